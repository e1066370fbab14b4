import { codeListNames } from '../../../src/domain/codes/code-lists';
import { choicesOf, LONGEST_LIST } from '../../../src/workbook/roster/choice-rules';
import { excelWorkbook } from '../../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../../host/excel-in-node';
import { openWorkbook, valuesAt, type SheetContent } from '../open-workbook';
import { inSheet } from './in-sheet';
import { household } from './invented';

const { roster } = excelWorkbook;

let opened: OpenedExcel;
afterEach(() => opened.close());
const open = async (...sheets: SheetContent[]): Promise<void> => {
  opened = await openWorkbook(sheets.length === 0 ? [{ name: 'Sheet1', rows: [] }] : sheets);
};
const tables = () =>
  opened.Excel.run(async (context) => {
    const all = context.workbook.tables.load('items/name');
    await context.sync();
    const ranges = all.items.map((table) => table.getRange().load('address'));
    await context.sync();
    return Object.fromEntries(all.items.map(({ name }, at) => [name, ranges[at].address]));
  });
const four = { 贫困户: '贫困户!A1:O2', 家庭成员: '家庭成员!A1:I2', 帮扶责任人: '帮扶责任人!A1:I2', 帮扶措施: '帮扶措施!A1:F2' };

test('a blank workbook gets the four tables, and running it again changes nothing', async () => {
  await open();
  expect(await roster.findRoster()).toEqual({ kind: 'none', households: 0, candidates: [], rowsChecked: true, faults: [] });
  expect(await roster.makeRoster('2017')).toEqual({ made: ['贫困户', '家庭成员', '帮扶责任人', '帮扶措施'], adopted: [], faults: [] });
  expect(await tables()).toEqual(four);
  expect((await valuesAt(opened, '家庭成员', 'A1:I2'))[0]).toEqual(['户键', '序号', '姓名', '证件号码', '与户主关系', '年龄', '文化程度', '劳动能力', '健康状况']);
  expect(await roster.makeRoster('2017')).toEqual({ made: [], adopted: [], faults: [] });
  expect(await tables()).toEqual(four);
  expect(await roster.findRoster()).toMatchObject({ kind: 'ready', households: 0, faults: [] });
});

test('every code list is short enough to stand within a rule', () => {
  for (const list of codeListNames) expect([list, choicesOf(list).length <= LONGEST_LIST, choicesOf(list).includes(',')]).toEqual([list, true, true]);
});

test('digits stay as they are typed into a new table, amounts can be added up, codes are offered and never forced', async () => {
  await open();
  await roster.makeRoster('2017');
  await inSheet(opened, '家庭成员', async (sheet, context) => {
    sheet.getRange('D2:F2').values = [['350481201001019803', '之子', '8']];
    const cells = sheet.getRange('D2:F2').load('values');
    const rule = sheet.getRange('E2:E500').dataValidation.load('type,rule,errorAlert');
    const health = sheet.getRange('I2').dataValidation.load('errorAlert');
    const name = sheet.getRange('C2').dataValidation.load('type');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const bold = sheet.getRange('A1:I1').format.font.load('bold');
    sheet.pageLayout.load('orientation,paperSize,zoom');
    const title = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    expect(cells.values).toEqual([['350481201001019803', '之子', 8]]);
    expect(rule).toMatchObject({ type: 'List', errorAlert: { showAlert: true, style: 'Warning' } });
    expect(rule.rule.list?.source).toContain('户主,配偶,之子');
    expect([health.errorAlert.showAlert, name.type]).toEqual([false, 'None']);
    expect([frozen.address, bold.bold, title.address]).toEqual(['家庭成员!1:1', true, '家庭成员!1:1']);
    expect([sheet.pageLayout.orientation, sheet.pageLayout.paperSize, sheet.pageLayout.zoom.horizontalFitToPages]).toEqual(['Landscape', 'A4', 1]);
  });
});

const ownTable: SheetContent = {
  name: '台账',
  rows: [
    ['户编号', '县', '乡镇', '行政村', '户主', '民族', '手机号码', '2017年度人均收入', '包片干部'],
    ['1001', '永安市', '青水乡', '三溪村', '赖水生', '汉族', '19900000001', 3010, '王某'],
    ['1002', '永安市', '青水乡', '沧海村', '李木根', '畲族', '', '', '张某'],
  ],
  tables: [{ name: '户表', address: 'A1:I3' }],
};
const ownLines: SheetContent = {
  name: '人口',
  rows: [
    ['户编号', '成员姓名', '身份证号码', '关系', '本组备注'],
    ['1001', '赖水生', '无', '户主', '甲'],
    ['1002', '李木根', '', '户主', '乙'],
    ['1001', '邱秀兰', '', '配偶', '丙'],
    ['9999', '某某', '', '户主', '丁'],
  ],
};

test('tables and ranges of the office are offered, adopted where they stand, and joined by its own number', async () => {
  await open(ownTable, ownLines);
  expect((await roster.findRoster()).candidates).toEqual([
    { id: expect.stringMatching(/^table:/), kind: 'table', table: '贫困户', name: '户表', sheet: '台账', address: 'A1:I3' },
    { id: 'sheet:sheet-2', kind: 'range', table: '家庭成员', name: '人口', sheet: '人口', address: 'A1:E5' },
  ]);
  const made = await roster.makeRoster('2016');
  expect(made).toMatchObject({
    made: ['帮扶责任人', '帮扶措施'],
    adopted: [
      { table: '贫困户', addedColumns: ['户键', '出生时间', '识别标准', '贫困户属性', '脱贫属性', '主要致贫原因', '住房面积', '人均收入年度', '帮扶成效', '备注'], ownColumns: ['户编号', '包片干部'] },
      { table: '家庭成员', addedColumns: ['户键', '序号', '年龄', '文化程度', '劳动能力', '健康状况'], ownColumns: ['户编号', '本组备注'] },
    ],
    faults: [{ kind: 'blankKey', table: '家庭成员', sheet: '人口', address: 'A5:K5' }],
  });
  expect(await valuesAt(opened, '台账', 'A1:I3')).toEqual(ownTable.rows);
  expect(await valuesAt(opened, '人口', 'A1:E5')).toEqual(ownLines.rows);
  const index = await roster.openIndex();
  const { household: read } = await roster.readHousehold(index.at(0).key);
  expect(read).toMatchObject({ location: '永安市青水乡三溪村', headName: '赖水生', phone: '19900000001', incomeYear: '2017', income: '3010', members: [{ name: '赖水生' }, { name: '邱秀兰' }] });
  expect(index.search('邱', 5)).toEqual([]);
  expect(index.search('三溪', 5)).toEqual([0]);
});

test('a place in three columns is written back in three; the year of a header is not filled in by another change', async () => {
  await open(ownTable);
  await roster.makeRoster('2017');
  const key = (await roster.openIndex()).at(1).key;
  const { household: before } = await roster.readHousehold(key);
  const saved = await roster.saveHousehold(before, { ...before, location: '永安市 小陶镇 八一村', remarks: '迁入' });
  expect(saved).toMatchObject({ kind: 'saved', household: { location: '永安市小陶镇八一村' } });
  expect((await valuesAt(opened, '台账', 'A3:I3'))[0]).toEqual(['1002', '永安市', '小陶镇', '八一村', '李木根', '畲族', '', '', '张某']);
  expect((await roster.readHousehold(key)).household).toEqual({ ...before, location: '永安市小陶镇八一村', remarks: '迁入' });
});

test('what is left alone is left alone, and a new table gets a name that is free', async () => {
  await open({ ...ownTable, name: '贫困户', tables: [{ name: '户表', address: 'A1:I3' }] });
  const [candidate] = (await roster.findRoster()).candidates;
  expect((await roster.makeRoster('2017', [candidate.id])).made).toContain('贫困户');
  expect(await tables()).toMatchObject({ 户表: '贫困户!A1:I3', 贫困户: "'贫困户 2'!A1:O2" });
});

test.each<[string, SheetContent]>([
  ['a table of incomes', { name: '脱贫分析', rows: [['县', '户主姓名', '脱贫属性', '贫困户属性', '主要致贫原因', '工资性收入'], ['永安市', '赖水生', '', '', '', 1]], tables: [{ name: '分析', address: 'A1:F2' }] }],
  ['one person a row', { name: '花名册', rows: [['县', '户主姓名', '姓名', '证件号码', '与户主关系', '民族', '联系电话'], ['永安市', '赖水生', '邱秀兰', '', '配偶', '汉族', '']] }],
  ['a printed form', { name: '样表', rows: [['姓名', '证件号码', '与户主关系', '年龄', '户主姓名'], ['赖水生', '', '', '', '']], merged: [{ startRow: 1, endRow: 1, startColumn: 0, endColumn: 1 }] }],
])('%s is not taken for one of the four', async (_what, sheet) => {
  await open(sheet);
  expect(await roster.findRoster()).toMatchObject({ kind: 'none', candidates: [] });
});

test('a roster is found again whatever its tables and sheets are called, and however its columns stand', async () => {
  await open();
  await roster.makeRoster('2017');
  const saved = await roster.saveHousehold(null, household());
  await inSheet(opened, '贫困户', (sheet) => {
    sheet.name = '2018年名册';
    sheet.tables.getItemAt(0).name = '名册';
    sheet.getRange('D:D').insert('Right');
    sheet.getRange('1:2').insert('Down');
  });
  expect(await roster.findRoster()).toMatchObject({ kind: 'ready', households: 1, faults: [] });
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  expect(await roster.readHousehold(saved.household.key)).toMatchObject({ household: saved.household, sheet: '2018年名册', address: 'A4:P4' });
});
