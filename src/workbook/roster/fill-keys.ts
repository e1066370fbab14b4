import { isBlank } from '../../domain/measures/cells';
import { readArea } from '../read-rows';
import { refuseCancelled } from '../workbook-error';
import { textOf } from './cell-texts';
import { newHouseholdKey } from './household-keys';
import { noteOwnWrite } from './own-writes';
import { linkColumns } from './roster-candidates';
import { KEY, sections } from './roster-columns';
import { columnArea, rangeOf, type RosterTable, type RosterTables } from './roster-tables';

/** Cells of one column to be filled: by row, counted from 0 within the table's body. */
type Filling = ReadonlyMap<number, string>;

const FILLED_ROWS = 20_000;

/** Fills cells of a column in blocks, one request each; cells that are not named stay as they are. */
async function fillColumn(context: Excel.RequestContext, table: RosterTable, name: string, filling: Filling, signal?: AbortSignal): Promise<void> {
  const area = columnArea(table, name);
  if (!area) return;
  const rows = [...filling.keys()].sort((a, b) => a - b);
  for (let at = 0; at < rows.length; ) {
    refuseCancelled(signal);
    const first = rows[at];
    const block = rows.slice(at).filter((row) => row < first + FILLED_ROWS);
    const range = rangeOf(context, table, { ...area, row: area.row + first, rows: block[block.length - 1] - first + 1 });
    const cells = Array.from({ length: block[block.length - 1] - first + 1 }, (_, row) => [filling.get(first + row) ?? null]);
    // null leaves a cell as it is; the types of Office.js know formats only.
    range.numberFormat = cells.map(([text]) => [text === null ? null : '@']) as string[][];
    range.values = cells;
    noteOwnWrite(table.sheetId, { ...area, row: area.row + first, rows: cells.length });
    await context.sync();
    at += block.length;
  }
}

interface HouseholdRow {
  readonly at: number;
  readonly key: string;
  readonly headName: string;
  readonly links: ReadonlyMap<string, string>;
}

const cellText = (cells: readonly unknown[], column: number | undefined): string => (column === undefined ? '' : textOf(cells[column], '', 'General').trim());

const linksOf = (cells: readonly unknown[], columns: ReadonlyMap<string, number>): ReadonlyMap<string, string> => new Map([...columns].map(([header, column]) => [header, cellText(cells, column)]));

async function readHouseholds(context: Excel.RequestContext, table: RosterTable, missingYears: number[], signal?: AbortSignal): Promise<readonly HouseholdRow[]> {
  const { body, headers, columns } = table;
  const [key, headName, year] = [KEY, 'headName', 'incomeYear'].map((name) => columns.byName.get(name));
  const income = columns.byName.get('income');
  const links = linkColumns(headers);
  const found: HouseholdRow[] = [];
  await readArea(context, context.workbook.worksheets.getItem(table.sheetId), body, (rows, from) => rows.forEach((cells, at) => {
    if (cells.every(isBlank)) return;
    if (year !== undefined && income !== undefined && isBlank(cells[year]) && !isBlank(cells[income])) missingYears.push(from + at);
    found.push({ at: from + at, key: cellText(cells, key), headName: cellText(cells, headName), links: linksOf(cells, links) });
  }), signal);
  return found;
}

/** Keys of lines that no household has, with the head that stands under each; '' where no line says who heads it. */
async function readOrphans(context: Excel.RequestContext, tables: RosterTables, keys: ReadonlySet<string>, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const orphans = new Map<string, string>();
  for (const table of [tables.members, tables.officers, tables.assistance]) {
    const key = table?.columns.byName.get(KEY);
    if (!table || key === undefined) continue;
    const [name, relationship] = table.section === 'members' ? ['name', 'relationship'].map((field) => table.columns.byName.get(field)) : [];
    await readArea(context, context.workbook.worksheets.getItem(table.sheetId), table.body, (rows) => rows.forEach((cells) => {
      const text = cellText(cells, key);
      if (text === '' || keys.has(text)) return;
      const isHead = /户主$/.test(cellText(cells, relationship)) && !/之|与/.test(cellText(cells, relationship));
      orphans.set(text, (isHead ? cellText(cells, name) : '') || (orphans.get(text) ?? ''));
    }), signal);
  }
  return orphans;
}

/**
 * Keys for rows of 贫困户 that have none. Where a key was deleted by hand, its lines are left without a household: a row of their head's name gets it back,
 * if no other could mean it. A row that no such lines could belong to is clearly new and gets a new key; any other is left for a person to decide.
 */
export function keysForRows(unkeyed: readonly Pick<HouseholdRow, 'at' | 'headName'>[], orphans: ReadonlyMap<string, string>): Filling {
  const byHead = new Map<string, string[]>();
  for (const [key, head] of orphans) byHead.set(head, [...(byHead.get(head) ?? []), key]);
  const rowsByHead = new Map<string, number>();
  for (const { headName } of unkeyed) rowsByHead.set(headName, (rowsByHead.get(headName) ?? 0) + 1);
  const filling = new Map<number, string>();
  for (const { at, headName } of unkeyed) {
    const meant = byHead.get(headName) ?? [];
    if (headName !== '' && meant.length === 1 && rowsByHead.get(headName) === 1) filling.set(at, meant[0]);
    else if (meant.length === 0 && !byHead.has('')) filling.set(at, newHouseholdKey());
  }
  return filling;
}

/** The key of a household by what the office joined its tables with, where one household only has it. */
function keysByLink(households: readonly HouseholdRow[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { key, links } of households) {
    for (const [header, text] of links) {
      const link = JSON.stringify([header, text]);
      if (key !== '' && text !== '') found.set(link, found.has(link) ? null : key);
    }
  }
  return found;
}

async function fillLineKeys(context: Excel.RequestContext, table: RosterTable, byLink: ReadonlyMap<string, string | null>, signal?: AbortSignal): Promise<void> {
  const key = table.columns.byName.get(KEY);
  const columns = linkColumns(table.headers);
  if (key === undefined || columns.size === 0) return;
  const filling = new Map<number, string>();
  await readArea(context, context.workbook.worksheets.getItem(table.sheetId), table.body, (rows, from) => rows.forEach((cells, at) => {
    if (cells.every(isBlank) || !isBlank(cells[key])) return;
    // The surest of the office's links decides; one that several households share decides nothing.
    const link = [...linksOf(cells, columns)].find(([header, text]) => text !== '' && byLink.has(JSON.stringify([header, text])));
    const found = link && byLink.get(JSON.stringify(link));
    if (found) filling.set(from + at, found);
  }), signal);
  await fillColumn(context, table, KEY, filling, signal);
}

/** Gives keys to rows without one, and the year to incomes without one. Asks Excel first whether anything is blank, and reads only then. */
export async function fillKeys(context: Excel.RequestContext, tables: RosterTables, incomeYear: string, signal?: AbortSignal): Promise<void> {
  const open = sections.flatMap((section) => {
    const table = tables[section];
    const key = table && columnArea(table, KEY);
    return table && key && !table.isProtected ? [{ table, blank: context.workbook.functions.countBlank(rangeOf(context, table, key)).load('value') }] : [];
  });
  if (open.length === 0) return;
  await context.sync();
  const lacking = new Set(open.filter(({ blank }) => blank.value > 0).map(({ table }) => table.section));
  const { household } = tables;
  if (lacking.size === 0 || !household) return;
  const missingYears: number[] = [];
  const rows = await readHouseholds(context, household, missingYears, signal);
  const unkeyed = rows.filter(({ key }) => key === '');
  let keys: Filling = new Map();
  if (unkeyed.length > 0 && !household.isProtected) {
    keys = keysForRows(unkeyed, await readOrphans(context, tables, new Set(rows.map(({ key }) => key)), signal));
    await fillColumn(context, household, 'incomeYear', new Map(missingYears.map((at) => [at, household.columns.incomeYear || incomeYear])), signal);
    await fillColumn(context, household, KEY, keys, signal);
  }
  const byLink = keysByLink(rows.map((row) => ({ ...row, key: row.key || (keys.get(row.at) ?? '') })));
  for (const { table } of open) if (table.section !== 'household' && lacking.has(table.section)) await fillLineKeys(context, table, byLink, signal);
}
