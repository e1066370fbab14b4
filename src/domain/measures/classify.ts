import type { MeasureColumns } from './columns';
import { compile } from './compile';
import { createFactReader, emptyFacts, type Facts, type Fault } from './facts';
import { createFaultFinder } from './faults';
import { ruleNumbers, type RuleNumber } from './fields';
import type { Policy } from './policy';
import { rules } from './rules';
import { NO, UNKNOWN, YES, type Truth } from './truth';

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

/** The verdict that six truths give, `truthOf` asked in order of precedence: the first rule that is not false decides. */
export function verdictOf(truthOf: (rule: RuleNumber) => Truth, precedence: readonly RuleNumber[]): Verdict {
  const matched = precedence.filter((rule) => truthOf(rule) === YES);
  const unknown = precedence.filter((rule) => truthOf(rule) === UNKNOWN);
  const first = precedence.find((rule) => truthOf(rule) !== NO);
  if (first === undefined) return { kind: 'unmatched' };
  if (truthOf(first) === UNKNOWN) return { kind: 'insufficient', matched, unknown };
  return { kind: 'classified', leading: first, decidedBy: decidedBy(first, matched.slice(1)), matched, unknown };
}

/** The six rules under a policy: facts to verdict. */
export type RuleJudge = (facts: Facts) => Verdict;

export function createRuleJudge({ precedence, ...policy }: Policy): RuleJudge {
  const judges = ruleNumbers.map((number) => compile(rules[number].condition, { precedence, ...policy }));
  // Six truths have 3^6 answers: each is worked out once and shared by every row that comes to it.
  const verdicts = new Array<Verdict | undefined>(3 ** judges.length).fill(undefined);
  return (facts) => {
    let answers = 0;
    for (let i = 0; i < judges.length; i++) answers = answers * 3 + judges[i](facts);
    return (verdicts[answers] ??= verdictOf((rule) => judges[rule - 1](facts), precedence));
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
