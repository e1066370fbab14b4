import { addressOf, type Area } from '../area';
import type { Watched } from '../household-table';
import { readArea } from '../read-rows';
import type { RosterFault } from './roster-book';
import { KEY, sections, tableNameOf } from './roster-columns';
import type { RosterTable, RosterTables } from './roster-tables';

/** Rows of a table in runs, as one place each: a column of 100,000 blank keys is one fault. */
class Runs {
  private readonly runs: { row: number; rows: number }[] = [];

  constructor(private readonly area: Area) {}

  add(row: number): void {
    const last = this.runs.at(-1);
    if (last && last.row + last.rows === row) last.rows++;
    else this.runs.push({ row, rows: 1 });
  }

  addresses(): readonly string[] {
    return this.runs.map((run) => addressOf({ ...this.area, ...run }));
  }
}

/** 53 bits of a text: rows are compared by them, for the texts of 350,000 rows would fill a hundred megabytes. */
function fingerprint(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

interface CheckedTable {
  readonly faults: readonly RosterFault[];
  /** Keys with the first row they stand in, counted on the sheet. */
  readonly keys: ReadonlyMap<string, number>;
}

async function checkTable(context: Excel.RequestContext, table: RosterTable, households: ReadonlyMap<string, number> | null, take: (rows: number) => void, signal?: AbortSignal): Promise<CheckedTable> {
  const { body, section, columns, sheetId } = table;
  const keyColumn = columns.byName.get(KEY);
  const place = { table: tableNameOf(section), sheet: table.sheetName };
  const rowAddress = (row: number): string => addressOf({ ...body, row, rows: 1 });
  const [blank, orphans] = [new Runs(body), new Runs(body)];
  const keys = new Map<string, number>();
  const seen = new Map<number, number>();
  const faults: RosterFault[] = [];
  const ours = [...columns.byName.values(), ...columns.placeParts.map(({ column }) => column)];
  await readArea(
    context,
    context.workbook.worksheets.getItem(sheetId),
    body,
    (rows, from) => {
      rows.forEach((cells, at) => {
        const row = body.row + from + at;
        if (cells.every((cell) => cell === '')) return;
        const key = keyColumn === undefined ? '' : String(cells[keyColumn]).trim();
        if (key === '') {
          blank.add(row);
          return;
        }
        const print = fingerprint(JSON.stringify(ours.map((column) => cells[column])));
        const same = seen.get(print);
        const first = keys.get(key);
        if (same === undefined) seen.set(print, row);
        if (first === undefined) keys.set(key, row);
        if (same !== undefined) faults.push({ kind: 'pastedTwice', ...place, address: rowAddress(row), first: rowAddress(same) });
        else if (!households && first !== undefined) faults.push({ kind: 'repeatedKey', ...place, address: rowAddress(row), first: rowAddress(first) });
        if (households && !households.has(key)) orphans.add(row);
      });
      take(rows.length);
    },
    signal,
  );
  const blanks = keyColumn === undefined ? [] : blank.addresses().map((address): RosterFault => ({ kind: 'blankKey', ...place, address }));
  return { keys, faults: [...blanks, ...faults, ...orphans.addresses().map((address): RosterFault => ({ kind: 'orphanLine', ...place, address }))] };
}

/** Reads every row of the tables that are there, in blocks, and says what is amiss with keys and lines. */
export async function checkRows(context: Excel.RequestContext, tables: RosterTables, { signal, onProgress }: Watched = {}): Promise<readonly RosterFault[]> {
  const found = sections.flatMap((section) => tables[section] ?? []);
  const total = found.reduce((sum, { body }) => sum + body.rows, 0);
  let done = 0;
  const take = (rows: number): void => onProgress?.((done += rows), total);
  let households: ReadonlyMap<string, number> | null = null;
  const faults: RosterFault[] = [];
  for (const table of found) {
    const checked = await checkTable(context, table, table.section === 'household' ? null : (households ?? new Map()), take, signal);
    if (table.section === 'household') households = checked.keys;
    faults.push(...checked.faults);
  }
  return faults;
}
