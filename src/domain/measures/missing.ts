import type { MeasureColumns } from './columns';
import { compile, type Judge } from './compile';
import { fieldsOfLeaf, leavesOf, type Condition, type Leaf } from './conditions';
import { amountSlot, truthSlot, type Facts } from './facts';
import { amountFields, isPrevious, measureFields, ruleNumbers, type AmountField, type CodeField, type MeasureField, type RuleNumber, type YesNoField } from './fields';
import type { Policy } from './policy';
import { rules } from './rules';
import { and, NO, not, or, UNKNOWN, YES, type Truth } from './truth';

const isAmount = (field: MeasureField): field is AmountField => measureFields[field].kind === 'amount';
const isPart = (field: MeasureField): boolean => measureFields[field].partOf !== undefined;

/** A condition that some rule asks. Two leaves that say the same are one question, however many rules ask it. */
interface Question {
  readonly judge: Judge;
  readonly fields: readonly MeasureField[];
}

export type FewestFields = (facts: Facts) => readonly MeasureField[];

/**
 * Finds the fewest fields to fill that settle an insufficient outcome, whatever is filled in.
 * Each open question may turn out either way once all it lacks is filled; a set of fields settles the outcome
 * where every such turn leads to a verdict other than insufficient. Filling any amount of a blank year settles that year's other columns too (they are then 0),
 * but a set never counts on that 0 for an answer: nobody should fill one income so that another counts as none.
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
    const pattern = JSON.stringify([truths, lacks]);
    const found = known.get(pattern) ?? search(truths, lacks);
    known.set(pattern, found);
    return found;
  };

  function search(truths: readonly Truth[], lacks: readonly (readonly MeasureField[])[]): readonly MeasureField[] {
    const candidates = [...new Set(lacks.flat())].sort((a, b) => Number(isPart(a)) - Number(isPart(b)));
    const settles = (chosen: readonly MeasureField[]): boolean => {
      const filled = withWhatFollows(chosen, columns);
      return alwaysSettles(new Set(lacks.flatMap((fields, at) => (fields.length > 0 && fields.every((field) => filled.has(field)) ? [at] : []))), truths);
    };
    let tried = 0;
    for (let size = 1; size < candidates.length; size++) {
      for (const chosen of subsets(candidates, size)) {
        if (++tried > MOST_TRIED) return withoutIdle(candidates, settles);
        if (settles(chosen)) return chosen;
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

  /** Takes the rules in order; where the first that is not false is open, each question of it that may turn out either way is tried both ways. */
  function alwaysSettles(turning: ReadonlySet<number>, truths: readonly Truth[]): boolean {
    const byRule = ruleTruths(truths);
    const first = policy.precedence.find((number) => byRule.get(number) !== NO);
    if (first === undefined || byRule.get(first) === YES) return true;
    const at = leavesOf(rules[first].condition).map((leaf) => questionOf.get(leaf) ?? -1).find((question) => truths[question] === UNKNOWN && turning.has(question));
    return at !== undefined && ([NO, YES] as const).every((answer) => alwaysSettles(turning, truths.map((truth, question) => (question === at ? answer : truth))));
  }
}

/** Choices tried before a table that lacks nearly everything gets an answer without idle fields instead of one proven to be the fewest. */
const MOST_TRIED = 2000;

/** Leaves out, the last first, every field without which the outcome is settled all the same. */
const withoutIdle = (fields: readonly MeasureField[], settles: (chosen: readonly MeasureField[]) => boolean): readonly MeasureField[] =>
  [...fields].reverse().reduce<readonly MeasureField[]>((kept, field) => {
    const others = kept.filter((other) => other !== field);
    return settles(others) ? others : kept;
  }, fields);

/** The questions in the order in which the rules, by precedence, ask them; and which question a leaf asks. */
function askedBy(policy: Policy): { readonly questions: readonly Question[]; readonly questionOf: ReadonlyMap<Leaf, number> } {
  const questions: Question[] = [];
  const bySaying = new Map<string, number>();
  const questionOf = new Map<Leaf, number>();
  for (const leaf of policy.precedence.flatMap((number) => leavesOf(rules[number].condition))) {
    const saying = JSON.stringify(leaf);
    const at = bySaying.get(saying) ?? questions.push({ judge: compile(leaf, policy), fields: fieldsOfLeaf(leaf) }) - 1;
    bySaying.set(saying, at);
    questionOf.set(leaf, at);
  }
  return { questions, questionOf };
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
