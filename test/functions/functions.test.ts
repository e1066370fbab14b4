import * as fc from 'fast-check';
import { drawMeanings, draws, spelled } from '../domain/measures/households';
import { allHeaders, plainDefaults, plainOutcome, plainTruths } from '../domain/measures/plain-reading';
import { compileFunctions, errorCodes, ExcelError, loadFunctions, type Cell, type CustomFunction } from './bundle';

const DEFAULT = '本工具默认，非官方规定';
const LARGEST_CELL = 32_767;
const categories: Record<number, string> = { 1: '发展生产脱贫', 2: '促进就业脱贫', 3: '易地扶贫搬迁脱贫', 4: '发展教育脱贫', 5: '生态补偿脱贫', 6: '社会保障兜底脱贫' };

let associated: readonly string[];
let classifyMeasure: CustomFunction;
let measureReport: CustomFunction;
let explainMeasure: CustomFunction;

beforeAll(() => {
  const loaded = loadFunctions(compileFunctions());
  associated = loaded.associated;
  const named = (id: string): CustomFunction => {
    const run = loaded.functions.get(id);
    if (!run) throw new Error(`${id} is not associated`);
    return run;
  };
  [classifyMeasure, measureReport, explainMeasure] = ['CLASSIFY_MEASURE', 'MEASURE_REPORT', 'EXPLAIN_MEASURE'].map(named);
});

const headers = ['户主姓名', '脱贫属性', '贫困户属性', '易地扶贫搬迁项目', '产业项目帮扶', '工资性收入', '生产经营性收入', '财产性收入', '转移性收入', '上年工资性收入', '上年生产经营性收入'];
const employed = ['张三', '已脱贫', '一般贫困户', '否', '否', 15000, 2000, 0, 0, 10000, 2000];
const relocated = ['李四', '已脱贫', '一般贫困户', '是', '否', 15000, 2000, 0, 0, 10000, 2000];
const unmatched = ['王五', '已脱贫', '一般贫困户', '否', '否', 10500, 2000, 0, 0, 10000, 2000];
const notYet = ['赵六', '未脱贫', '一般贫困户', '否', '否', 15000, 2000, 0, 0, 10000, 2000];
const invalid = ['钱七', '已脱贫', '一般贫困户', '已落实', '否', 15000, 2000, 0, 0, 10000, 2000];
const insufficient = ['孙八', '已脱贫', '一般贫困户', '否', '否', 15000, 2000, 0, 0, '', ''];
const empty = Array<unknown>(headers.length).fill('');
// With no column for 主要致贫原因 rule 4 stays open: the tables here carry it as a column of blanks read as no.
const wide = (row: readonly unknown[]): unknown[] => [...row, '', '', '', ''];
const wideHeaders = [...headers, '主要致贫原因', '教育帮扶', '教育支出', '上年教育支出'];
const all = [employed, relocated, unmatched, notYet, invalid, insufficient, empty].map(wide);

function thrown(run: () => unknown): ExcelError {
  try {
    run();
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
  throw new Error('the call was not refused');
}
const errorIn = (cell: Cell): ExcelError => {
  if (cell instanceof ExcelError) return cell;
  throw new Error(`no error in the cell, but ${String(cell)}`);
};
const texts = (table: Cell[][]): string[][] => table.map((row) => row.map((cell) => (cell instanceof ExcelError ? `${cell.code} ${cell.message}` : String(cell))));

describe('the bundle', () => {
  test('associates each function once and asks for nothing but CustomFunctions', () => {
    expect(associated.slice(0, 3)).toEqual(['CLASSIFY_MEASURE', 'MEASURE_REPORT', 'EXPLAIN_MEASURE']);
    expect(new Set(associated).size).toBe(associated.length);
  });
});

describe('CLASSIFY_MEASURE', () => {
  test('gives one column, one label a row, in the order of the rows', () => {
    const [first, second, third, fourth, fifth, sixth, seventh] = classifyMeasure(all, [wideHeaders]);
    expect([first, second, third, fourth, sixth, seventh]).toEqual([['促进就业脱贫'], ['易地扶贫搬迁脱贫'], ['无法归类'], ['不适用'], ['数据不足'], ['']]);
    expect(fifth).toHaveLength(1);
    expect(errorIn(fifth[0]).code).toBe(errorCodes.invalidValue);
  });

  test('says in an invalid row’s own cell which header and which text, and leaves the other rows alone', () => {
    const [[before], [wrong], [after]] = classifyMeasure([wide(employed), wide(invalid), wide(relocated)], [wideHeaders]);
    expect([before, after]).toEqual(['促进就业脱贫', '易地扶贫搬迁脱贫']);
    expect(errorIn(wrong).message).toContain('易地扶贫搬迁项目');
    expect(errorIn(wrong).message).toContain('已落实');
  });

  test('names the office’s own header beside the canonical one', () => {
    const [[cell]] = classifyMeasure([['三千']], [['务工收入\n（元）']]);
    expect(errorIn(cell).message).toContain('工资性收入');
    expect(errorIn(cell).message).toContain('务工收入');
    expect(errorIn(cell).message).not.toContain('\n');
  });

  test.each([
    ['11010519491231002X', '19491231'],
    ['１１０１０５１９４９１２３１００２Ｘ', '１９４９１２３１'],
    ['户主110105194912310021', '19491231'],
    [440524188001010014, '18800101'],
    ['13800138000（电话）', '00138'],
    ['110105194912310021,440524188001010014', '188001010014'],
  ])('masks the long digits of %s in its message', (cell, hidden) => {
    const [[error]] = classifyMeasure([[cell]], [['工资性收入']]);
    expect(errorIn(error).message).toContain('工资性收入');
    expect(errorIn(error).message).toContain('*');
    expect(errorIn(error).message).not.toContain(hidden);
  });

  test('takes an Excel error cell as an error of that row, whether handed over as text or as an object', () => {
    const rows = [['#N/A'], [new ExcelError('#REF!')], [{ type: 'Error', basicValue: '#NAME?' }], [3000]];
    const cells = classifyMeasure(rows, [['工资性收入']]).map(([cell]) => cell);
    expect(cells.slice(0, 3).map((cell) => errorIn(cell).code)).toEqual(Array(3).fill('#VALUE!'));
    expect(errorIn(cells[0]).message).toContain('#N/A');
    expect(errorIn(cells[1]).message).toContain('#REF!');
    expect(errorIn(cells[2]).message).toContain('#NAME?');
    expect(cells[3]).toBe('数据不足');
  });

  test('does not mind an error in a column it does not need', () => {
    expect(classifyMeasure([[new ExcelError('#N/A'), ...wide(employed).slice(1)]], [wideHeaders])).toEqual([['促进就业脱贫']]);
  });

  test('works on one row and one column', () => {
    expect(classifyMeasure([[3000]], [['工资性收入']])).toEqual([['数据不足']]);
    expect(classifyMeasure([[null]], [['工资性收入']])).toEqual([['']]);
  });

  test('gives a blank row an empty text and not a category, wherever it stands', () => {
    for (const blank of [null, '', undefined, ' ']) {
      const row = Array<unknown>(wideHeaders.length).fill(blank);
      expect(classifyMeasure([row, wide(employed), row], [wideHeaders])).toEqual([[''], ['促进就业脱贫'], ['']]);
    }
  });

  test('works the same whether a blank cell arrives as null, empty text or undefined, and as 0 where that is what 0 means', () => {
    const row = ['李四', '已脱贫', null, null, null, 15000, null, null, null, 10000, null, null, null, 100, 200];
    const expected = classifyMeasure([row], [wideHeaders]);
    for (const blank of ['', undefined, '　', 0]) {
      expect(classifyMeasure([row.map((cell) => cell ?? blank)], [wideHeaders])).toEqual(expected);
      expect(measureReport([row.map((cell) => cell ?? blank)], [wideHeaders])[0].slice(0, 4)).toEqual(measureReport([row], [wideHeaders])[0].slice(0, 4));
    }
  });

  test('takes blank headers, handed over as null, empty text or 0, as columns it does not need', () => {
    for (const blank of [null, '', 0, undefined]) expect(classifyMeasure([['x', ...wide(employed), 'y']], [[blank, ...wideHeaders, blank]])).toEqual([['促进就业脱贫']]);
  });

  test('reads headers with line breaks, units and spaces', () => {
    const dressed = wideHeaders.map((header) => (header.includes('收入') ? `${header.slice(0, 2)}\n${header.slice(2)}\r\n（元/年）` : ` ${header} `));
    expect(classifyMeasure([wide(employed)], [dressed])).toEqual([['促进就业脱贫']]);
  });

  test('gives what the rules give, for many households at once', () => {
    fc.assert(
      fc.property(fc.array(draws(), { minLength: 1, maxLength: 20 }), (rowDraws) => {
        const households = rowDraws.map((draw) => spelled(drawMeanings(draw, { absent: 0 }), draw));
        const cells = classifyMeasure(households.map((household) => allHeaders.map((header) => household[header])), [allHeaders]);
        households.forEach((household, at) => {
          const outcome = plainOutcome(household, plainDefaults);
          const [cell] = cells[at];
          if (outcome.kind === 'invalid') {
            expect(errorIn(cell).code).toBe('#VALUE!');
            expect(outcome.headers.some((header) => errorIn(cell).message?.includes(header))).toBe(true);
          } else {
            expect(cell).toBe(outcome.kind === 'classified' ? categories[outcome.leading] : { insufficient: '数据不足', unmatched: '无法归类', notApplicable: '不适用', empty: '' }[outcome.kind]);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a wrong call', () => {
  const refusals: [string, unknown[][], unknown[][], unknown, string[]][] = [
    ['no header that is needed', [[1, 2]], [['户主姓名', '电话']], undefined, ['表头', '工资性收入']],
    ['headers of two rows', [[1]], [['工资性收入'], ['元']], undefined, ['一行', '2']],
    ['no headers', [[1]], [], undefined, ['一行']],
    ['rows narrower than the headers', [[1]], [['工资性收入', '财产性收入']], undefined, ['第 1 行', '1', '2']],
    ['rows wider than the headers', [[1, 2, 3]], [['工资性收入', '财产性收入']], undefined, ['3', '2']],
    ['one jagged row among good ones', [[1, 2], [1], [1, 2]], [['工资性收入', '财产性收入']], undefined, ['第 2 行']],
    ['no rows', [], [['工资性收入']], undefined, ['没有数据行']],
    ['two columns for one header', [[1, 2]], [['工资性收入', '务工收入（元）']], undefined, ['工资性收入', '务工收入（元）']],
    ['an unknown policy name', [[1]], [['工资性收入']], [['主要收入', '最大']], ['主要收入', '主要收入口径']],
    ['an unknown policy value', [[1]], [['工资性收入']], [['主要收入口径', '最多']], ['主要收入口径', '最多', '最大、过半']],
    ['a policy without a value', [[1]], [['工资性收入']], [['空白视为', '']], ['空白视为', '空白']],
    ['a policy value without a name', [[1]], [['工资性收入']], [['', '最大']], ['口径名称']],
    ['a policy named twice', [[1]], [['工资性收入']], [['主要收入口径', '最大'], ['主要收入口径', '过半']], ['主要收入口径', '两次']],
    ['a policy of one column', [[1]], [['工资性收入']], [['主要收入口径']], ['两列', '1']],
    ['a policy of three columns', [[1]], [['工资性收入']], [['主要收入口径', '最大', 'x']], ['两列', '3']],
  ];
  test.each(refusals)('%s: an error for the whole call that says what and how to mend it', (_, rows, headerRow, policy, parts) => {
    for (const run of [classifyMeasure, measureReport]) {
      const error = thrown(() => run(rows, headerRow, policy));
      expect(error.code).toBe('#VALUE!');
      for (const part of parts) expect(error.message).toContain(part);
      expect(error.message).toMatch(/请|可用：/);
    }
  });

  test('is not remembered: the right call after it is answered, and the wrong one refused again', () => {
    for (let i = 0; i < 2; i++) {
      expect(thrown(() => classifyMeasure([[1]], [['工资性收入']], [['x', 'y']])).message).toContain('“x”');
      expect(thrown(() => classifyMeasure([[1, 2]], [['工资性收入']])).message).toContain('宽度');
      expect(classifyMeasure([[1]], [['工资性收入']])).toEqual([['数据不足']]);
    }
  });

  test('of EXPLAIN_MEASURE with several rows or none asks for one', () => {
    expect(thrown(() => explainMeasure(all, [wideHeaders])).message).toContain('一户');
    expect(thrown(() => explainMeasure([], [wideHeaders])).message).toContain('一行');
  });
});

describe('the policy', () => {
  const half = ['张三', '已脱贫', '一般贫困户', '否', '否', 9000, 8000, 2000, 0, 5000, 8000, '', '', '', ''];

  test.each<[string, unknown]>([['omitted', undefined], ['null', null], ['a blank cell by itself, as empty text', ''], ['a blank cell by itself, as 0', 0], ['one blank row', [['', '']]], ['blank rows as null', [[null, null], [null, null]]], ['blank rows as 0', [[0, 0], [0, 0]]]])('%s: every default', (_, policy) => {
    expect(classifyMeasure([half], [wideHeaders], policy)).toEqual([['促进就业脱贫']]);
    expect(explainMeasure([half], [wideHeaders], policy).flat()).toContain(DEFAULT);
  });

  test('is read by name, blank rows passed over, what is not named keeping its default', () => {
    expect(classifyMeasure([half], [wideHeaders], [['', ''], [' 主要收入口径 ', ' 过半 '], [null, null]])).toEqual([['无法归类']]);
    expect(classifyMeasure([half], [wideHeaders], [['主要收入口径', 'LARGEST']])).toEqual([['促进就业脱贫']]);
  });

  test('of one call is not that of the next', () => {
    const policy = [['主要收入口径', '过半']];
    expect(classifyMeasure([half], [wideHeaders], policy)).toEqual([['无法归类']]);
    expect(classifyMeasure([half], [wideHeaders])).toEqual([['促进就业脱贫']]);
    expect(classifyMeasure([half], [wideHeaders], policy)).toEqual([['无法归类']]);
    policy[0][1] = '最大';
    expect(classifyMeasure([half], [wideHeaders], policy)).toEqual([['促进就业脱贫']]);
  });

  test('and headers changed in place by the caller are seen', () => {
    const headerRow = [['工资性收入', '财产性收入']];
    expect(errorIn(classifyMeasure([['x', 1]], headerRow)[0][0]).message).toContain('工资性收入');
    headerRow[0].reverse();
    expect(errorIn(classifyMeasure([['x', 1]], headerRow)[0][0]).message).toContain('财产性收入');
  });
});

describe('MEASURE_REPORT', () => {
  test('gives five columns for every outcome', () => {
    const report = measureReport(all, [wideHeaders]);
    expect(report.map((row) => row.length)).toEqual(all.map(() => 5));
    expect(report.map(([number]) => number)).toEqual([2, 3, '', '', '', '', '']);
    expect(report.map((row) => row[1]).filter((cell) => !(cell instanceof ExcelError))).toEqual(['促进就业脱贫', '易地扶贫搬迁脱贫', '无法归类', '不适用', '数据不足', '']);
    expect(errorIn(report[4][1]).message).toContain('已落实');
    expect(report.map((row) => row[3])).toEqual(['唯一符合', '唯一符合', '无法归类', '不适用', '数据有误', '数据不足', '']);
    expect(report[6]).toEqual(['', '', '', '', '']);
  });

  test('says why: the numbers, the article, what is missing, what is nearest, what is wrong', () => {
    const [found, , none, outside, wrong, open] = texts(measureReport(all, [wideHeaders])).map((row) => row[4]);
    expect(found).toContain('工资性收入（不含生态公益性岗位收入） 15,000 元，上年 10,000 元，增加 50%');
    expect(found).toContain('附件2 第2条');
    expect(none).toContain('最接近“促进就业脱贫”，尚缺：工资性收入（不含生态公益性岗位收入） 10,500 元，上年 10,000 元，增加 5%');
    expect(outside).toContain('未脱贫');
    expect(wrong).toBe('“易地扶贫搬迁项目”：“已落实”不是是或否；请填“是”或“否”，或留空。');
    expect(open).toContain('填上“上年工资性收入”即可得出结论');
  });

  test('lists every category of an overlap and whether the text settles it', () => {
    const row = ['张三', '已脱贫', '低保户', '是', '否', 3000, 0, 0, 6000, 3000, 0, '因学', '是', 2000, 3000];
    const [[number, category, also, decided, why]] = measureReport([row], [wideHeaders]);
    expect([number, category, also]).toEqual([3, '易地扶贫搬迁脱贫', '发展教育脱贫、社会保障兜底脱贫']);
    expect(decided).toBe(`并存：文本未规定，按优先序 3,4,1,2,5,6（${DEFAULT}）`);
    expect(why).toContain('也符合发展教育脱贫、社会保障兜底脱贫');
  });

  test('agrees with CLASSIFY_MEASURE row for row, in five columns of plain values, none a formula, none too long for a cell', () => {
    fc.assert(
      fc.property(fc.array(draws(), { minLength: 1, maxLength: 12 }), (rowDraws) => {
        const rows = rowDraws.map((draw) => Object.values(spelled(drawMeanings(draw, { absent: 0, invalid: 3 }), draw)));
        const report = measureReport(rows, [allHeaders]);
        expect(report.map((row) => texts([[row[1]]])[0][0])).toEqual(texts(classifyMeasure(rows, [allHeaders])).flat());
        for (const row of report) {
          expect(row).toHaveLength(5);
          for (const cell of row) {
            expect(cell instanceof ExcelError || typeof cell === 'string' || typeof cell === 'number').toBe(true);
            expect(String(cell)).not.toMatch(/^[=+@]/);
            expect(texts([[cell]])[0][0].length).toBeLessThan(LARGEST_CELL);
            expect(texts([[cell]])[0][0]).not.toMatch(/undefined|NaN|Infinity|\[object/);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('stays below the longest cell Excel holds, however long and wrong every cell is, and does not begin as a formula', () => {
    const long = `=${'长'.repeat(40_000)}`;
    const [[, error, , , why]] = measureReport([allHeaders.map(() => long)], [allHeaders]);
    expect(errorIn(error).message?.length).toBeLessThan(LARGEST_CELL);
    expect(String(why).length).toBeLessThan(LARGEST_CELL);
    expect(String(why)).not.toMatch(/^=/);
    const [[, , , , outside]] = measureReport([[long, 3000]], [['脱贫属性', '工资性收入']]);
    expect(String(outside).length).toBeLessThan(200);
  });

  test('cuts a long text between characters, not through one', () => {
    const [[, , , , outside]] = measureReport([[`${'a'.repeat(59)}𠮷𠮷`, 3000]], [['脱贫属性', '工资性收入']]);
    expect(String(outside)).toContain('𠮷…');
  });
});

describe('EXPLAIN_MEASURE', () => {
  const table = (row: readonly unknown[], policy?: unknown): string[][] => texts(explainMeasure([row], [wideHeaders], policy));

  test('spills a rectangle for every outcome', () => {
    for (const row of all) {
      const spilled = explainMeasure([row], [wideHeaders]);
      expect(spilled.every((line) => line.length === 4)).toBe(true);
      expect(spilled[0]).toEqual(['项目', '内容', '判断', '依据']);
      expect(spilled.flat().every((cell) => typeof cell === 'string' && !cell.startsWith('='))).toBe(true);
    }
  });

  test('names the six rules, their articles word for word, and the numbers each condition saw', () => {
    const spilled = table(wide(employed));
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const line = spilled.find(([item]) => item === `规则${number}`);
      expect(line?.[1]).toBe(categories[number]);
      expect(line?.[3]).toMatch(new RegExp(`^附件2 第${number}条：.+的。$`));
    }
    const content = spilled.map((line) => line[1]).join('\n');
    for (const number of ['15,000 元', '10,000 元', '2,000 元', '增加 50%', '17,000 元']) expect(content).toContain(number);
    expect(spilled.flat().join()).toContain('2017年度脱贫贫困户主导帮扶措施分类规则');
  });

  test('marks each rule as the rules judge it', () => {
    const marks = new Map<boolean | null, string>([[true, '✓ 符合'], [false, '✗ 不符合'], [null, '？ 待定']]);
    for (const row of [employed, relocated, unmatched, insufficient].map(wide)) {
      const plain = plainTruths(Object.fromEntries(wideHeaders.map((header, at) => [header, row[at]])), plainDefaults);
      if (!('rules' in plain)) throw new Error('this row is judged');
      const spilled = table(row);
      for (const number of [1, 2, 3, 4, 5, 6]) expect(spilled.find(([item]) => item === `规则${number}`)?.[2]).toBe(marks.get(plain.rules[number]));
    }
  });

  test('says 本工具默认，非官方规定 wherever a default decides', () => {
    const spilled = table(wide(employed)).map((line) => line.join(' '));
    const saying = (part: string): string[] => spilled.filter((line) => line.includes(part));
    for (const part of ['达到明显增加的', '高于其余各项', '“主要致贫原因”为空白', '帮扶措施未填']) {
      expect(saying(part).length).toBeGreaterThan(0);
      for (const line of saying(part)) expect(line).toContain(DEFAULT);
    }
    for (const name of ['主要收入口径', '明显增加幅度', '空白视为', '优先序']) expect(saying(`${name}：`)[0]).toContain(DEFAULT);
  });

  test('and not where the office chose the value itself', () => {
    const chosen = [['主要收入口径', '最大'], ['明显增加幅度', 0.1], ['空白视为', '否'], ['优先序', '3,4,1,2,5,6']];
    const assisted = [...wide(employed), '是'];
    const spilled = texts(explainMeasure([assisted], [[...wideHeaders, '帮扶措施']], chosen));
    expect(spilled.flat().join('\n')).not.toContain(DEFAULT);
    expect(spilled.flat().join('\n')).toContain('本单位口径');
    for (const [name] of chosen) {
      const others = chosen.filter(([other]) => other !== name);
      const lines = texts(explainMeasure([assisted], [[...wideHeaders, '帮扶措施']], others)).filter((line) => line[1].startsWith(`${String(name)}：`));
      expect(lines.map((line) => line[3])).toEqual([DEFAULT]);
    }
  });

  test('says what is wrong with an invalid row, what an exit year other than 2017 means, and nothing of the rules where they were not asked', () => {
    expect(table(wide(invalid)).flat().join()).toContain('已落实');
    expect(table(wide(invalid)).some(([item]) => item.startsWith('规则1'))).toBe(false);
    expect(table(wide(notYet)).some(([item]) => item.startsWith('规则1'))).toBe(false);
    expect(texts(explainMeasure([[2016, ...wide(employed)]], [['脱贫年度', ...wideHeaders]])).flat().join()).toContain('2016');
  });
});

describe('every function', () => {
  const deepFrozen = (matrix: readonly (readonly unknown[])[]): unknown[][] => Object.freeze(matrix.map((row) => Object.freeze([...row]))) as unknown[][];

  test('changes none of its arguments and answers the same twice', () => {
    const rows = deepFrozen(all);
    const headerRow = deepFrozen([wideHeaders]);
    const policy = deepFrozen([['主要收入口径', '过半'], ['', '']]);
    for (const run of [classifyMeasure, measureReport]) expect(texts(run(rows, headerRow, policy))).toEqual(texts(run(rows, headerRow, policy)));
    const one = deepFrozen([wide(employed)]);
    expect(explainMeasure(one, headerRow, policy)).toEqual(explainMeasure(one, headerRow, policy));
  });

  test('hands out rows of its own: changing a result does not change the next', () => {
    const first = explainMeasure([wide(employed)], [wideHeaders]);
    for (const line of first) line.fill('changed');
    expect(explainMeasure([wide(employed)], [wideHeaders]).flat()).not.toContain('changed');
    const cells = classifyMeasure([wide(empty), wide(empty)], [wideHeaders]);
    cells[0][0] = 'changed';
    expect(cells[1][0]).toBe('');
  });

  test('gives a row among others what it gives it alone', () => {
    const together = texts(measureReport(all, [wideHeaders]));
    expect(all.map((row) => texts(measureReport([row], [wideHeaders]))[0])).toEqual(together);
    expect(texts(measureReport([...all].reverse(), [wideHeaders])).reverse()).toEqual(together);
  });
});
