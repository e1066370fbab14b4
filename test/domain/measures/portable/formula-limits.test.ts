import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClassifier } from '../../../../src/domain/measures/classify';
import { matchColumns } from '../../../../src/domain/measures/columns';
import { atRow, FORMULA_LIMITS, formulaColumns, policyFaultFormula, type FormulaPlaces } from '../../../../src/domain/measures/formula';
import { defaultPolicy } from '../../../../src/domain/measures/policy';
import { codeWords, compatible, whiteSpace } from '../../../../src/domain/measures/portable/characters';
import { portableTexts, stepHeading } from '../../../../src/labels/measures/portable-texts';
import { allHeaders, plainDefaults } from '../plain-reading';
import { formulaSheets, outcomeSheet } from './formula-sheets';
import { calculatedFirstSheet, type PlainCell } from './formula-workbook';
import { inWords } from './generated-tables';

const folder = mkdtempSync(join(tmpdir(), 'formulas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A sheet of a long name, far to the right: references as long as they get. */
const places: FormulaPlaces = {
  cell: (column) => `'二〇一七年度脱贫户收入核算表（汇总）第三稿-2018年修订本'!$XF${column}\uE000`,
  row: "'二〇一七年度脱贫户收入核算表（汇总）第三稿-2018年修订本'!$AA\uE000:$XFD\uE000",
  helper: (position) => `$AB${position}\uE001`,
  policy: { mainIncome: '$B$1', markedIncrease: '$B$2', blankMeans: '$B$3', precedence: '$B$4', fault: '$B$5' },
};
const formulas = [...formulaColumns(matchColumns(allHeaders), places, portableTexts).map(({ of, template }) => [stepHeading(of), atRow(template, 1_048_576, 1_048_576)] as const), ['口径', policyFaultFormula(places.policy, portableTexts.policyFault)] as const];

/** Functions within functions, and the most arguments of one, texts and quoted sheet names left out. */
function measure(formula: string): { levels: number; arguments: number } {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}/g, '');
  const open: number[] = [];
  let levels = 0;
  let most = 0;
  for (const character of code) {
    if (character === '(') open.push(1);
    else if (character === ',') open[open.length - 1]++;
    else if (character === ')') most = Math.max(most, open.pop() ?? 0);
    levels = Math.max(levels, open.length);
  }
  return { levels, arguments: most };
}

const known2010 = new Set('ABS AND CHAR CHOOSE COUNT EXACT FIND IF IFERROR INT ISBLANK ISERROR ISLOGICAL ISNUMBER ISTEXT LEFT LEN MAX MID MIN N NOT OR RIGHT ROUND SUBSTITUTE SUMPRODUCT T TRIM UPPER VALUE'.split(' '));

describe('every formula is one that Excel 2010 takes', () => {
  test.each(formulas)('%s', (_, formula) => {
    expect(formula.length).toBeLessThanOrEqual(FORMULA_LIMITS.characters);
    const { levels, arguments: most } = measure(formula);
    expect(levels).toBeLessThanOrEqual(FORMULA_LIMITS.levels);
    expect(most).toBeLessThanOrEqual(FORMULA_LIMITS.arguments);
    for (const text of formula.match(/"(?:[^"]|"")*"/g) ?? []) expect(text.length).toBeLessThanOrEqual(257);
    const functions = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '').match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? [];
    expect(functions.filter((name) => !known2010.has(name))).toEqual([]);
  });

  test('a helper cell reads only cells to its right, so that nothing goes in circles', () => {
    const columns = formulaColumns(matchColumns(allHeaders), { ...places, helper: (position) => `<${position}>` }, portableTexts);
    columns.forEach(({ template }, at) => {
      for (const [, read] of template.matchAll(/<(\d+)>/g)) expect(Number(read)).toBeGreaterThan(at);
    });
  });

  test('headings tell the columns apart', () => {
    const headings = formulas.map(([heading]) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

test('the tables of characters miss none that Unicode has', () => {
  const wanted = new Set(codeWords.join(''));
  const folded: string[] = [];
  const blank: number[] = [];
  for (let code = 1; code < 0x110000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    const form = character.normalize('NFKC');
    if (form !== character && [...form].some((one) => wanted.has(one))) folded.push(character);
    if (form.trim() === '' && code !== 32) blank.push(code);
  }
  expect(compatible.map(([character]) => character)).toEqual(folded);
  expect(compatible.every(([character, form]) => character.normalize('NFKC') === form)).toBe(true);
  expect([...whiteSpace]).toEqual(blank);
});

/** Cells that the domain reads and the formulas do not: each is told as a fault, none is answered otherwise. */
const notRead: readonly (readonly [string, PlainCell])[] = [
  ['转移性收入', '1.2E3'],
  ['转移性收入', '①00'],
  ['转移性收入', '1𝟎0'],
  ['转移性收入', 1_000_000_000],
  ['转移性收入', '100000万'],
  ['转移性收入', '000000000000000000000005'],
  ['易地扶贫搬迁项目', '㊒'],
  ['易地扶贫搬迁项目', '𝐘'],
  ['贫困户属性', `低保户${'，备注'.repeat(100)}`],
  ['主要致贫原因', '＃5户'],
];

test('what the formulas do not read as the domain does they tell as a fault', () => {
  const base: Record<string, PlainCell> = { 脱贫属性: '已脱贫', 贫困户属性: '低保户', 主要致贫原因: '因病', 易地扶贫搬迁项目: '否', 工资性收入: 0, 生产经营性收入: 0, 财产性收入: 0, 转移性收入: 5000 };
  const headers = Object.keys(base);
  const rows = notRead.map(([header, cell]) => headers.map((one) => (one === header ? cell : base[one])));
  const columns = matchColumns(headers);
  const classifier = createClassifier(columns, defaultPolicy);
  expect(rows.map((row) => classifier.classify(row).kind)).not.toContain('invalid');
  const shown = calculatedFirstSheet(folder, [outcomeSheet([rows.length]), ...formulaSheets(1, headers, rows, columns, plainDefaults)]);
  const fieldOf = (header: string) => [...columns.matches.values()].find(({ text }) => text === header)?.field ?? 'wage';
  expect(shown.map(([calculated]) => calculated)).toEqual(notRead.map(([header]) => inWords({ kind: 'invalid', faults: [{ kind: 'unreadable', field: fieldOf(header), text: '' }] })));
});

test.each([
  ['主要收入口径', { 主要收入口径: '最多' }],
  ['明显增加幅度', { 明显增加幅度: 11_000 }],
  ['明显增加幅度', { 明显增加幅度: 0.5 }],
  ['空白视为', { 空白视为: '' }],
  ['优先序', { 优先序: [1, 2, 3, 4, 5, 5] }],
])('a policy cell with what is not known is said in the place of every result: %s', (_, change) => {
  const headers = ['转移性收入'];
  // What a test of wrong values writes is no policy.
  const policy = { ...plainDefaults, ...change } as typeof plainDefaults;
  const shown = calculatedFirstSheet(folder, [outcomeSheet([1]), ...formulaSheets(1, headers, [[5000]], matchColumns(headers), policy)]);
  expect(shown[0][0]).toBe(portableTexts.policyFault);
});
