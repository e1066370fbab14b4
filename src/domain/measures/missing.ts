import { verdictOf } from './classify';
import type { MeasureColumns } from './columns';
import { compile, type Judge } from './compile';
import { fieldsOfLeaf, leavesOf, type Condition, type Leaf } from './conditions';
import { amountSlot, truthSlot, type Facts } from './facts';
import { amountFields, isPrevious, measureFields, ruleNumbers, type AmountField, type CodeField, type MeasureField, type YesNoField } from './fields';
import type { Policy } from './policy';
import { rules } from './rules';
import { and, NO, not, or, UNKNOWN, YES, type Truth } from './truth';

const isAmount = (field: MeasureField): field is AmountField => measureFields[field].kind === 'amount';

/** A condition that some rule asks. Two leaves that say the same are one question, however many rules ask it. */
interface Question {
  readonly judge: Judge;
  readonly fields: readonly MeasureField[];
}

export type FewestFields = (facts: Facts) => readonly MeasureField[];

/**
 * Finds the fewest fields to fill that settle an insufficient outcome, whatever is filled in.
 * Each open question may turn out either way once all it lacks is filled; a set of fields settles the outcome
 * where every such turn leads to a verdict other than insufficient. Filling any amount of a blank year settles that year's other columns too (they are then 0).
 * Of sets of one size the one whose fields the rules ask for first.
 */
export function createFewestFields(columns: MeasureColumns, policy: Policy): FewestFields {
  const { questions, questionOf } = askedBy(policy);
  // Households lack the same things again and again: each pattern is worked out once.
  const known = new Map<string, readonly MeasureField[]>();
  return (facts) => {
    const truths = questions.map(({ judge }) => judge(facts));
    const lacks = questions.map(({ fields }, at) => (truths[at] === UNKNOWN ? fields.filter((field) => isUnknown(field, facts)) : []));
    const pattern = JSON.stringify([truths, lacks]);
    const found = known.get(pattern) ?? search(truths, lacks);
    known.set(pattern, found);
    return found;
  };

  function search(truths: readonly Truth[], lacks: readonly (readonly MeasureField[])[]): readonly MeasureField[] {
    const candidates = [...new Set(lacks.flat())];
    for (let size = 1; size < candidates.length; size++) {
      for (const chosen of subsets(candidates, size)) {
        const filled = withWhatFollows(chosen, columns);
        const turning = lacks.flatMap((fields, at) => (fields.length > 0 && fields.every((field) => filled.has(field)) ? [at] : []));
        if (turning.length > 0 && alwaysSettles(turning, truths)) return chosen;
      }
    }
    return candidates;
  }

  function alwaysSettles(turning: readonly number[], truths: readonly Truth[]): boolean {
    const assumed = [...truths];
    const evaluate = (condition: Condition): Truth => {
      switch (condition.kind) {
        case 'all':
          return condition.of.map(evaluate).reduce(and);
        case 'any':
          return condition.of.map(evaluate).reduce(or);
        case 'not':
          return not(evaluate(condition.of));
        default:
          return assumed[questionOf.get(condition) ?? -1] ?? UNKNOWN;
      }
    };
    for (let turn = 0; turn < 2 ** turning.length; turn++) {
      turning.forEach((at, bit) => (assumed[at] = (turn >> bit) % 2 === 0 ? NO : YES));
      const ruleTruths = new Map(ruleNumbers.map((number) => [number, evaluate(rules[number].condition)]));
      if (verdictOf((number) => ruleTruths.get(number) ?? UNKNOWN, policy.precedence).kind === 'insufficient') return false;
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
