import { defaultPolicy } from '../../src/domain/measures/policy';
import { excelWorkbook } from '../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../host/excel-in-node';
import { openWorkbook, valuesAt } from './open-workbook';

let opened: OpenedExcel;
afterEach(() => opened.close());

const chosen = { policy: { ...defaultPolicy, markedIncrease: 1500, precedence: [4, 3, 1, 2, 5, 6] as const, chosen: new Set(['markedIncrease', 'precedence'] as const) }, mended: new Map([['打工所得', 'wage'], ['工资', null]] as const) };
const fault = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error as { fault: unknown }).fault);

test('a workbook that remembers nothing gives the defaults and gets no sheet by being read', async () => {
  opened = await openWorkbook([{ name: '名册', rows: [['甲']] }]);
  expect(await excelWorkbook.recallSettings()).toEqual({ policy: defaultPolicy, mended: new Map() });
  expect(await opened.Excel.run(async (context) => { const count = context.workbook.worksheets.getCount(); await context.sync(); return count.value; })).toBe(1);
});

test('what was remembered is read back the same, and only what the office chose is written', async () => {
  opened = await openWorkbook([{ name: '名册', rows: [['甲']] }]);
  await excelWorkbook.rememberSettings(chosen);
  expect(await excelWorkbook.recallSettings()).toEqual(chosen);
  expect(await valuesAt(opened, '政策参数', 'A1:E3')).toEqual([['口径名称', '值', '', '表头', '归入'], ['明显增加幅度', '15%', '', '打工所得', '工资性收入'], ['优先序', '4,3,1,2,5,6', '', '工资', '（不用）']]);
  await excelWorkbook.rememberSettings({ policy: defaultPolicy, mended: new Map() });
  expect(await excelWorkbook.recallSettings()).toEqual({ policy: defaultPolicy, mended: new Map() });
});

test('a value someone mistyped on the sheet is a fault that names its place, not a silent default', async () => {
  opened = await openWorkbook([{ name: '政策参数', rows: [['口径名称', '值', null, '表头', '归入'], ['主要收入口径', '最多']] }]);
  expect(await excelWorkbook.recallSettings()).toMatchObject({ fault: { kind: 'value', name: 'mainIncome', text: '最多' }, address: 'A2:B2' });
});

test('a share typed into the sheet as a number is understood', async () => {
  opened = await openWorkbook([{ name: '政策参数', rows: [['口径名称', '值', null, '表头', '归入'], ['明显增加幅度', 0.2]] }]);
  expect(await excelWorkbook.recallSettings()).toMatchObject({ policy: { markedIncrease: 2000 } });
});

test("another's sheet of that name is left alone", async () => {
  opened = await openWorkbook([{ name: '政策参数', rows: [['利率', 0.05]] }]);
  expect(await excelWorkbook.recallSettings()).toEqual({ policy: defaultPolicy, mended: new Map() });
  expect(await fault(excelWorkbook.rememberSettings(chosen))).toEqual({ kind: 'foreignSettings', sheet: '政策参数!A1:B1' });
  expect(await valuesAt(opened, '政策参数', 'A1:B1')).toEqual([['利率', 0.05]]);
});
