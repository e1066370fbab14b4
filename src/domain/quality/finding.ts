import type { FieldPath, Household } from '../household';
import type { CheckName } from './checks';

/** error: cannot be right, or cannot be used; warning: probably wrong; hint: worth a look. None of them ever blocks saving. */
export type Severity = 'error' | 'warning' | 'hint';

/** What can be done about a finding with one press; without one, the words say what a person has to do. */
export interface Remedy {
  readonly at: FieldPath;
  /** What would stand there instead. */
  readonly text: string;
}

/** Something found about one field of a household. The sentence that says it is in labels/finding-words. */
export interface Finding {
  readonly check: CheckName;
  readonly severity: Severity;
  readonly at: FieldPath;
  /** The text that was found there. */
  readonly text: string;
  /** What else the sentence names: the other field's text, a date, a number. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly remedy?: Remedy;
}

export interface CheckContext {
  /** Ages and “in the future” are judged on this day, YYYY-MM-DD: the domain has no clock. */
  readonly onDate: string;
}

/** One check: one file of this folder. */
export interface Check {
  readonly name: CheckName;
  readonly severity: Severity;
  /** What it stands on: an article of the notice, a standard, or common practice (惯例) of the system. */
  readonly source: string;
  readonly find: (household: Household, context: CheckContext) => readonly Finding[];
}
