import { blankAssistance, blankMember, blankOfficer, type FieldPath, type Household, isBlankLine, type ListSection, listSections } from '../household';

export type Line = Household[ListSection][number];

const blankLines: { readonly [S in ListSection]: Household[S][number] } = { members: blankMember, officers: blankOfficer, assistance: blankAssistance };

/** A line of a section with nothing on it. */
export const blankLine = <S extends ListSection>(section: S): Household[S][number] => blankLines[section];

/** The household with another text at a path; the household itself where it has no such line. */
export function withText(household: Household, path: FieldPath, text: string): Household {
  const [section, at, field] = path.split('.');
  if (at === undefined) return { ...household, [section]: text };
  // A path of the type FieldPath names only what a household has.
  const lines: readonly Line[] = household[section as ListSection];
  return Number(at) < lines.length ? { ...household, [section]: lines.map((line, index) => (index === Number(at) ? { ...line, [field]: text } : line)) } : household;
}

/** The household with a line put in at a place of a section, counted from 0; beyond the end: at the end. */
export function withLine(household: Household, section: ListSection, at: number, line: Line): Household {
  const lines: readonly Line[] = household[section];
  return { ...household, [section]: lines.toSpliced(at, 0, line) };
}

export const withoutLine = (household: Household, section: ListSection, at: number): Household => ({ ...household, [section]: household[section].toSpliced(at, 1) });

/** The household with a line moved to another place of its section. */
export const withMovedLine = (household: Household, section: ListSection, from: number, to: number): Household => withLine(withoutLine(household, section, from), section, to, household[section][from]);

/** The household as it is worth keeping: without lines on which nothing stands. */
export const withoutBlankLines = (household: Household): Household => ({
  ...household,
  ...Object.fromEntries(listSections.map((section) => [section, (household[section] as readonly Line[]).filter((line) => !isBlankLine(line))])),
});

/** Another household that begins as this one: what every member of a village shares stays, what is one household's own does not. */
export const startedFrom = ({ location, ethnicity, standard, householdType, povertyStatus, incomeYear, officers }: Household, blank: Household): Household => ({
  ...blank,
  location,
  ethnicity,
  standard,
  householdType,
  povertyStatus,
  incomeYear,
  officers,
});
