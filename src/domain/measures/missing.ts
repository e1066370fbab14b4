import { verdictOf } from './classify';
import type { MeasureColumns } from './columns';
import { compile, type Judge } from './compile';
import { fieldsOfLeaf, leavesOf, type Condition, type Leaf } from './conditions';
import { amountSlot, truthSlot, type Facts } from './facts';
import { amountFields, isPrevious, measureFields, ruleNumbers, type AmountField, type CodeField, type MeasureField, type RuleNumber, type YesNoField } from './fields';
import type { Policy } from './policy';
import { termsOf } from './quantities';
import { rules } from './rules';
import { and, NO, not, or, UNKNOWN, YES, type Truth } from './truth';

const isAmount = (field: MeasureField): field is AmountField => measureFields[field].kind === 'amount';
const isPart = (field: MeasureField): boolean => measureFields[field].partOf !== undefined;

/** A condition that some rule asks. Two leaves that say the same are one question, however many rules ask it. */
interface Question {
  readonly judge: Judge;
  /** The answer once some of what is lacked is 0; unknown where that alone does not tell. */
  readonly withZeros: AnswerWithZeros;
  readonly fields: readonly MeasureField[];
}

/** `lacks`: what is unknown before; `spentBefore`: whether last year's education expense is known to be above 0. */
type AnswerWithZeros = (isZero: (field: MeasureField) => boolean, lacks: readonly MeasureField[], spentBefore: boolean) => Truth;

export type FewestFields = (facts: Facts) => readonly MeasureField[];

/**
 * Finds the fewest fields to fill that settle an insufficient outcome, whatever is filled in.
 * Each open question may turn out either way once all it lacks is filled; a set of fields settles the outcome
 * where every such turn leads to a verdict other than insufficient. Filling any amount of a blank year settles that year's other columns too (they are then 0).
 * A rule that is false already asks for nothing. Of sets of one size the one whose fields the open rules ask for first, wholes before parts.
 */
export function createFewestFields(columns: MeasureColumns, policy: Policy): FewestFields {
  const { questions, questionOf } = askedBy(policy);
  // Households lack the same things again and again: each pattern is worked out once.
  const known = new Map<string, readonly MeasureField[]>();
  return (facts) => {
    const truths = questions.map(({ judge }) => judge(facts));
    const open = questionsOfOpenRules(truths);
    const lacks = questions.map(({ fields }, at) => (truths[at] === UNKNOWN && open.has(at) ? fields.filter((field) => isUnknown(field, facts)) : []));
    const spentBefore = facts.amounts[amountSlot['previous.educationExpense']] > 0;
    const pattern = JSON.stringify([truths, lacks, spentBefore]);
    const found = known.get(pattern) ?? search(truths, lacks, spentBefore);
    known.set(pattern, found);
    return found;
  };

  function search(truths: readonly Truth[], lacks: readonly (readonly MeasureField[])[], spentBefore: boolean): readonly MeasureField[] {
    const candidates = [...new Set(lacks.flat())].sort((a, b) => Number(isPart(a)) - Number(isPart(b)));
    for (let size = 1; size < candidates.length; size++) {
      for (const chosen of subsets(candidates, size)) {
        const filled = withWhatFollows(chosen, columns);
        const isZero = (field: MeasureField): boolean => filled.has(field) && !chosen.includes(field);
        const assumed = truths.map((truth, at) => (lacks[at].length > 0 ? questions[at].withZeros(isZero, lacks[at], spentBefore) : truth));
        const turning = lacks.flatMap((fields, at) => (assumed[at] === UNKNOWN && fields.length > 0 && fields.every((field) => filled.has(field)) ? [at] : []));
        if (alwaysSettles(turning, assumed)) return chosen;
      }
    }
    return candidates;
  }

  function ruleTruths(truths: readonly Truth[]): ReadonlyMap<RuleNumber, Truth> {
    const evaluate = (condition: Condition): Truth => {
      switch (condition.kind) {
        case 'all':
          return condition.of.map(evaluate).reduce(and);
        case 'any':
          return condition.of.map(evaluate).reduce(or);
        case 'not':
          return not(evaluate(condition.of));
        default:
          return truths[questionOf.get(condition) ?? -1] ?? UNKNOWN;
      }
    };
    return new Map(ruleNumbers.map((number) => [number, evaluate(rules[number].condition)]));
  }

  /** What is asked by the rules that could still lead: the undetermined ones before the first that holds. */
  function questionsOfOpenRules(truths: readonly Truth[]): ReadonlySet<number> {
    const byRule = ruleTruths(truths);
    const firstThatHolds = policy.precedence.findIndex((number) => byRule.get(number) === YES);
    const couldLead = firstThatHolds < 0 ? policy.precedence : policy.precedence.slice(0, firstThatHolds);
    const leaves = couldLead.filter((number) => byRule.get(number) === UNKNOWN).flatMap((number) => leavesOf(rules[number].condition));
    return new Set(leaves.map((leaf) => questionOf.get(leaf) ?? -1));
  }

  function alwaysSettles(turning: readonly number[], truths: readonly Truth[]): boolean {
    const assumed = [...truths];
    for (let turn = 0; turn < 2 ** turning.length; turn++) {
      turning.forEach((at, bit) => (assumed[at] = (turn >> bit) % 2 === 0 ? NO : YES));
      const byRule = ruleTruths(assumed);
      if (verdictOf((number) => byRule.get(number) ?? UNKNOWN, policy.precedence).kind === 'insufficient') return false;
    }
    return true;
  }
}

/** The questions in the order in which the rules, by precedence, ask them; and which question a leaf asks. */
function askedBy(policy: Policy): { readonly questions: readonly Question[]; readonly questionOf: ReadonlyMap<Leaf, number> } {
  const questions: Question[] = [];
  const bySaying = new Map<string, number>();
  const questionOf = new Map<Leaf, number>();
  for (const leaf of policy.precedence.flatMap((number) => leavesOf(rules[number].condition))) {
    const saying = JSON.stringify(leaf);
    const at = bySaying.get(saying) ?? questions.push({ judge: compile(leaf, policy), withZeros: answerWithZeros(leaf), fields: fieldsOfLeaf(leaf) }) - 1;
    bySaying.set(saying, at);
    questionOf.set(leaf, at);
  }
  return { questions, questionOf };
}

/**
 * An income of 0 neither grew nor is the main one; one that is known to be above 0 grew from 0.
 * An expense fell to 0 from anything above it, and from 0 not at all.
 */
function answerWithZeros(leaf: Leaf): AnswerWithZeros {
  if (leaf.kind !== 'grewMarkedly' && leaf.kind !== 'isMainIncome' && leaf.kind !== 'fell') return () => UNKNOWN;
  const now = termsOf(leaf.quantity, 'current').map(({ field }) => field);
  if (leaf.kind === 'isMainIncome') return (isZero) => (now.every(isZero) ? NO : UNKNOWN);
  const before = termsOf(leaf.quantity, 'previous').map(({ field }) => field);
  if (leaf.kind === 'grewMarkedly') return (isZero, lacks) => (now.every(isZero) ? NO : before.every(isZero) && !now.some((field) => lacks.includes(field)) ? YES : UNKNOWN);
  return (isZero, lacks, spentBefore) => (before.every(isZero) ? NO : now.every(isZero) && !before.some((field) => lacks.includes(field)) ? (spentBefore ? YES : NO) : UNKNOWN);
}

function isUnknown(field: MeasureField, { amounts, truths }: Facts): boolean {
  // The kind tells which slots a field is in.
  return isAmount(field) ? Number.isNaN(amounts[amountSlot[field]]) : truths[truthSlot[field as CodeField | YesNoField]] === UNKNOWN;
}

/** Filling one amount of a year makes the year's other columns 0, and with a whole its absent parts. */
function withWhatFollows(chosen: readonly MeasureField[], columns: MeasureColumns): ReadonlySet<MeasureField> {
  const filled = new Set(chosen);
  const years = new Set(chosen.filter(isAmount).map(isPrevious));
  for (const field of amountFields) {
    if (years.has(isPrevious(field)) && columns.matches.has(field)) filled.add(field);
  }
  for (const field of amountFields) {
    const { partOf } = measureFields[field];
    if (partOf && filled.has(partOf)) filled.add(field);
  }
  return filled;
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= items.length - size; first++) {
    for (const rest of subsets(items, size - 1, first + 1)) yield [items[first], ...rest];
  }
}
