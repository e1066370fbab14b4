import type { ListSection } from '../../domain/household';
import { partNames, type PartName } from '../../domain/readings/place-parts';
import { householdFields, listFields, sectionNames, type CodeListName, type FieldKind, type RosterField } from '../../domain/roster/fields';
import { normalizeHeader } from '../../domain/roster/headers';
import { placeHeaders } from '../../domain/roster/place-columns';

/** The four tables of a roster: the household's row, and its lines of three kinds. */
export type Section = 'household' | ListSection;
export const sections: readonly Section[] = ['household', 'members', 'officers', 'assistance'];

/** The columns that are no field of Attachment 1: what joins the tables, and what keeps the order of lines when a table is sorted. */
export const KEY = 'key';
export const ORDER = 'order';
export const joinHeaders = { [KEY]: '户键', [ORDER]: '序号' } as const;

/** One column of a roster table, under the name of its field. */
export interface RosterColumn {
  readonly name: string;
  readonly header: string;
  readonly kind: FieldKind | typeof KEY | typeof ORDER;
  readonly codes?: CodeListName;
  /** All headers it is known by, in the form headers are compared in; the first one found counts. */
  readonly known: readonly string[];
}

const columnOf = (name: string, { label, synonyms, kind, codes }: RosterField): RosterColumn => ({ name, header: label, kind, ...(codes ? { codes } : {}), known: [label, ...synonyms].map(normalizeHeader) });
const joining = (name: typeof KEY | typeof ORDER): RosterColumn => ({ name, header: joinHeaders[name], kind: name, known: [joinHeaders[name]] });
const columnsOf = (fields: Readonly<Record<string, RosterField>>): readonly RosterColumn[] => Object.entries(fields).map(([name, field]) => columnOf(name, field));

/** The columns of the four tables, in the order a new table has them. */
export const rosterColumns: Record<Section, readonly RosterColumn[]> = {
  household: [joining(KEY), ...columnsOf(householdFields)],
  members: [joining(KEY), joining(ORDER), ...columnsOf(listFields.members)],
  officers: [joining(KEY), joining(ORDER), ...columnsOf(listFields.officers)],
  assistance: [joining(KEY), joining(ORDER), ...columnsOf(listFields.assistance)],
};

export const tableNameOf = (section: Section): string => sectionNames[section];

/** What the columns of a table are found to be. Columns count from 0 within the table. */
export interface FoundColumns {
  readonly byName: ReadonlyMap<string, number>;
  /** Columns of the place where it stands in parts and not as 所在地: 县, 乡镇, 行政村, those that are there. */
  readonly placeParts: readonly { readonly part: PartName; readonly column: number }[];
  /** The year in a header such as 2017年度人均收入; '' where it says none. */
  readonly incomeYear: string;
  /** The office's own columns. */
  readonly own: readonly number[];
}

/** 2017年度人均收入 → 2017, 年度人均收入: the year of a header and what is left of it. */
const withYear = /^((?:19|20)\d{2})年?(.+)$/;

/** Finds a section's columns among a table's headers; of two headers for one field the one whose name stands first in its list. */
export function findRosterColumns(section: Section, headers: readonly unknown[]): FoundColumns {
  const normalized = headers.map(normalizeHeader);
  const dated = normalized.map((header) => withYear.exec(header));
  const byName = new Map<string, number>();
  let incomeYear = '';
  for (const { name, known } of rosterColumns[section]) {
    let column = known.map((header) => normalized.indexOf(header)).find((at) => at >= 0) ?? -1;
    if (column < 0 && name === 'income') {
      column = dated.findIndex((found) => found !== null && (known.includes(found[2]) || known.includes(`年${found[2]}`)));
      incomeYear = dated[column]?.[1] ?? '';
    }
    if (column >= 0) byName.set(name, column);
  }
  const parts = section === 'household' && !byName.has('location') ? partNames.flatMap((part) => {
    const column = placeHeaders[part].map((header) => normalized.indexOf(normalizeHeader(header))).find((at) => at >= 0);
    return column === undefined ? [] : [{ part, column }];
  }) : [];
  const ours = new Set([...byName.values(), ...parts.map(({ column }) => column)]);
  return { byName, placeParts: parts, incomeYear, own: headers.flatMap((_, column) => (ours.has(column) ? [] : [column])) };
}

/** The columns a section's table still lacks; parts of the place stand for 所在地. */
export const missingColumns = (section: Section, found: FoundColumns): readonly RosterColumn[] =>
  rosterColumns[section].filter(({ name }) => !found.byName.has(name) && !(name === 'location' && found.placeParts.length > 0));

/** What tells a section from every other table of a workbook: of these columns so many must be there, beside `always`. */
const signs: Record<Section, { readonly always: readonly string[]; readonly among: readonly string[]; readonly least: number }> = {
  // 脱贫属性, 贫困户属性 and 主要致贫原因 stand in tables of income too, so they tell nothing.
  household: { always: ['headName'], among: ['ethnicity', 'birthDate', 'phone', 'standard', 'housingArea', 'income', 'outcome', 'remarks'], least: 2 },
  members: { always: ['name'], among: ['idNumber', 'relationship', 'age', 'education', 'labour', 'health'], least: 2 },
  officers: { always: ['name', 'organisation'], among: ['politicalStatus', 'from', 'until'], least: 1 },
  assistance: { always: ['project'], among: ['date', 'scale', 'funds'], least: 1 },
};

/** How surely a table is a section's: 0 where it is not; with a key less is asked, for columns may have been deleted by hand. */
export function likeness(section: Section, { byName }: FoundColumns): number {
  const { always, among, least } = signs[section];
  const has = (name: string): boolean => byName.has(name);
  const fields = rosterColumns[section].filter(({ name }) => name !== KEY && name !== ORDER && has(name)).length;
  const known = always.every(has) && among.filter(has).length >= least;
  if (!known && !(has(KEY) && [...always, ...among].filter(has).length >= 2)) return 0;
  return fields + (has(KEY) ? 100 : 0);
}
