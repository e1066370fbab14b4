import type { AmountField, CodeField, MeasureField, YesNoField } from './fields';
import { rivalsOf, termsOf, type EducatedStream, type Quantity, type Source, type Year } from './quantities';

/**
 * A condition of the notice as data. Interpreters give it meaning: compile.ts (a million rows), explain.ts (one household in numbers).
 * A code condition asks the one thing the rules ask of that code: 因学 of the main cause, 低保 or 五保 of the household type.
 */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | Leaf;

export type Leaf =
  | { readonly kind: 'has'; readonly field: YesNoField }
  | { readonly kind: 'isDueToEducation' | 'isGuaranteedHousehold'; readonly field: CodeField }
  | { readonly kind: 'grewMarkedly'; readonly quantity: GrowingQuantity }
  | { readonly kind: 'fell'; readonly quantity: 'educationExpense' }
  | { readonly kind: 'isMainIncome'; readonly quantity: Source | EducatedStream }
  | { readonly kind: 'lessThanRest'; readonly quantity: 'guaranteed' };

export type GrowingQuantity = 'employment' | 'production' | EducatedStream;

export const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
export const has = (field: YesNoField): Leaf => ({ kind: 'has', field });
/** 主要致贫原因为“因学”. */
export const isDueToEducation: Leaf = { kind: 'isDueToEducation', field: 'mainCause' };
/** 列为低保户或五保户. */
export const isGuaranteedHousehold: Leaf = { kind: 'isGuaranteedHousehold', field: 'householdType' };
/** 与上一年相比有明显增加. */
export const grewMarkedly = (quantity: GrowingQuantity): Leaf => ({ kind: 'grewMarkedly', quantity });
/** 减少: strictly less than last year. */
export const fell = (quantity: 'educationExpense'): Leaf => ({ kind: 'fell', quantity });
/** 成为家庭主要收入. */
export const isMainIncome = (quantity: Source | EducatedStream): Leaf => ({ kind: 'isMainIncome', quantity });
/** 小于其它收入之和. */
export const lessThanRest = (quantity: 'guaranteed'): Leaf => ({ kind: 'lessThanRest', quantity });

/** The leaves of a condition, in the order they are written. */
export const leavesOf = (condition: Condition): readonly Leaf[] =>
  condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(leavesOf) : condition.kind === 'not' ? leavesOf(condition.of) : [condition];

const amountsOf = (quantity: Quantity, year: Year): readonly AmountField[] => termsOf(quantity, year).map(({ field }) => field);

/** Every field that a leaf looks at. */
export function fieldsOfLeaf(leaf: Leaf): readonly MeasureField[] {
  switch (leaf.kind) {
    case 'has':
    case 'isDueToEducation':
    case 'isGuaranteedHousehold':
      return [leaf.field];
    case 'grewMarkedly':
    case 'fell':
      return [...amountsOf(leaf.quantity, 'current'), ...amountsOf(leaf.quantity, 'previous')];
    case 'isMainIncome':
      return [...new Set([leaf.quantity, ...rivalsOf(leaf.quantity)].flatMap((quantity) => amountsOf(quantity, 'current')))];
    case 'lessThanRest':
      return [...amountsOf(leaf.quantity, 'current'), ...amountsOf('total', 'current')];
  }
}
