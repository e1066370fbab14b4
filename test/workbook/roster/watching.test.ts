import { excelWorkbook } from '../../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../../host/excel-in-node';
import { openWorkbook } from '../open-workbook';
import { inSheet } from './in-sheet';
import { household } from './invented';

const { roster } = excelWorkbook;
const settled = () => new Promise((resolve) => setTimeout(resolve, 600));

let opened: OpenedExcel;
afterEach(() => opened.close());

test('tells whose row the user goes to and that someone changed a cell, and is silent about our own saves', async () => {
  opened = await openWorkbook([{ name: 'Sheet1', rows: [['甲']] }]);
  await roster.makeRoster('2017');
  const [key] = await roster.addHouseholds([household(), household({ headName: '李木根' })]);
  await new Promise((resolve) => setTimeout(resolve, 1600));
  const told: (string | null)[] = [];
  const stop = await roster.watchRoster({ onSelect: (selected) => told.push(selected), onChange: () => told.push('变动') });
  const select = (name: string, address: string) => inSheet(opened, name, (sheet) => { sheet.activate(); sheet.getRange(address).select(); });
  await select('家庭成员', 'C3');
  await settled();
  expect(told).toEqual([key]);
  await select('Sheet1', 'A1');
  await settled();
  expect(told).toEqual([key, null]);

  await inSheet(opened, 'Sheet1', (sheet) => { sheet.getRange('A2').values = [['乙']]; });
  const { household: before } = await roster.readHousehold(key);
  await roster.saveHousehold(before, { ...before, remarks: '本人改', members: before.members.slice(0, 2) });
  await settled();
  expect(told).toEqual([key, null]);

  // The other household's cell, changed while our write is still fresh: several cells are one change.
  await inSheet(opened, '贫困户', (sheet) => { sheet.getRange('F3').values = [['19900000077']]; });
  await inSheet(opened, '贫困户', (sheet) => { sheet.getRange('G3').values = [['国定']]; });
  await settled();
  expect(told).toEqual([key, null, '变动']);

  await stop();
  await inSheet(opened, '贫困户', (sheet) => { sheet.getRange('F3').values = [['']]; });
  await select('家庭成员', 'C4');
  await settled();
  expect(told).toEqual([key, null, '变动']);
});
