import type { Outcome } from '../../domain/measures/classify';
import type { MeasureColumns } from '../../domain/measures/columns';
import { leafTracesOf, type ConditionTrace, type Explanation, type RuleTrace } from '../../domain/measures/explain';
import { measureFields, type MeasureField, type RuleNumber } from '../../domain/measures/fields';
import { policyNames } from '../../domain/measures/policy';
import { rules } from '../../domain/measures/rules';
import type { Truth } from '../../domain/measures/truth';
import { annex2RuleSet } from '../../domain/notice/articles';
import type { MeasureWords } from './measure-words';

/** What stands in the result column: RULES section 4. */
export const outcomeLabel = (outcome: Outcome, words: MeasureWords): string => (outcome.kind === 'classified' ? words.categories[outcome.leading] : words.outcomes[outcome.kind]);

/** The categories that hold beside the leading one. */
export const alsoMatched = (outcome: Outcome): readonly RuleNumber[] =>
  outcome.kind === 'classified' ? outcome.matched.filter((rule) => rule !== outcome.leading) : outcome.kind === 'insufficient' ? outcome.matched : [];

/** 判定方式: how the outcome was had. */
export const decision = ({ outcome, policy }: Pick<Explanation, 'outcome' | 'policy'>, words: MeasureWords): string =>
  outcome.kind === 'classified' ? words.decidedBy(outcome.decidedBy, policy, outcome.unknown.length > 0) : words.outcomes[outcome.kind];

/** One condition of a rule in words: its truth, what it saw. */
export interface ConditionLine {
  readonly truth: Truth;
  readonly text: string;
}

/** A condition as it is judged: the leaves of a rule, those under *not* with the truth of the *not*. */
export function conditionLines(trace: ConditionTrace, explanation: Explanation, words: MeasureWords): readonly ConditionLine[] {
  if (trace.kind === 'all' || trace.kind === 'any') return trace.of.flatMap((part) => conditionLines(part, explanation, words));
  return leafTracesOf(trace).map((leaf) => ({ truth: trace.truth, text: words.leaf(leaf, explanation.policy) }));
}

/** Only the conditions that decided: where some branch would do, those that hold; where all must hold, those that do not. */
export function decidingLines(trace: ConditionTrace, explanation: Explanation, words: MeasureWords): readonly ConditionLine[] {
  if (trace.kind === 'all' || trace.kind === 'any') return trace.of.filter(({ truth }) => truth === trace.truth).flatMap((part) => decidingLines(part, explanation, words));
  return conditionLines(trace, explanation, words);
}

const categoriesOf = (numbers: readonly RuleNumber[], words: MeasureWords): readonly string[] => numbers.map((number) => words.categories[number]);
const headersOf = (fields: readonly MeasureField[]): readonly string[] => fields.map((field) => measureFields[field].header);

/** The notes below an outcome, a sentence each: what to fill, what is nearest, what else holds, where another reading differs. */
export function notes(explanation: Explanation, columns: MeasureColumns, words: MeasureWords): readonly string[] {
  const { outcome, fewestFields, nearest, otherReading, exitYear } = explanation;
  const said: string[] = [];
  if (outcome.kind === 'invalid') said.push(...outcome.faults.map((fault) => words.fault(fault, columns.matches.get(fault.field)?.text)));
  if (outcome.kind === 'notApplicable') said.push(words.notInScope(explanation.povertyStatus));
  const others = alsoMatched(outcome);
  if (others.length > 0) said.push((outcome.kind === 'classified' ? words.alsoMatches : words.alreadyMatches)(categoriesOf(others, words)));
  if (outcome.kind === 'classified' && outcome.unknown.length > 0) said.push(words.stillOpen(categoriesOf(outcome.unknown, words)));
  if (fewestFields.length > 0) said.push(words.fewestFields(headersOf(fewestFields), explanation.fillsBlankYear));
  if (nearest) said.push(words.nearest(words.categories[nearest.rule], nearest.lacks.flatMap((lack) => conditionLines(lack, explanation, words)).map(({ text }) => text)));
  if (otherReading) said.push(words.sensitive(explanation.policy.mainIncome === 'largest' ? 'majority' : 'largest', outcomeLabel(otherReading, words)));
  if (exitYear !== null && exitYear !== annex2RuleSet.writtenForYear && explanation.rules.length > 0) said.push(words.otherYear(exitYear, annex2RuleSet.writtenForYear));
  return said;
}

/** 说明: the whole explanation in one cell. Names only what decided: the leading rule's conditions, then the notes. */
export function summary(explanation: Explanation, columns: MeasureColumns, words: MeasureWords): string {
  const { outcome } = explanation;
  const leading = outcome.kind === 'classified' ? explanation.rules.find(({ number }) => number === outcome.leading) : undefined;
  const because = leading ? decidingLines(leading.condition, explanation, words).map(({ text }) => text) : [];
  const cited = leading ? [rules[leading.number].article.citation] : [];
  // What is wrong with a cell is a sentence of its own, with its own full stop.
  return [...because, ...notes(explanation, columns, words), ...cited].join(outcome.kind === 'invalid' ? '' : '；');
}

const marks: Record<Truth, string> = { 0: '✗', 1: '？', 2: '✓' };
export const marked = (truth: Truth, words: MeasureWords): string => `${marks[truth]} ${words.truths[truth]}`;

/**
 * The trace of one household as a table of four columns: item, content, judgement, basis.
 * First the outcome and its notes, then every rule under its quoted text with each condition and the numbers it saw.
 */
export function explanationTable(explanation: Explanation, columns: MeasureColumns, words: MeasureWords): readonly (readonly string[])[] {
  const { outcome, policy } = explanation;
  const label = outcomeLabel(outcome, words);
  const ownPolicy = policyNames.map((name) => [words.table.policy, `${words.policyNames[name]}：${words.policyValue(policy, name)}`, '', policy.chosen.has(name) ? words.officeChoice : words.ownDefault]);
  return [
    words.table.headings,
    [words.table.outcome, label, decision(explanation, words), outcome.kind === 'classified' ? rules[outcome.leading].article.citation : ''],
    ...notes(explanation, columns, words).map((text) => [words.table.note, text, '', '']),
    ...explanation.rules.flatMap((rule) => ruleRows(rule, explanation, words)),
    ...(explanation.rules.length > 0 ? ownPolicy : []),
    [words.table.ruleSet, annex2RuleSet.title, String(annex2RuleSet.writtenForYear), annex2RuleSet.id],
  ];
}

function ruleRows(rule: RuleTrace, explanation: Explanation, words: MeasureWords): readonly (readonly string[])[] {
  const { article } = rules[rule.number];
  return [
    [words.rule(rule.number), words.categories[rule.number], marked(rule.truth, words), `${article.citation}：${article.text}`],
    ...conditionLines(rule.condition, explanation, words).map(({ truth, text }) => ['', text, marked(truth, words), '']),
  ];
}
