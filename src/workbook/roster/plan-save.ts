import type { Household } from '../../domain/household';
import { joinPlace, splitPlace } from '../../domain/readings/place-parts';
import { householdFields, listFields } from '../../domain/roster/fields';
import { WorkbookError } from '../workbook-error';
import type { HouseholdRows, RosterRow } from './household-rows';
import { orderNumbers, pairLines } from './pair-lines';
import { KEY, ORDER, rosterColumns, sections, type Section } from './roster-columns';
import type { RosterTable, WholeRoster } from './roster-tables';
import { textsOf } from './to-household';

/** A text for one cell of a row that is there. Columns count from 0 within the table. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kind: (typeof rosterColumns)[Section][number]['kind'];
  /** The cell's number format as it is now. */
  readonly format: string;
}

/** A row that is added: texts by column, counted within the table. */
export type NewRow = ReadonlyMap<number, { readonly text: string; readonly kind: CellChange['kind'] }>;

/** What is written into one table: only what differs. */
export interface TableChanges {
  readonly table: RosterTable;
  readonly cells: readonly CellChange[];
  readonly added: readonly NewRow[];
  /** Rows of the sheet that go. */
  readonly removed: readonly number[];
}

export type SavePlan = Readonly<Record<Section, TableChanges>>;

type Texts = Readonly<Record<string, string>>;

const columnsIn = ({ section, columns }: RosterTable) =>
  rosterColumns[section].flatMap(({ name, kind }) => {
    const column = columns.byName.get(name);
    return column === undefined ? [] : [{ name, kind, column }];
  });

/** A text that has no column to stand in is never dropped: the save is refused before anything is written. */
function refuseHomeless({ section, columns, sheetName }: RosterTable, wanted: Texts, standing: RosterRow | undefined): void {
  for (const { name, header } of rosterColumns[section]) {
    const text = wanted[name] ?? '';
    const isPlace = name === 'location' && columns.placeParts.length > 0;
    const isHeaderYear = name === 'incomeYear' && (text === columns.incomeYear || (wanted.income ?? '') === '');
    if (text !== '' && !columns.byName.has(name) && !isPlace && !isHeaderYear && name !== ORDER && text !== standing?.texts.get(name)) throw new WorkbookError({ kind: 'noRosterColumn', sheet: sheetName, header });
  }
}

const placeCells = ({ columns: { placeParts } }: RosterTable, location: string, standing: readonly string[]) => {
  const texts = splitPlace(location, placeParts.map(({ part }) => part), standing);
  return placeParts.map(({ column }, at) => ({ column, text: texts[at], was: standing[at] ?? '' }));
};

function changesOf(table: RosterTable, row: RosterRow, wanted: Texts): readonly CellChange[] {
  refuseHomeless(table, wanted, row);
  const cells = columnsIn(table).flatMap(({ name, kind, column }): readonly CellChange[] => {
    const text = wanted[name] ?? '';
    // A blank year stands for the year in the header; it is not filled in by saving something else.
    const isSame = text === (row.texts.get(name) ?? '') || (name === 'incomeYear' && row.texts.get(name) === '' && text === table.columns.incomeYear);
    return isSame ? [] : [{ row: row.row, column, text, kind, format: row.formats.get(name) ?? '' }];
  });
  if (table.columns.placeParts.length === 0 || (wanted.location ?? '') === row.texts.get('location')) return cells;
  const parts = placeCells(table, wanted.location ?? '', row.parts).filter(({ text, was }) => text !== was);
  return [...cells, ...parts.map(({ column, text }): CellChange => ({ row: row.row, column, text, kind: 'place', format: '' }))];
}

function newRow(table: RosterTable, wanted: Texts): NewRow {
  refuseHomeless(table, wanted, undefined);
  const cells = columnsIn(table).map(({ name, kind, column }) => [column, { text: wanted[name] ?? '', kind }] as const);
  const parts = placeCells(table, wanted.location ?? '', []).map(({ column, text }) => [column, { text, kind: 'place' as const }] as const);
  return new Map([...cells, ...parts]);
}

/** A household's rows for one table, all of them new. */
export function newRowsOf(table: RosterTable, key: string, now: Household): readonly NewRow[] {
  if (table.section === 'household') return [newRow(table, { ...pick(now, householdFields), [KEY]: key })];
  const lines: readonly Texts[] = now[table.section];
  return lines.map((line, at) => newRow(table, { ...line, [KEY]: key, [ORDER]: String(at + 1) }));
}

/** What has to be written so that the tables hold the household under this key. Lines with nothing on them are no lines. */
export function planSave(roster: WholeRoster, rows: HouseholdRows, key: string, now: Household): SavePlan {
  const changes = (section: Section): TableChanges => {
    const table = roster[section];
    if (section === 'household') {
      const wanted: Texts = { ...pick(now, householdFields), [KEY]: key };
      const [row] = rows.household;
      return { table, cells: row ? changesOf(table, row, wanted) : [], added: row ? [] : [newRow(table, wanted)], removed: [] };
    }
    const standing = rows[section];
    const lines: readonly Texts[] = now[section];
    const paired = pairLines(section, standing.map((row) => textsOf(row, listFields[section])), lines);
    const orders = orderNumbers(paired.map((at) => (at < 0 ? null : standing[at].order)));
    const cells: CellChange[] = [];
    const added: NewRow[] = [];
    lines.forEach((line, at) => {
      const wanted: Texts = { ...line, [KEY]: key, [ORDER]: String(orders[at]) };
      if (paired[at] < 0) added.push(newRow(table, wanted));
      else cells.push(...changesOf(table, standing[paired[at]], wanted));
    });
    return { table, cells, added, removed: standing.flatMap(({ row }, at) => (paired.includes(at) ? [] : [row])) };
  };
  return { household: changes('household'), members: changes('members'), officers: changes('officers'), assistance: changes('assistance') };
}

const pick = (household: Household, fields: typeof householdFields): Texts => Object.fromEntries((Object.keys(fields) as (keyof typeof fields)[]).map((name) => [name, household[name]]));

/** What a household's rows go away with: all of them, in all four tables. */
export const planDelete = (roster: WholeRoster, rows: HouseholdRows): SavePlan => {
  const changes = (section: Section): TableChanges => ({ table: roster[section], cells: [], added: [], removed: rows[section].map(({ row }) => row) });
  return { household: changes('household'), members: changes('members'), officers: changes('officers'), assistance: changes('assistance') };
};

/** The household as the workbook holds it once it is written: a place that stands in parts has lost the white space between them. */
export const asWritten = ({ household: { columns } }: WholeRoster, key: string, now: Household): Household => ({
  ...now,
  key,
  ...(columns.placeParts.length > 0 ? { location: joinPlace(splitPlace(now.location, columns.placeParts.map(({ part }) => part), [])) } : {}),
});

/** Whether nothing would change. */
export const isEmptyPlan = (plan: SavePlan): boolean => sections.every((section) => plan[section].cells.length + plan[section].added.length + plan[section].removed.length === 0);
