import type { Area } from '../area';
import { areaOf, loadPlace } from '../list-sources';
import { WorkbookError } from '../workbook-error';
import { findRosterColumns, KEY, likeness, sections, tableNameOf, type FoundColumns, type Section } from './roster-columns';

/** One of the four tables as it stands in the workbook now. */
export interface RosterTable {
  readonly section: Section;
  readonly tableId: string;
  readonly name: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly isProtected: boolean;
  /** The rows below the header row. Excel never leaves a table without one: an empty table has a blank row. */
  readonly body: Area;
  readonly headers: readonly unknown[];
  readonly columns: FoundColumns;
}

export type RosterTables = Readonly<Partial<Record<Section, RosterTable>>>;

/** A table whose headers are those of a section, but that is not joined to the others yet. */
export type UnjoinedTable = RosterTable;

export interface FoundTables {
  readonly tables: RosterTables;
  readonly unjoined: readonly UnjoinedTable[];
}

/** A table that holds one person a row beside the household's columns is a flat roster: its rows are no households. */
export const isOnePersonARow = (headers: readonly unknown[]): boolean => findRosterColumns('members', headers).byName.has('relationship');

async function readTables(context: Excel.RequestContext): Promise<readonly Omit<RosterTable, 'section' | 'columns'>[]> {
  const { tables } = context.workbook;
  tables.load('items/id,items/name,items/showHeaders');
  await context.sync();
  // A table whose header row is hidden cannot be known by its headers.
  const read = tables.items.filter(({ showHeaders }) => showHeaders).map((table) => {
    table.worksheet.load('id,name');
    table.worksheet.protection.load('protected');
    const header = table.getHeaderRowRange();
    header.load('values');
    return { table, header, body: loadPlace(table.getDataBodyRange()) };
  });
  if (read.length > 0) await context.sync();
  return read.map(({ table, header, body }) => ({
    tableId: table.id,
    name: table.name,
    sheetId: table.worksheet.id,
    sheetName: table.worksheet.name,
    isProtected: table.worksheet.protection.protected,
    body: areaOf(body),
    headers: header.values[0],
  }));
}

/**
 * Finds the four tables by their headers, whatever they and their sheets are called: the one with a 户键 first, then the one of the section's own name,
 * then the one with most columns. A table without 户键 counts where it bears the section's name; others of the kind are told beside.
 */
export async function findTables(context: Excel.RequestContext): Promise<FoundTables> {
  const candidates = (await readTables(context)).flatMap((table) =>
    sections.flatMap((section) => {
      const columns = findRosterColumns(section, table.headers);
      const score = section === 'household' && isOnePersonARow(table.headers) ? 0 : likeness(section, columns);
      return score === 0 ? [] : [{ table: { ...table, section, columns }, score: score + (table.name === tableNameOf(section) ? 50 : 0) }];
    }),
  );
  candidates.sort((a, b) => b.score - a.score);
  const tables: Partial<Record<Section, RosterTable>> = {};
  const unjoined: UnjoinedTable[] = [];
  const taken = new Set<string>();
  for (const { table } of candidates) {
    if (taken.has(table.tableId) || tables[table.section]) continue;
    taken.add(table.tableId);
    if (table.columns.byName.has(KEY) || table.name === tableNameOf(table.section)) tables[table.section] = table;
    else unjoined.push(table);
  }
  return { tables, unjoined: unjoined.filter(({ section }) => !tables[section]) };
}

/** The four tables, each with its 户键. */
export type WholeRoster = Readonly<Record<Section, RosterTable>>;

/**
 * The roster, ready to be read and written.
 * @throws WorkbookError noRoster where a table or its 户键 is missing.
 */
export async function openRoster(context: Excel.RequestContext): Promise<WholeRoster> {
  const { household, members, officers, assistance } = (await findTables(context)).tables;
  if (!household || !members || !officers || !assistance || ![household, members, officers, assistance].every(({ columns }) => columns.byName.has(KEY))) throw new WorkbookError({ kind: 'noRoster' });
  return { household, members, officers, assistance };
}

/** The place of a column within the sheet, its header left out. */
export const columnArea = ({ body, columns }: RosterTable, name: string): Area | null => {
  const column = columns.byName.get(name);
  return column === undefined ? null : { ...body, column: body.column + column, columns: 1 };
};

/** The 户键 column; the roster was found by it. */
export function keyArea(table: RosterTable): Area {
  const area = columnArea(table, KEY);
  if (!area) throw new WorkbookError({ kind: 'noRoster' });
  return area;
}

export const rangeOf = (context: Excel.RequestContext, { sheetId }: Pick<RosterTable, 'sheetId'>, { row, column, rows, columns }: Area): Excel.Range =>
  context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, columns);
