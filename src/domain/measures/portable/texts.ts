import type { RuleNumber } from '../fields';

/** The words that formulas and SQL answer in: those of labels, handed in. */
export interface PortableTexts {
  readonly categories: Record<RuleNumber, string>;
  /** The heading of the result. */
  readonly outcome: string;
  readonly insufficient: string;
  readonly unmatched: string;
  readonly notApplicable: string;
  /** Before the fault of an invalid row. */
  readonly invalid: string;
  /** After a header: an error value; a text that cannot be read; an amount below zero. */
  readonly error: string;
  readonly unreadable: string;
  readonly negative: string;
  readonly partOverWhole: (part: string, whole: string) => string;
  readonly partsOverWhole: string;
  /** An amount nobody knows, in a helper cell. */
  readonly unknown: string;
  /** In the place of every result while a policy cell holds what is not known. */
  readonly policyFault: string;
}
