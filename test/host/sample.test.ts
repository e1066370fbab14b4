import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/host/file';
import type { FunctionsMetadata } from '../../src/host/custom-functions/function-metadata';
import { compileFunctions, loadFunctions } from '../functions/bundle';
import { valuesAt } from '../workbook/open-workbook';
import { openExcel, type OpenedExcel } from './excel-in-node';

const metadata = JSON.parse(readFileSync(join(__dirname, '../functions/golden/functions.json'), 'utf8')) as FunctionsMetadata;
const { functions } = loadFunctions(compileFunctions());

let excel: OpenedExcel;
beforeAll(async () => {
  const { data } = await openWorkbook(new Uint8Array(readFileSync(join(__dirname, '../../assets/sample.xlsx'))));
  excel = openExcel(data, { metadata });
  for (const [id, run] of functions) excel.CustomFunctions.associate(id, run);
});
afterAll(() => excel.close());

const enter = (sheet: string, address: string, value: string | number): Promise<void> =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
/** Calculation follows an edit by a turn or two of the page. */
async function until(sheet: string, address: string, wanted: unknown): Promise<unknown> {
  for (let tries = 0; ; tries++) {
    const [[value]] = await valuesAt(excel, sheet, address);
    if (value === wanted || tries >= 100) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
/** Makes every formula calculate: a file opens with what was calculated before. */
const recalculate = (): Promise<void> =>
  excel.Excel.run(async (context) => {
    context.workbook.application.calculate('Full' as Excel.CalculationType);
    await context.sync();
  });

test('every function of the sheet 函数示例 gives what the sheet says it shows', async () => {
  await recalculate();
  await until('函数示例', 'C3', '发展生产脱贫');
  const shown = Object.fromEntries((await valuesAt(excel, '函数示例', 'A3:C14')).map(([name, , result]) => [name, result]));
  expect(shown).toEqual({
    CLASSIFY_MEASURE: '发展生产脱贫',
    MAIN_INCOME: '生产经营性收入',
    IDENTIFY_STANDARD: '参数缺失',
    REPORT_DUE: 43373,
    ID_CHECK: expect.stringContaining('校验位'),
    ID_BIRTHDATE: 26727,
    ID_SEX: '男',
    AGE_ON: 44,
    MASK_ID: '3504*********',
    MASK_PHONE: '199********',
    MASK_NAME: '赖**',
    CHECK_ROSTER: expect.stringMatching(/第 1 行|证件号码/),
  });
  const [report] = await valuesAt(excel, '函数示例', 'B17:F17');
  expect(report.slice(0, 2)).toEqual([1, '发展生产脱贫']);
  const [shares] = await valuesAt(excel, '函数示例', 'B20:L20');
  expect(shares.slice(0, 6)).toEqual([3200, 14000, 180, 1020, 260, 18660]);
  const explanation = await valuesAt(excel, '函数示例', 'B23:E25');
  expect(explanation[0]).toEqual(['项目', '内容', '判断', '依据']);
  expect(explanation[1][1]).toBe('发展生产脱贫');
});

test('every function is shown', async () => {
  const names = (await valuesAt(excel, '函数示例', 'A3:A60')).map(([name]) => name).filter((name) => name !== '');
  expect(new Set(names)).toEqual(new Set(functions.keys()));
});

test('a cell changed on 政策参数 recalculates the functions that take it', async () => {
  await recalculate();
  await enter('政策参数', 'B13', '3500');
  expect(await until('函数示例', 'C5', '省定')).toBe('省定');
  // 14,000 of 18,660 yuan is more than half as well; 10,000 last year is no rise by half.
  await enter('政策参数', 'B3', '50%');
  expect(await until('函数示例', 'C3', '无法归类')).toBe('无法归类');
  await enter('政策参数', 'B3', '10%（默认）');
  expect(await until('函数示例', 'C3', '发展生产脱贫')).toBe('发展生产脱贫');
});

test('it opens on the households, with the formula that classifies them in column A', async () => {
  expect(excel.engine.sheets.all().map(({ name }) => name)).toEqual(['脱贫分析', '函数示例', '政策参数']);
  const formulas = await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A4').load('formulas');
    await context.sync();
    return cell.formulas;
  });
  expect(formulas).toEqual([['=ROSTER.CLASSIFY_MEASURE(B4:Y45,B3:Y3)']]);
});
