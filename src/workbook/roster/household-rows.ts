import { joinPlace } from '../../domain/readings/place-parts';
import type { Area } from '../area';
import { readArea } from '../read-rows';
import { textOf } from './cell-texts';
import { KEY, ORDER, sections, type Section } from './roster-columns';
import { keyArea, rangeOf, type RosterTable, type WholeRoster } from './roster-tables';

/** One row of a roster table, read for one household. */
export interface RosterRow {
  /** Counted from 0 on the sheet. */
  readonly row: number;
  /** The texts by the names of their columns; a column the table lacks is ''. Of 所在地 in parts the joined text. */
  readonly texts: ReadonlyMap<string, string>;
  /** The number formats by the names of their columns. */
  readonly formats: ReadonlyMap<string, string>;
  /** The texts of the place's parts, where it has parts. */
  readonly parts: readonly string[];
  /** The value of 序号 where it is a number. */
  readonly order: number | null;
}

/** Everything the four tables hold under one key, lines in the order of 序号. */
export type HouseholdRows = Readonly<Record<Section, readonly RosterRow[]>>;

/** A row of a table as it was read, its texts by the names of their columns. */
export const toRow = ({ columns }: RosterTable, row: number, values: readonly unknown[], shown: readonly unknown[], formats: readonly unknown[]): RosterRow => {
  const text = (column: number): string => textOf(values[column], shown[column], formats[column]);
  const texts = new Map([...columns.byName].map(([name, column]) => [name, text(column)]));
  const parts = columns.placeParts.map(({ column }) => text(column));
  if (parts.length > 0) texts.set('location', joinPlace(parts));
  const order = Number(texts.get(ORDER)?.trim() || NaN);
  return { row, texts, formats: new Map([...columns.byName].map(([name, column]) => [name, String(formats[column])])), parts, order: Number.isFinite(order) ? order : null };
};

/** Lines in the order of 序号; those whose order is not said stand behind, as they stand in the table. */
export const inOrder = (rows: readonly RosterRow[]): readonly RosterRow[] =>
  [...rows].sort((a, b) => (a.order === b.order ? a.row - b.row : (a.order ?? Infinity) - (b.order ?? Infinity)));

/** Runs of rows of a table's body that hold a key. */
interface Runs {
  readonly table: RosterTable;
  readonly runs: readonly { readonly row: number; readonly rows: number }[];
}

/** Excel's search passes over cells it does not show, so what it found is counted against COUNTIF, which does not. */
async function findRuns(context: Excel.RequestContext, tables: readonly RosterTable[], key: string): Promise<readonly Runs[]> {
  const wanted = key.replace(/[~*?]/g, '~$&');
  const sheets = [...new Set(tables.map(({ sheetId }) => sheetId))];
  const searches = new Map(sheets.map((sheetId) => {
    const found = context.workbook.worksheets.getItem(sheetId).findAllOrNullObject(wanted, { completeMatch: true, matchCase: true });
    found.areas.load('items/rowIndex,items/rowCount,items/columnIndex,items/columnCount');
    return [sheetId, found] as const;
  }));
  const counts = tables.map((table) => context.workbook.functions.countIf(rangeOf(context, table, keyArea(table)), wanted).load('value'));
  await context.sync();
  const found: Runs[] = [];
  for (const [at, table] of tables.entries()) {
    const area = keyArea(table);
    const search = searches.get(table.sheetId);
    const areas = !search || search.isNullObject ? [] : search.areas.items;
    const runs = areas.flatMap(({ rowIndex, rowCount, columnIndex, columnCount }) => {
      const [first, end] = [Math.max(rowIndex, area.row), Math.min(rowIndex + rowCount, area.row + area.rows)];
      return columnIndex <= area.column && area.column < columnIndex + columnCount && first < end ? [{ row: first, rows: end - first }] : [];
    });
    const rows = runs.reduce((sum, run) => sum + run.rows, 0);
    found.push({ table, runs: rows >= counts[at].value ? runs : await scanForKey(context, table, area, key) });
  }
  return found;
}

/** The slow and certain way: the whole key column, in blocks. */
async function scanForKey(context: Excel.RequestContext, table: RosterTable, area: Area, key: string): Promise<Runs['runs']> {
  const runs: { row: number; rows: number }[] = [];
  await readArea(context, context.workbook.worksheets.getItem(table.sheetId), area, (rows, from) => {
    rows.forEach(([cell], at) => {
      if (String(cell) === key) runs.push({ row: area.row + from + at, rows: 1 });
    });
  });
  return runs;
}

/**
 * Reads everything under a key: two requests, however large the tables, and only the rows of that household.
 * `beside` may load what else is wanted with the second.
 */
export async function readHouseholdRows(context: Excel.RequestContext, roster: WholeRoster, key: string, beside?: () => void): Promise<HouseholdRows> {
  const found = await findRuns(context, sections.map((section) => roster[section]), key);
  const reads = found.flatMap(({ table, runs }) =>
    runs.map(({ row, rows }) => {
      const range = rangeOf(context, table, { ...table.body, row, rows });
      range.load('values,text,numberFormat');
      return { table, row, range };
    }),
  );
  beside?.();
  if (reads.length > 0 || beside) await context.sync();
  const rows: Record<Section, RosterRow[]> = { household: [], members: [], officers: [], assistance: [] };
  for (const { table, row, range } of reads) {
    range.values.forEach((values, at) => {
      const read = toRow(table, row + at, values, range.text[at], range.numberFormat[at]);
      // What the search takes for the same text need not be: the cell itself decides.
      if (read.texts.get(KEY) === key) rows[table.section].push(read);
    });
  }
  return { household: rows.household.sort((a, b) => a.row - b.row), members: inOrder(rows.members), officers: inOrder(rows.officers), assistance: inOrder(rows.assistance) };
}
