import type { MeasureColumns } from './columns';
import { compileByCells } from './compile';
import { createFactReader, emptyFacts, truthFields, type Facts, type Fault } from './facts';
import { createFaultFinder } from './faults';
import { type RuleNumber } from './fields';
import type { Policy } from './policy';
import { rules } from './rules';
import { and, NO, UNKNOWN, YES, type Truth } from './truth';

/** How one leading measure was had from the rules that hold. Source: RULES section 4. */
export type DecidedBy =
  /** One rule holds. */
  | 'alone'
  /** Several hold; the notice's text puts the leading one first. */
  | 'text'
  /** Several hold; the leading one is the special rule before the general one, which the text does not say. */
  | 'inference'
  /** Several hold; the text puts another first than the policy's order does. */
  | 'againstText'
  /** Several hold; the text says nothing, the policy's order decides. */
  | 'precedence';

/** `matched` and `unknown`: every rule that is true, and undetermined, in order of precedence. */
export type Verdict =
  | { readonly kind: 'classified'; readonly leading: RuleNumber; readonly decidedBy: DecidedBy; readonly matched: readonly RuleNumber[]; readonly unknown: readonly RuleNumber[] }
  | { readonly kind: 'insufficient'; readonly matched: readonly RuleNumber[]; readonly unknown: readonly RuleNumber[] }
  | { readonly kind: 'unmatched' };

export type Outcome = Verdict | { readonly kind: 'notApplicable' } | { readonly kind: 'empty' } | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };
export type OutcomeKind = Outcome['kind'];

const settledByText: ReadonlySet<string> = new Set(['3>1', '3>2', '3>6']);
const settledByInference: ReadonlySet<string> = new Set(['4>1', '4>2']);

function decidedBy(leading: RuleNumber, others: readonly RuleNumber[]): DecidedBy {
  if (others.length === 0) return 'alone';
  const over = others.map((other) => `${leading}>${other}`);
  if (others.some((other) => settledByText.has(`${other}>${leading}`))) return 'againstText';
  if (over.every((pair) => settledByText.has(pair))) return 'text';
  return over.every((pair) => settledByText.has(pair) || settledByInference.has(pair)) ? 'inference' : 'precedence';
}

/** The verdict that six truths give, both in order of precedence: the first rule that is not false decides. */
export function verdictOf(truths: readonly Truth[], precedence: readonly RuleNumber[]): Verdict {
  const matched = precedence.filter((_, at) => truths[at] === YES);
  const unknown = precedence.filter((_, at) => truths[at] === UNKNOWN);
  const first = truths.findIndex((truth) => truth !== NO);
  if (first < 0) return { kind: 'unmatched' };
  if (truths[first] === UNKNOWN) return { kind: 'insufficient', matched, unknown };
  return { kind: 'classified', leading: precedence[first], decidedBy: decidedBy(precedence[first], matched.slice(1)), matched, unknown };
}

/** The digits of a number of base 3, the first one first. */
const digitsOf = (answers: number, length: number): Truth[] => Array.from({ length }, (_, at) => (Math.floor(answers / 3 ** (length - 1 - at)) % 3) as Truth);

/** The six rules under a policy: facts to verdict. */
export type RuleJudge = (facts: Facts) => Verdict;

export function createRuleJudge(policy: Policy): RuleJudge {
  const compiled = policy.precedence.map((number) => compileByCells(rules[number].condition, policy));
  const byAmounts = compiled.map(({ ofAmounts }) => ofAmounts);
  // What the cells alone make of the six rules is one of few patterns; so is what all six come to. Each is worked out once.
  const patterns = new Int32Array(3 ** truthFields.length).fill(-1);
  const verdicts = new Array<Verdict | undefined>(3 ** compiled.length).fill(undefined);
  const newPattern = (facts: Facts): number => compiled.reduceRight((pattern, { ofCells }) => pattern * 4 + ofCells(facts), 0);
  return (facts) => {
    const { truths } = facts;
    let cells = 0;
    for (let i = 0; i < truths.length; i++) cells = cells * 3 + truths[i];
    let pattern = patterns[cells];
    if (pattern < 0) patterns[cells] = pattern = newPattern(facts);
    let answers = 0;
    for (let i = 0; i < byAmounts.length; i++) {
      const atMost = (pattern & 3) as Truth;
      pattern >>= 2;
      answers = answers * 3 + (atMost === NO ? NO : and(atMost, byAmounts[i](facts)));
    }
    return verdicts[answers] ?? (verdicts[answers] = verdictOf(digitsOf(answers, compiled.length), policy.precedence));
  };
}

export interface Classifier {
  readonly columns: MeasureColumns;
  readonly policy: Policy;
  /** One row of the table, cells as Excel or a file hands them over. */
  classify(row: readonly unknown[]): Outcome;
}

const notApplicable: Outcome = { kind: 'notApplicable' };
const empty: Outcome = { kind: 'empty' };

/**
 * Sorts households that left poverty into the six leading measures: a row alone gives what it gives among a million.
 * Source: 附件2 as RULES sections 1 to 4 read it.
 * @example createClassifier(matchColumns(headers), defaultPolicy).classify(row).kind // 'classified'
 */
export function createClassifier(columns: MeasureColumns, policy: Policy): Classifier {
  const reader = createFactReader(columns, policy);
  const judge = createRuleJudge(policy);
  const findFaults = createFaultFinder(columns);
  const facts = emptyFacts();
  return {
    columns,
    policy,
    classify(row) {
      const state = reader.read(row, facts);
      if (state === 'readable') return judge(facts);
      if (state === 'invalid') return { kind: 'invalid', faults: findFaults(row) };
      return state === 'empty' ? empty : notApplicable;
    },
  };
}
