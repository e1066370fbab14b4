import type { CommandFunctionId } from '../../src/labels/pane/functions-tab-words';
import { FunctionsSession } from '../../src/taskpane/functions/functions-session';
import { excelWorkbook } from '../../src/workbook/roster-workbook';
import { compileFunctions, ExcelError, loadFunctions, type Cell } from '../functions/bundle';
import type { OpenedExcel } from '../host/excel-in-node';
import { openWorkbook, valuesAt } from '../workbook/open-workbook';

const { functions } = loadFunctions(compileFunctions());

const incomes = {
  name: '脱贫分析',
  rows: [
    ['2017年度脱贫户收入表'],
    ['户主姓名', '脱贫属性', '贫困户属性', '主要致贫原因', '易地搬迁', '产业项目帮扶', '教育帮扶', '工资性收入', '经营性收入', '财产性收入', '转移性收入', '教育支出', '上年工资性收入', '上年经营性收入', '上年教育支出'],
    ['赖水生', '已脱贫', '一般贫困户', '缺技术', '否', '是', '否', 3000, 12000, 0, 500, 0, 3000, 9000, 0],
    ['邱秀兰', '已脱贫', '一般贫困户', '缺劳力', '否', '否', '否', 15000, 2000, 0, 500, 0, 9000, 2000, 0],
    ['李木根', '已脱贫', '低保户', '因学', '是', '否', '是', 15000, 2000, 0, 500, 6000, 9000, 2000, 9500],
    ['巫福旺', '已脱贫', '一般贫困户', '缺技术', '否', '是', '否', '不详', 12000, 0, 500, 0, 3000, 9000, 0],
    ['阙玉英', '已脱贫', '一般贫困户', '缺技术', '否', '否', '否', null, null, null, null, null, null, null, null],
    ['涂春娥', '未脱贫', '一般贫困户', '缺技术', '否', '否', '否', 8000, 8000, 0, 0, 0, 0, 0, 0],
  ],
};
const people = {
  name: '成员',
  rows: [
    ['姓名', '证件号码', '联系电话', '人均收入', '日期'],
    ['赖水生', '350481197303049816', '19900001234', 2900, '2018-03-20'],
    ['邱秀兰', '350481197303049824', '无', 3100, '2018年9月'],
    ['李木根', '3504*********', '199 0000 5678', '3,010元', 43189],
    ['巫福旺', '35048119730304980X', null, '很少', '20270101'],
    [null, null, null, null, null],
  ],
};

let opened: OpenedExcel;
afterEach(() => opened.close());

/** What a function answers as the pane writes it: an error is its message. */
const values = (cells: Cell[][]): unknown[][] => cells.map((row) => row.map((cell) => (cell instanceof ExcelError ? (cell.message ?? '') : cell)));
const blanked = (rows: readonly (readonly unknown[])[]): unknown[][] => rows.map((row) => row.map((cell) => cell ?? ''));

function answersOf(id: string, ...given: unknown[]): unknown[][] {
  const run = functions.get(id);
  if (!run) throw new Error(`${id} is not associated`);
  return values(run(...given));
}

async function sessionOn(id: CommandFunctionId, sheet: string): Promise<FunctionsSession> {
  const session = new FunctionsSession(excelWorkbook);
  await session.open(id);
  await session.choose(session.get().sources.find(({ name }) => name === sheet)?.id ?? '');
  return session;
}

async function written(session: FunctionsSession): Promise<unknown[][]> {
  expect(session.get()).toMatchObject({ failed: null, refused: null });
  await session.write();
  expect(session.get().failed).toBeNull();
  const { sheetName, address } = session.get().written ?? { sheetName: '', address: '' };
  return valuesAt(opened, sheetName, address);
}

const headers = [incomes.rows[1]];
const households = blanked(incomes.rows.slice(2));
const tableFunctions = ['CLASSIFY_MEASURE', 'MEASURE_REPORT', 'INCOME_SHARES', 'MAIN_INCOME'] as const;

describe.each(tableFunctions)('%s', (id) => {
  test('beside the table stand the values that the formula gives, cell by cell', async () => {
    opened = await openWorkbook([incomes, people]);
    const [head, ...rows] = await written(await sessionOn(id, '脱贫分析'));
    expect(rows).toEqual(answersOf(id, households, headers, null));
    expect(head.every((header) => String(header).startsWith(`${id} `))).toBe(true);
  });

  test('on a sheet of its own the same values stand beside the row they are of', async () => {
    opened = await openWorkbook([incomes, people]);
    const session = await sessionOn(id, '脱贫分析');
    await session.change({ place: 'sheet' });
    const [head, ...rows] = await written(session);
    expect(session.get().written?.sheetName).toBe('函数结果');
    expect(head[0]).toBe('原表行号');
    expect(rows.map((row) => row.slice(1))).toEqual(answersOf(id, households, headers, null));
    expect(rows.map(([row]) => row)).toEqual(households.map((_, at) => at + 3));
  });
});

const column = (at: number): unknown[][] => blanked(people.rows.slice(1)).map((row) => [row[at]]);
const columnFunctions: readonly [CommandFunctionId, number, string, unknown[]][] = [
  ['ID_CHECK', 1, '2018-12-31', [[['2018-12-31']]]],
  ['ID_CHECK', 1, '', [null]],
  ['ID_BIRTHDATE', 1, '', []],
  ['ID_SEX', 1, '', []],
  ['AGE_ON', 1, '2018-12-31', [[['2018-12-31']]]],
  ['MASK_ID', 1, '', []],
  ['MASK_PHONE', 2, '', []],
  ['MASK_NAME', 0, '', []],
  ['IDENTIFY_STANDARD', 3, '2017', [[['2017']], null]],
  ['REPORT_DUE', 4, '', [null]],
];

test.each(columnFunctions)('%s over column %i with “%s” writes what the formula gives', async (id, at, beside, rest) => {
  opened = await openWorkbook([people]);
  const session = await sessionOn(id, '成员');
  // The column is found by its header.
  expect(session.get().column).toBe(at);
  await session.change({ beside });
  const [, ...rows] = await written(session);
  expect(rows).toEqual(answersOf(id, column(at), ...rest).slice(0, rows.length));
  expect(rows.length).toBe(4);
});

test.each([[''], ['2018-12-31']])('CHECK_ROSTER with the day “%s” writes what the formula gives, and the same when it is written again', async (day) => {
  opened = await openWorkbook([people]);
  const session = await sessionOn('CHECK_ROSTER', '成员');
  await session.change({ beside: day });
  const expected = answersOf('CHECK_ROSTER', blanked(people.rows.slice(1, 5)), [people.rows[0]], day === '' ? null : [[day]]);
  expect(expected.some(([found]) => String(found).includes('证件号码'))).toBe(true);
  const [, ...rows] = await written(session);
  expect(rows).toEqual(expected);
  await session.reload();
  const [, ...again] = await written(session);
  expect(again).toEqual(expected);
});

test('days are written so that they show as days', async () => {
  opened = await openWorkbook([people]);
  await written(await sessionOn('ID_BIRTHDATE', '成员'));
  const [format, text] = await opened.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('成员').getRange('F2').load('numberFormat,text');
    await context.sync();
    return [cell.numberFormat[0][0], cell.text[0][0]];
  });
  expect([format, text]).toEqual(['yyyy-mm-dd', '1973-03-04']);
});

test('one household is explained on a sheet, line for line as the formula explains it', async () => {
  opened = await openWorkbook([incomes]);
  const session = await sessionOn('EXPLAIN_MEASURE', '脱贫分析');
  await session.change({ row: '5' });
  const lines = await written(session);
  expect(lines).toEqual(answersOf('EXPLAIN_MEASURE', [households[2]], headers, null));
});

test('policy and poverty lines are those of the sheet 政策参数', async () => {
  opened = await openWorkbook([incomes, people]);
  await excelWorkbook.makePolicySheet();
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('政策参数');
    sheet.getRange('B2').values = [['过半']];
    sheet.getRange('B13').values = [['3500']];
    await context.sync();
  });
  const parameters = await valuesAt(opened, '政策参数', 'A2:B17');
  const [, ...mains] = await written(await sessionOn('MAIN_INCOME', '脱贫分析'));
  expect(mains).toEqual(answersOf('MAIN_INCOME', households, headers, parameters));
  expect(mains).not.toEqual(answersOf('MAIN_INCOME', households, headers, null));
  const session = await sessionOn('IDENTIFY_STANDARD', '成员');
  await session.change({ beside: '2017' });
  const [, ...standards] = await written(session);
  expect(standards.map(([standard]) => standard).slice(0, 3)).toEqual(['国定', '省定', '省定']);
});

test('cells that hold something are refused, and nothing is written', async () => {
  opened = await openWorkbook([{ ...people, rows: [...people.rows.slice(0, 2), [...people.rows[2], '勿动'], ...people.rows.slice(3)] }]);
  // The stray cell has no header, so the table ends before it.
  const session = await sessionOn('ID_SEX', '成员');
  expect(session.get().failed?.fault).toEqual({ kind: 'filledCells', sheet: '成员', area: 'F3' });
  await session.write();
  expect(await valuesAt(opened, '成员', 'F1:F5')).toEqual([[''], [''], ['勿动'], [''], ['']]);
});

test('run again, the columns of the first run are replaced, after that was said', async () => {
  opened = await openWorkbook([people]);
  await written(await sessionOn('ID_SEX', '成员'));
  const before = await valuesAt(opened, '成员', 'A1:H6');
  const session = await sessionOn('ID_SEX', '成员');
  expect(session.get().plan).toMatchObject({ kind: 'beside', replaces: 'F1:F5' });
  await written(session);
  expect(await valuesAt(opened, '成员', 'A1:H6')).toEqual(before);
});

test('the selection is a table whose first row is the header row', async () => {
  opened = await openWorkbook([people]);
  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('成员').getRange('B1:B3').select();
    await context.sync();
  });
  const session = new FunctionsSession(excelWorkbook);
  await session.open('MASK_ID');
  await session.choose('selection');
  expect(session.get()).toMatchObject({ column: 0, table: { headers: ['证件号码'], firstRow: 1, rowCount: 2 } });
  // Beside the selection stands the next column: nothing is written over it.
  expect(session.get().failed?.fault).toMatchObject({ kind: 'filledCells', area: 'C1' });
  await session.change({ place: 'sheet' });
  const [, ...rows] = await written(session);
  expect(rows).toEqual([[2, '3504*********'], [3, '3504*********']]);
});

test('a typo on the policy sheet is said in words, and nothing is written', async () => {
  opened = await openWorkbook([incomes, { name: '政策参数', rows: [['口径名称', '值', null, '表头', '归入'], ['主要收入', '最大']] }]);
  const session = await sessionOn('CLASSIFY_MEASURE', '脱贫分析');
  expect(session.get().refused).toContain('主要收入');
  expect(session.get().plan).toBeNull();
});

test('cut off while writing, running it again ends in the same workbook', async () => {
  opened = await openWorkbook([people]);
  await written(await sessionOn('ID_SEX', '成员'));
  const wanted = await valuesAt(opened, '成员', 'A1:H6');
  opened.close();
  for (const cut of [1, 2, 3, 4, 5]) {
    opened = await openWorkbook([people]);
    const session = await sessionOn('ID_SEX', '成员');
    opened.host.failAt(cut);
    await session.write();
    await written(await sessionOn('ID_SEX', '成员'));
    expect(await valuesAt(opened, '成员', 'A1:H6')).toEqual(wanted);
    if (cut < 5) opened.close();
  }
});
