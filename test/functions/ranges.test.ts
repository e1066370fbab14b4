import * as fc from 'fast-check';
import { compileFunctions, ExcelError, loadFunctions, type Cell, type CustomFunction } from './bundle';

const { functions } = loadFunctions(compileFunctions());
const named = (id: string): CustomFunction => functions.get(id) ?? (() => { throw new Error(`${id} is not associated`); });

/** Every function of cells, by one range: what else it needs is one cell. */
const ofCells: Record<string, (cells: unknown[][]) => Cell[][]> = {
  ID_CHECK: (cells) => named('ID_CHECK')(cells, null),
  ID_BIRTHDATE: (cells) => named('ID_BIRTHDATE')(cells),
  ID_SEX: (cells) => named('ID_SEX')(cells),
  AGE_ON: (cells) => named('AGE_ON')(cells, [['2018-1-1']]),
  MASK_ID: (cells) => named('MASK_ID')(cells),
  MASK_PHONE: (cells) => named('MASK_PHONE')(cells),
  MASK_NAME: (cells) => named('MASK_NAME')(cells),
  REPORT_DUE: (cells) => named('REPORT_DUE')(cells, [[3]]),
  IDENTIFY_STANDARD: (cells) => named('IDENTIFY_STANDARD')(cells, [[2017]], [['省定标准2017', 3500]]),
};
const names = Object.keys(ofCells);

const plain = (cell: Cell): unknown => (cell instanceof ExcelError ? `${cell.code} ${cell.message}` : cell);
const plainly = (cells: Cell[][]): unknown[][] => cells.map((row) => row.map(plain));

/** Whatever may stand in a cell of a roster, the right thing or not. */
const anyCell = fc.oneof(
  fc.constantFrom('11010519491231002X', '110105194912310021', '110105491231002', '11010519491231002X43', '3504*********', '无', '3.50402E+17', '19900000001', '19730342', '19730304', '2018-3-31', '2018年', '长期', '=1+1', '@x', '#N/A', '#REF!', '', ' ', '张小李', '3,010元', '1.2万'),
  fc.constantFrom<unknown>(440524188001010014, 19730304, 43189, 43189.5, 2018, 0, -1, 1e21, Number.NaN, true, false, null, undefined),
  fc.string({ unit: 'grapheme' }),
  fc.double(),
);

test.each(names)('%s of a range is its answers of each cell, in their places', (name) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })), (cells) => {
      const alone = cells.map((row) => row.map((cell) => plain(ofCells[name]([[cell]])[0][0])));
      expect(plainly(ofCells[name](cells))).toEqual(alone);
    }),
    { numRuns: 200 },
  );
});

test.each(names)('%s answers anything with a text, a number or an error that says what to do, shows no whole id, and changes no argument', (name) => {
  fc.assert(
    fc.property(anyCell, (cell) => {
      const given = Object.freeze([Object.freeze([cell])]) as unknown as unknown[][];
      const [[answer]] = ofCells[name](given);
      expect(ofCells[name](given).length).toBe(1);
      if (answer instanceof ExcelError) {
        expect(answer.code).toMatch(/^#(VALUE!|N\/A|DIV\/0!|NUM!|NULL!)$/);
        expect(answer.message).toMatch(/请|改正/);
        expect(answer.message).not.toMatch(/\d{15}/);
      } else {
        expect(['string', 'number']).toContain(typeof answer);
        expect(String(answer)).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
    }),
    { numRuns: 400 },
  );
});

test.each(names)('%s fills a jagged range with blanks: a spill is a rectangle', (name) => {
  const [first, second] = ofCells[name]([['', '', ''], ['']]);
  expect([first, second]).toEqual([['', '', ''], ['', '', '']]);
});

test('two ranges of different height have #N/A where one has ended, and say so', () => {
  const [[first], [second]] = named('AGE_ON')([['19730304'], ['19730304']], [['2018-1-1'], ['2018-1-1'], ['2018-1-1']].slice(0, 3)).slice(1);
  expect(first).toBe(44);
  expect(second).toMatchObject({ code: '#N/A', message: expect.stringContaining('同样大小') });
});

describe('a whole column', () => {
  const ROWS = 1_048_576;
  const column = (cells: readonly unknown[], blank: unknown): unknown[][] => Array.from({ length: ROWS }, (_, row) => [row < cells.length ? cells[row] : blank]);

  test.each([null, '', 0])('with its blanks handed over as %p is answered as far as there is something', (blank) => {
    expect(ofCells.MASK_NAME(column(['张三', blank, '李四'], blank))).toEqual([['张*'], [''], ['李*']]);
    expect(ofCells.ID_SEX(column([], blank))).toEqual([['']]);
  });

  test('goes with another whole column', () => {
    expect(named('AGE_ON')(column(['19730304', '', '19730304'], null), column(['2018-1-1', '2018-1-1', '2019-1-1'], null))).toEqual([[44], [''], [45]]);
  });

  test('is a table too, of as many columns as the headers have', () => {
    const rows = Array.from({ length: ROWS }, (_, row) => (row < 2 ? [15000, 2000, 0, 0] : [null, null, null, null]));
    expect(named('MAIN_INCOME')(rows, [['工资性收入', '生产经营性收入', '财产性收入', '转移性收入']])).toEqual([['工资性收入（不含生态岗位）'], ['工资性收入（不含生态岗位）']]);
    expect(named('CLASSIFY_MEASURE')(rows, [['工资性收入', '生产经营性收入', '财产性收入', '转移性收入']])).toEqual([['数据不足'], ['数据不足']]);
  });

  test('of a table shorter than that keeps its blank end: the result is as high as the table', () => {
    expect(ofCells.MASK_NAME([['张三'], [''], ['']])).toHaveLength(3);
  });
});

test('a whole row, and a table of 16,384 columns, are answered as far as there is something', () => {
  const wide = Array.from({ length: 16_384 }, (_, at) => (at === 1 ? '张三' : ''));
  expect(ofCells.MASK_NAME([wide])).toEqual([['', '张*']]);
  const headers = Array.from({ length: 16_384 }, (_, at) => ['工资性收入', '生产经营性收入', '财产性收入', '转移性收入'][at] ?? '');
  const row = headers.map((_, at) => (at === 0 ? 9000 : ''));
  expect(named('MAIN_INCOME')([row], [headers])).toEqual([['工资性收入（不含生态岗位）']]);
  expect(named('INCOME_SHARES')([row], [headers])[0][5]).toBe(9000);
});

test('parameters given as whole columns, or as one blank cell, are read', () => {
  const parameters = Array.from({ length: 1_048_576 }, (_, row) => (row === 3 ? ['省定标准2017', 3500] : [null, null]));
  expect(named('IDENTIFY_STANDARD')([[3010]], [[2017]], parameters)).toEqual([['省定']]);
  for (const blank of [null, '', 0]) expect(named('IDENTIFY_STANDARD')([[3010]], [[2017]], [[blank]])).toEqual([['参数缺失']]);
  for (const blank of [null, '', 0]) expect(named('MAIN_INCOME')([[1, 1, 1, 1]], [['工资性收入', '生产经营性收入', '财产性收入', '转移性收入']], [[blank]])[0][0]).toContain('并列');
});
