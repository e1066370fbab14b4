import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createClassifier } from '../../../src/domain/measures/classify';
import { matchColumns } from '../../../src/domain/measures/columns';
import { createExplainer } from '../../../src/domain/measures/explain';
import { defaultPolicy, readPolicy, type Policy } from '../../../src/domain/measures/policy';
import { decision, explanationTable, notes, outcomeLabel, summary } from '../../../src/labels/measures/measure-explanation';
import { measureWords } from '../../../src/labels/measures/measures';
import { allHeaders, amountHeaders, plainOutcome, wholeOf, type Household } from './plain-reading';

/** A case as an official reads it: headers and cells as in a sheet, then what is expected; only 名, 户 and an outcome are needed. */
interface Case {
  名: string;
  户: Household;
  缺列?: string[];
  口径?: Record<string, unknown>;
  结果: string;
  过半?: string;
  符合?: number[];
  待定?: number[];
  规则?: Record<number, '符合' | '不符合' | '待定'>;
  判定方式?: string;
  最少填?: string[];
  最接近?: string;
  尚缺?: string[];
  解释敏感?: string;
  错误?: string[];
  口径错误?: string[];
  说明含?: string[];
  说明不含?: string[];
  依据含?: string[];
}

interface CaseFile {
  未列金额?: number;
  每户?: Household;
  例: Case[];
}

const knownKeys = new Set('名 户 缺列 口径 结果 过半 符合 待定 规则 判定方式 最少填 最接近 尚缺 解释敏感 错误 口径错误 说明含 说明不含 依据含'.split(' '));
const words = measureWords['zh-CN'];
const folder = join(__dirname, 'cases');

function policyOf(written: Record<string, unknown> = {}): Policy {
  const read = readPolicy(Object.entries(written));
  if ('fault' in read) throw new Error(words.policyFault(read.fault));
  return read.policy;
}

/** The whole row: every column there, blank (or 0) where the case says nothing. */
function rowOf(file: CaseFile, { 户, 缺列 = [] }: Case): Household {
  const blanks = Object.fromEntries(allHeaders.map((header) => [header, amountHeaders.includes(header) && file.未列金额 !== undefined ? file.未列金额 : null]));
  const row: Record<string, unknown> = { ...blanks, ...file.每户, ...户 };
  for (const header of 缺列) delete row[header];
  return row;
}

function explain(row: Household, policy: Policy) {
  const columns = matchColumns(Object.keys(row));
  const explanation = createExplainer(createClassifier(columns, policy))(Object.values(row));
  const { outcome } = explanation;
  return {
    explanation,
    label: outcomeLabel(outcome, words),
    decision: decision(explanation, words),
    notes: notes(explanation, columns, words),
    summary: summary(explanation, columns, words),
    table: explanationTable(explanation, columns, words).flat().join('\n'),
  };
}

const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();

test('every rule, the overlaps, the outcomes, the cells and the policy have cases', () => {
  expect(files).toEqual(['cells.yaml', 'outcomes.yaml', 'overlaps.yaml', 'policy.yaml', 'rule-1-production.yaml', 'rule-2-employment.yaml', 'rule-3-relocation.yaml', 'rule-4-education.yaml', 'rule-5-ecological.yaml', 'rule-6-social-security.yaml', 't01-t24.yaml']);
});

describe.each(files)('%s', (name) => {
  // What stands in our own case files is this shape; a key that is not known fails below.
  const file = parse(readFileSync(join(folder, name), 'utf8')) as CaseFile;

  test.each(file.例.map((one) => [one.名, one] as const))('%s', (_, one) => {
    expect(Object.keys(one).filter((key) => !knownKeys.has(key))).toEqual([]);
    const row = rowOf(file, one);
    if (one.口径错误) {
      const read = readPolicy(Object.entries(one.口径 ?? {}));
      const message = 'fault' in read ? words.policyFault(read.fault) : '';
      for (const part of one.口径错误) expect(message).toContain(part);
      return;
    }
    const policy = policyOf(one.口径);
    const { explanation, label, decision: decidedBy, notes: said, summary: text, table } = explain(row, policy);
    const { outcome, rules } = explanation;
    expect(label).toBe(one.结果);
    if (one.过半 !== undefined) expect(explain(row, policyOf({ ...one.口径, 主要收入口径: '过半' })).label).toBe(one.过半);
    const judged = outcome.kind === 'classified' || outcome.kind === 'insufficient' ? outcome : { matched: [], unknown: [] };
    if (one.符合) expect(judged.matched).toEqual(one.符合);
    if (one.待定) expect(judged.unknown).toEqual(one.待定);
    if (one.规则) {
      const truths = Object.fromEntries(rules.map(({ number, truth }) => [number, words.truths[truth]]));
      expect(truths).toMatchObject(one.规则);
    }
    if (one.判定方式 !== undefined) expect(decidedBy).toBe(one.判定方式);
    if (one.最少填) expect(said.join('')).toContain(`填上${one.最少填.map((header) => `“${header}”`).join('、')}即可得出结论`);
    if (one.最接近 !== undefined) expect(said.join('')).toContain(`最接近“${one.最接近}”`);
    for (const part of one.尚缺 ?? []) expect(said.find((note) => note.includes('尚缺：'))).toContain(part);
    if (one.解释敏感 === '否') expect(text).not.toContain('解释敏感');
    else if (one.解释敏感 !== undefined) expect(text).toContain(`解释敏感：主要收入口径若为“${policy.mainIncome === 'largest' ? '过半' : '最大'}”，结论为“${one.解释敏感}”`);
    for (const part of one.错误 ?? []) expect(text).toContain(part);
    for (const part of one.说明含 ?? []) expect(text).toContain(part);
    for (const part of one.说明不含 ?? []) expect(text).not.toContain(part);
    for (const part of one.依据含 ?? []) expect(table).toContain(part);
  });
});

test('the plain reading judges the twenty-four examples alike, so the examples also test the tests', () => {
  const file = parse(readFileSync(join(folder, 't01-t24.yaml'), 'utf8')) as CaseFile;
  expect(file.例.map(({ 名 }) => 名)).toEqual(Array.from({ length: 24 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`));
  for (const one of file.例) {
    const row = rowOf(file, one);
    for (const [reading, expected] of [['最大', one.结果], ['过半', one.过半]] as const) {
      const outcome = plainOutcome(row, { 主要收入口径: reading, 明显增加幅度: 1000, 空白视为: '否', 优先序: [3, 4, 1, 2, 5, 6] });
      expect([one.名, reading, outcome.kind === 'classified' ? words.categories[outcome.leading as 1] : '无法归类']).toEqual([one.名, reading, expected]);
    }
  }
  expect(Object.keys(wholeOf)).toHaveLength(9);
  expect(defaultPolicy.precedence).toEqual([3, 4, 1, 2, 5, 6]);
});
