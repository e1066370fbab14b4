import { isBlankLine } from '../../domain/household';
import { listFields } from '../../domain/roster/fields';
import { asText } from '../safe-text';
import type { HouseholdRows, RosterRow } from './household-rows';
import { noteOwnWrite } from './own-writes';
import { sections, type Section } from './roster-columns';
import { rangeOf, type RosterTable, type WholeRoster } from './roster-tables';
import { textsOf } from './to-household';

/** What stood in a column that is the office's own, found again by its header. */
interface OwnCell {
  readonly header: string;
  readonly value: unknown;
  readonly format: string;
}

/** The office's own cells of a household's rows, in the order of its lines. Rows without any are []. */
export type OwnCells = Readonly<Record<Section, readonly (readonly OwnCell[])[]>>;

export const noOwnCells: OwnCells = { household: [], members: [], officers: [], assistance: [] };

const headerOf = (table: RosterTable, column: number): string => String(table.headers[column]);

/** The rows that a household's lines are written to again: a line with nothing on it is no line. */
const linesOf = (section: Section, rows: readonly RosterRow[]): readonly RosterRow[] =>
  section === 'household' ? rows.slice(0, 1) : rows.filter((row) => !isBlankLine(textsOf(row, listFields[section])));

/** Reads the office's own cells of rows that are about to go: one request, none where no table has such a column. */
export async function readOwnCells(context: Excel.RequestContext, roster: WholeRoster, rows: HouseholdRows): Promise<OwnCells> {
  const asked = sections.map((section) => {
    const table = roster[section];
    const lines = table.columns.own.length === 0 ? [] : linesOf(section, rows[section]);
    return { section, table, ranges: lines.map(({ row }) => rangeOf(context, table, { ...table.body, row, rows: 1 }).load('values,numberFormat')) };
  });
  if (asked.every(({ ranges }) => ranges.length === 0)) return noOwnCells;
  await context.sync();
  const cellsOf = (table: RosterTable, range: Excel.Range): readonly OwnCell[] =>
    table.columns.own.filter((column) => range.values[0][column] !== '').map((column) => ({ header: headerOf(table, column), value: range.values[0][column], format: String(range.numberFormat[0][column]) }));
  // The sections are exactly the keys of OwnCells.
  return Object.fromEntries(asked.map(({ section, table, ranges }) => [section, ranges.map((range) => cellsOf(table, range))])) as unknown as OwnCells;
}

/** Puts the office's own cells back beside lines that were written again, with the next request; false where there is nothing to put. A cell that Excel has filled by itself, from a column of formulas, stays as it is. */
export async function putBackOwnCells(context: Excel.RequestContext, roster: WholeRoster, rows: HouseholdRows, own: OwnCells): Promise<boolean> {
  const places = sections.flatMap((section) =>
    linesOf(section, rows[section]).flatMap(({ row }, at) =>
      (own[section][at] ?? []).flatMap((cell) => {
        const table = roster[section];
        const column = table.columns.own.find((one) => headerOf(table, one) === cell.header);
        if (column === undefined) return [];
        const area = { row, column: table.body.column + column, rows: 1, columns: 1 };
        return [{ cell, sheetId: table.sheetId, area, range: rangeOf(context, table, area).load('formulas') }];
      }),
    ),
  );
  if (places.length === 0) return false;
  await context.sync();
  for (const { cell, sheetId, area, range } of places) {
    if (range.formulas[0][0] !== '') continue;
    noteOwnWrite(sheetId, area);
    range.numberFormat = [[cell.format]];
    // What a cell held is a text, a number or a yes and no.
    range.values = [[typeof cell.value === 'string' ? asText(cell.value) : cell.value]];
  }
  return true;
}
