import type { FieldPath } from '../household';
import type { FieldKind } from '../roster/fields';
import type { CheckName } from './check-names';
import type { CellOf, ReadHousehold, ReadPerson } from './read-household';

/** error: cannot be right, or cannot be used; warning: probably wrong; hint: worth a look. None of them ever blocks saving. */
export type Severity = 'error' | 'warning' | 'hint';

/** What can be done about a finding with one press; without one, the words say what a person has to do. */
export interface Remedy {
  readonly at: FieldPath;
  /** What would stand there instead. */
  readonly text: string;
}

/** What else a sentence names: the other field's text, a date, a number. */
export type FindingValues = Readonly<Record<string, string | number>>;

/** Something found about one field of a household. The sentence that says it is in labels/finding-words. */
export interface Finding {
  readonly check: CheckName;
  readonly severity: Severity;
  /** Where it shows; of an empty section, its first line, which is not there yet. */
  readonly at: FieldPath;
  /** The text that was found there. */
  readonly text: string;
  readonly values?: FindingValues;
  readonly remedy?: Remedy;
}

export interface CheckContext {
  /** Ages and “in the future” are judged on this day, YYYY-MM-DD: the domain has no clock. */
  readonly onDate: string;
  /**
   * The first day for which the roster's ages may have been written, YYYY-MM-DD. Of a household, where not given: 1 January of the year after its income year,
   * as 2018年初 goes with 2017年度人均收入; else `onDate`.
   */
  readonly rosterDay?: string;
}

/** A context whose days are settled. */
export type CheckDays = Required<CheckContext>;

/** What a check has to say about a cell: the text that would stand there instead, where that is certain. */
export interface Fault {
  readonly values?: FindingValues;
  readonly remedy?: string;
}

/** The cells in which a person's own checks find something. */
export type PersonField = 'name' | 'idNumber' | 'relationship' | 'age' | 'education' | 'labour' | 'health' | 'birthDate' | 'sex';

interface CheckCard {
  readonly name: CheckName;
  readonly severity: Severity;
  /** What it stands on: an article of the notice, a standard, or common practice (惯例) of the system. */
  readonly source: string;
}

/** Judged from one cell, wherever it stands: on a page or in a table. */
export interface CellCheck<K extends FieldKind> extends CheckCard {
  readonly scope: 'cell';
  readonly find: (cell: CellOf<K>, days: CheckDays) => Fault | undefined;
}

/** Judged from the cells of one person: a line of 家庭成员状况, or a row of a table. */
export interface PersonCheck extends CheckCard {
  readonly scope: 'person';
  readonly find: (person: ReadPerson, days: CheckDays) => readonly (Fault & { readonly at: PersonField })[];
}

/** Judged from a whole page. */
export interface HouseholdCheck extends CheckCard {
  readonly scope: 'household';
  readonly find: (household: ReadHousehold, days: CheckDays) => readonly (Fault & { readonly at: FieldPath })[];
}

/** One check: one file of this folder. */
export type Check = { [K in FieldKind]: CellCheck<K> }[FieldKind] | PersonCheck | HouseholdCheck;
