import { blankHousehold, isBlankLine, listSections, type Household, type ListSection } from '../../domain/household';
import { householdFields, listFields } from '../../domain/roster/fields';
import type { HouseholdRows, RosterRow } from './household-rows';
import type { WholeRoster } from './roster-tables';

const fieldNames = (fields: object): readonly string[] => Object.keys(fields);

/** The texts of a row's fields, in the order of the fields. */
export const textsOf = (row: RosterRow, fields: object): Record<string, string> => Object.fromEntries(fieldNames(fields).map((name) => [name, row.texts.get(name) ?? '']));

/** The year of the income: the cell of the household, else the year in the header of the column where an income stands. */
const incomeYearOf = (row: RosterRow, { household }: WholeRoster): string => row.texts.get('incomeYear') || (row.texts.get('income') ? household.columns.incomeYear : '');

/** A household of the rows under its key; null where no row of 贫困户 has the key. Of two rows the first counts. */
export function toHousehold(key: string, rows: HouseholdRows, roster: WholeRoster): Household | null {
  const [row] = rows.household;
  if (!row) return null;
  const head = textsOf(row, householdFields);
  const lines = Object.fromEntries(listSections.map((section) => [section, rows[section].map((line) => textsOf(line, listFields[section]))]));
  // The fields of the tables are those of the schemas: every name of householdFields and listFields is one of Household's.
  return { ...blankHousehold(''), ...head, incomeYear: incomeYearOf(row, roster), key, ...lines } as Household;
}

const keptLines = <Section extends ListSection>(lines: Household[Section]): Household[Section] =>
  // A filter keeps the lines' type; over the three sections at once TypeScript does not see it.
  lines.filter((line) => !isBlankLine(line)) as Household[Section];

/** The household without lines that have nothing on them: what is written. */
export const withoutBlankLines = (household: Household): Household => ({
  ...household,
  members: keptLines<'members'>(household.members),
  officers: keptLines<'officers'>(household.officers),
  assistance: keptLines<'assistance'>(household.assistance),
});
