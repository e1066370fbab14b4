import type { Area } from '../area';
import { asText, type ResultCell } from '../safe-text';
import { cellOf, isTextKind } from './cell-texts';
import { noteOwnWrite } from './own-writes';
import type { NewRow, SavePlan, TableChanges } from './plan-save';
import { KEY, type Section } from './roster-columns';
import { rangeOf, type RosterTable } from './roster-tables';

/** The cells a table would grow into, and its own first row, as they are before the write. */
export interface Surroundings {
  readonly below: Excel.Range;
  readonly first: Excel.Range;
  readonly table: Excel.Table;
}

/** Asks for what growing a table by so many rows has to look out for; loaded with the next request. */
export function loadSurroundings(context: Excel.RequestContext, roster: RosterTable, rows: number): Surroundings {
  const below = rangeOf(context, roster, { ...roster.body, row: roster.body.row + roster.body.rows, rows: Math.max(1, rows) });
  below.load('values');
  const first = rangeOf(context, roster, { ...roster.body, rows: 1 });
  first.load('values');
  const table = context.workbook.tables.getItem(roster.tableId);
  table.load('showTotals');
  return { below, first, table };
}

const isBlankRow = (cells: readonly unknown[]): boolean => cells.every((cell) => cell === '');

/** A text that is a number's stays with its kind's format, any other is text; blank cells of numbers keep the format they have. */
const formatFor = (cell: ResultCell, kind: Parameters<typeof isTextKind>[0], standing: string): string | null =>
  typeof cell === 'number' ? (standing === '@' ? 'General' : null) : cell !== '' || isTextKind(kind) ? '@' : null;

function changeCells(context: Excel.RequestContext, { table, cells }: TableChanges): void {
  for (const { row, column, text, kind, format } of cells) {
    const range = rangeOf(context, table, { row, column: table.body.column + column, rows: 1, columns: 1 });
    const cell = cellOf(text, kind);
    const wanted = formatFor(cell, kind, format);
    if (wanted !== null && wanted !== format) range.numberFormat = [[wanted]];
    range.values = [[asText(cell)]];
  }
}

/** Runs of columns that stand side by side: one write a run, and none over the office's own columns. */
function columnRuns(rows: readonly NewRow[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const column of [...rows[0].keys()].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[last.length - 1] === column - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** Writes rows of a table's own columns from a row of the sheet on. */
export function writeNewRows(context: Excel.RequestContext, table: RosterTable, row: number, rows: readonly NewRow[]): void {
  for (const run of columnRuns(rows)) {
    const cells = rows.map((made) => run.map((column) => ({ text: '', kind: 'text' as const, ...made.get(column) })));
    const range = rangeOf(context, table, { row, column: table.body.column + run[0], rows: rows.length, columns: run.length });
    const written = cells.map((line) => line.map(({ text, kind }) => cellOf(text, kind)));
    // null leaves a cell's format as it is; the types of Office.js know formats only.
    range.numberFormat = written.map((line, at) => line.map((cell, column) => formatFor(cell, cells[at][column].kind, 'General'))) as string[][];
    range.values = written.map((line) => line.map(asText));
  }
}

/** Makes a table so many rows longer and gives the first of them: below its last row, or in the blank row of an empty table. What stands below is moved down, not written over. */
export function growTable(context: Excel.RequestContext, roster: RosterTable, { below, first, table }: Surroundings, rows: number, isOurs: (cells: readonly unknown[]) => boolean): number {
  const { body } = roster;
  const isEmpty = body.rows === 1 && isBlankRow(first.values[0]);
  const more = rows - (isEmpty ? 1 : 0);
  if (more > 0) {
    if (table.showTotals) {
      // The row below the last one is the total row: Excel itself moves it.
      table.rows.add(undefined, Array.from({ length: more }, () => Array<string>(body.columns).fill('')));
    } else {
      const standing: readonly (readonly unknown[])[] = below.values;
      const next: Area = { ...body, row: body.row + body.rows, rows: more };
      if (standing.slice(0, more).some((cells) => !isBlankRow(cells) && !isOurs(cells))) rangeOf(context, roster, next).insert('Down');
    }
  }
  return isEmpty ? body.row : body.row + body.rows;
}

export const resizeTable = (context: Excel.RequestContext, { body, sheetId }: RosterTable, { table }: Surroundings, rows: number): void => {
  if (rows > body.rows && !table.showTotals) table.resize(rangeOf(context, { sheetId }, { ...body, row: body.row - 1, rows: rows + 1 }));
};

function addRows(context: Excel.RequestContext, { table, added }: TableChanges, surroundings: Surroundings, key: string): void {
  if (added.length === 0) return;
  const keyColumn = table.columns.byName.get(KEY) ?? -1;
  const row = growTable(context, table, surroundings, added.length, (cells) => cells[keyColumn] === key);
  writeNewRows(context, table, row, added);
  resizeTable(context, table, surroundings, row + added.length - table.body.row);
}

/** Rows go from below upwards, so that those above keep their numbers; the last row of a table is emptied, for Excel never leaves a table without one. */
function removeRows(context: Excel.RequestContext, { table, removed, added }: TableChanges): void {
  const rows = [...removed].sort((a, b) => b - a);
  const whole = added.length === 0 && rows.length === table.body.rows;
  const { rows: tableRows } = context.workbook.tables.getItem(table.tableId);
  for (const [at, row] of rows.entries()) {
    if (whole && at === rows.length - 1) rangeOf(context, table, { ...table.body, row, rows: 1 }).clear('Contents');
    else tableRows.getItemAt(row - table.body.row).delete();
  }
}

function noteWrites({ table, cells, added, removed }: TableChanges): void {
  const end = table.body.row + table.body.rows;
  for (const { row } of cells) noteOwnWrite(table.sheetId, { ...table.body, row, rows: 1 });
  // Rows that come or go move what stands below them.
  const first = Math.min(...removed, ...(added.length > 0 ? [end - 1] : []));
  if (first < Infinity) noteOwnWrite(table.sheetId, { ...table.body, row: first, rows: end - first + added.length });
}

/** In this order a save that is cut off leaves lines whose household is not there yet, or a household with all its lines: never one that has silently lost some. */
const savingOrder: readonly Section[] = ['members', 'officers', 'assistance', 'household'];
/** A household goes first and its lines after it: what is left then has no household, and is found. */
const deletingOrder: readonly Section[] = ['household', 'members', 'officers', 'assistance'];

/** Puts all changes of a save into the next request: lines first, the household's own row last. */
export function writeChanges(context: Excel.RequestContext, plan: SavePlan, surroundings: Readonly<Record<Section, Surroundings>>, key: string): void {
  for (const section of savingOrder) {
    const changes = plan[section];
    noteWrites(changes);
    changeCells(context, changes);
    addRows(context, changes, surroundings[section], key);
    removeRows(context, changes);
  }
}

/** Puts the removal of a household into the next request. */
export function writeDeletion(context: Excel.RequestContext, plan: SavePlan): void {
  for (const section of deletingOrder) {
    noteWrites(plan[section]);
    removeRows(context, plan[section]);
  }
}
