import type { MeasureColumns } from './columns';
import { compileByCells } from './compile';
import { createFactReader } from './fact-reader';
import { emptyFacts, truthFields, type Facts } from './facts';
import { createFaultFinder, type Fault } from './faults';
import type { RuleNumber } from './fields';
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

/** The verdict without its reasons: which rule leads, or why none does. */
export type Lead = RuleNumber | 'insufficient' | 'unmatched';

/** The six rules under a policy. */
export interface RuleJudge {
  verdict(facts: Facts): Verdict;
  /** Asks no rule after the one that decides: what else holds is not told. */
  lead(facts: Facts): Lead;
}

export function createRuleJudge({ precedence, ...policy }: Policy): RuleJudge {
  const compiled = precedence.map((number) => compileByCells(rules[number].condition, { precedence, ...policy }));
  const byAmounts = compiled.map(({ ofAmounts }) => ofAmounts);
  // Six truths have 3^6 answers: each is worked out once and shared by every row that comes to it.
  const verdicts = new Array<Verdict | undefined>(3 ** precedence.length).fill(undefined);
  // The most that each rule can be by its cells, two bits a rule, the first one lowest: few patterns among many households, each worked out once.
  const patterns = new Int32Array(3 ** truthFields.length).fill(-1);
  function patternOf(facts: Facts): number {
    const { truths } = facts;
    let cells = 0;
    for (let i = 0; i < truths.length; i++) cells = cells * 3 + truths[i];
    if (patterns[cells] < 0) patterns[cells] = compiled.reduceRight((pattern, { ofCells }) => pattern * 4 + ofCells(facts), 0);
    return patterns[cells];
  }
  return {
    verdict(facts) {
      const pattern = patternOf(facts);
      let answers = 0;
      for (let at = 0; at < byAmounts.length; at++) {
        // Two bits that were written from a truth.
        const most = ((pattern >> (2 * at)) & 3) as Truth;
        answers = answers * 3 + (most === NO ? NO : and(most, byAmounts[at](facts)));
      }
      return (verdicts[answers] ??= verdictOf(digitsOf(answers, precedence.length), precedence));
    },
    lead(facts) {
      const pattern = patternOf(facts);
      for (let at = 0; at < byAmounts.length; at++) {
        const most = (pattern >> (2 * at)) & 3;
        if (most === NO) continue;
        const truth = byAmounts[at](facts);
        if (truth !== NO) return truth === YES && most === YES ? precedence[at] : 'insufficient';
      }
      return 'unmatched';
    },
  };
}

export interface Classifier {
  readonly columns: MeasureColumns;
  readonly policy: Policy;
  /** One row of the table, cells as Excel or a file hands them over. */
  classify(row: readonly unknown[]): Outcome;
  /** The same without the reasons, for many rows: the leading rule, or the kind of outcome. */
  lead(row: readonly unknown[]): Lead | 'notApplicable' | 'empty' | 'invalid';
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
      if (state === 'readable') return judge.verdict(facts);
      if (state === 'invalid') return { kind: 'invalid', faults: findFaults(row) };
      return state === 'empty' ? empty : notApplicable;
    },
    lead(row) {
      const state = reader.read(row, facts);
      return state === 'readable' ? judge.lead(facts) : state === 'outOfScope' ? 'notApplicable' : state;
    },
  };
}
