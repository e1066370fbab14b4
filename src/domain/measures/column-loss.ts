import { fieldsOfLeaf, leavesOf } from './conditions';
import { measureFields, ruleNumbers, type MeasureField, type RuleNumber } from './fields';
import { rules } from './rules';

/** What is lost when a column is not there: RULES section 1, “blank is not zero by accident”. */
export type ColumnLoss =
  /** Rules that ask for it stay undetermined. */
  | { readonly kind: 'unknown'; readonly rules: readonly RuleNumber[] }
  /** A part that counts as 0 once its whole is known. */
  | { readonly kind: 'zero' }
  /** 帮扶措施: a registered household is an assisted one. */
  | { readonly kind: 'assumedYes' }
  /** 脱贫属性: every row is taken for a household that left poverty. */
  | { readonly kind: 'allInScope' };

/** The rules that ask for a field, in the notice's order. */
export const rulesAsking = (field: MeasureField): readonly RuleNumber[] =>
  ruleNumbers.filter((number) => leavesOf(rules[number].condition).some((leaf) => fieldsOfLeaf(leaf).includes(field)));

/** What is lost without a field's column. */
export function lossOf(field: MeasureField): ColumnLoss {
  if (field === 'assisted') return { kind: 'assumedYes' };
  if (field === 'povertyStatus') return { kind: 'allInScope' };
  return measureFields[field].partOf ? { kind: 'zero' } : { kind: 'unknown', rules: rulesAsking(field) };
}
