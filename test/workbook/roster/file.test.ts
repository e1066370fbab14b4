import type { IWorkbookData } from '@univerjs/core';
import { openWorkbook as openFile, saveWorkbook } from '../../../src/host/file';
import { excelWorkbook } from '../../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../../host/excel-in-node';
import { seenBytes, temporaryFolder } from '../../xlsx/openpyxl';
import { openAgain, openWorkbook } from '../open-workbook';
import { inSheet } from './in-sheet';
import { household } from './invented';

const { roster } = excelWorkbook;
const folder = temporaryFolder();
let opened: OpenedExcel;
afterEach(() => opened.close());
afterAll(() => folder.remove());

const savedFile = async (): Promise<Uint8Array> => {
  await opened.engine.settle();
  return saveWorkbook(opened.engine.save() as IWorkbookData);
};

test('a roster saved as .xlsx is a roster again when it is opened, and looks to others as it was made', async () => {
  opened = await openWorkbook([{ name: 'Sheet1', rows: [] }]);
  await roster.makeRoster('2017');
  const keys = await roster.addHouseholds([household(), household({ headName: '李木根', members: [] })]);
  const before = await roster.readHouseholds(null);
  await inSheet(opened, '帮扶措施', (sheet) => sheet.protection.protect());
  const bytes = await savedFile();
  opened.close();

  opened = openAgain((await openFile(bytes)).data);
  expect(await roster.findRoster()).toMatchObject({ kind: 'ready', households: 2, faults: [{ kind: 'protected', sheet: '帮扶措施' }] });
  expect(await roster.readHouseholds(null)).toEqual(before);
  expect(await roster.saveHousehold(before[1], { ...before[1], remarks: '再存' })).toMatchObject({ kind: 'saved' });
  const [first] = seenBytes(folder.path, bytes);
  const [second] = seenBytes(folder.path, await savedFile());

  for (const seen of [first, second]) {
    expect(seen.faults).toBeNull();
    const { 家庭成员: members, 贫困户: households } = seen.sheets;
    expect(households.tables.贫困户).toMatchObject({ ref: 'A1:O3', displayName: '贫困户' });
    expect(members.tables.家庭成员.tableColumns.map(({ name }) => name)).toEqual(['户键', '序号', '姓名', '证件号码', '与户主关系', '年龄', '文化程度', '劳动能力', '健康状况']);
    expect(members.cells.A2.value).toBe(keys[0]);
    expect([members.cells.D4.value, members.styles[members.cells.D4.looks].number_format]).toEqual(['350481201001019803', '@']);
    expect([members.cells.F2.value, members.cells.F3.value]).toEqual([45, '043']);
    expect(members.validations.map(({ type, sqref }) => [type, sqref])).toContainEqual(['list', ['E2:E400001']]);
    expect(members.freeze).toBe('A2');
    expect(members.titles[0]).toBe('$1:$1');
    expect(members.page).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1, fitToHeight: 0 });
  }
  expect(second.sheets.贫困户.cells.O3.value).toBe('再存');
});
