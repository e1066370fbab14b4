import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { ClassifySession } from '../../src/taskpane/classify/session';
import { excelWorkbook } from '../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../host/excel-in-node';
import { openWorkbook, valuesAt } from '../workbook/open-workbook';

type Matrix = unknown[][];

/** The custom functions with a runtime that only remembers them and makes errors. */
async function loadFunctions(): Promise<{ measureReport: (rows: Matrix, headers: Matrix) => Matrix }> {
  class FunctionError {
    constructor(
      readonly code: string,
      readonly message?: string,
    ) {}
  }
  Object.assign(globalThis, { CustomFunctions: { associate: () => undefined, Error: FunctionError, ErrorCode: { invalidValue: '#VALUE!' } } });
  return import('../../src/functions/functions');
}

let opened: OpenedExcel;
let rows: (string | number | boolean | null)[][];
let width: number;

beforeAll(async () => {
  const { sheets } = await readXlsx(readFileSync(join(__dirname, '../../assets/sample.xlsx')));
  width = sheets[0].rows[2].length;
  rows = sheets[0].rows.map((row) => Array.from({ length: width }, (_, at) => (typeof row[at] === 'object' ? null : (row[at] as string | number | boolean))));
  opened = await openWorkbook([{ name: '脱贫分析', rows }]);
});
afterAll(() => opened.close());

test('from the open workbook to written columns, the pane gives what the custom function gives', async () => {
  const { measureReport } = await loadFunctions();
  const data = rows.slice(3).map((row) => row.map((cell) => cell ?? ''));
  const expected = measureReport(data, [rows[2]]).map(([number, label, also, decided, explanation]) => [typeof label === 'string' ? label : '数据有误', number, also, decided, explanation]);

  const session = new ClassifySession(excelWorkbook);
  await session.start();
  expect(session.get().failed).toBeNull();
  await session.classify();
  expect(session.get().result?.households).toBe(rows.length - 3);
  await session.prepareWriting({ withExplanation: true });
  await session.write();
  expect(session.get().failed).toBeNull();

  const { written } = session.get();
  expect(written?.rows).toBe(rows.length - 3);
  const [headers, ...results] = await valuesAt(opened, '脱贫分析', written?.address ?? '');
  expect(headers).toEqual(['主导帮扶措施类别', '类别序号', '同时符合', '判定方式', '归类说明']);
  expect(results).toEqual(expected);
  expect(session.get().stale).toBe(false);
});

test('classified again, the columns of the first run are neither data nor in the way', async () => {
  const session = new ClassifySession(excelWorkbook);
  await session.start();
  await session.classify();
  expect(session.get().result?.households).toBe(rows.length - 3);
  await session.prepareWriting({ withExplanation: true });
  expect(session.get().writeForm.plan).toMatchObject({ kind: 'beside', replaces: `Z3:AD${rows.length}` });
});

test('a household opened from the pane has its row selected in the sheet', async () => {
  const session = new ClassifySession(excelWorkbook);
  await session.start();
  await session.classify();
  await session.open(4);
  const address = await opened.Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load('address');
    await context.sync();
    return selected.address;
  });
  expect(address).toMatch(/^脱贫分析!A8:/);
  expect(session.get().household?.explanation.outcome.kind).toBe('classified');
});
