import type { Household } from '../../domain/household';
import { createBlockSize } from '../block-size';
import { inExcel } from '../excel-session';
import type { Watched } from '../household-table';
import { refuseCancelled } from '../workbook-error';
import { inOrder, toRow, type RosterRow } from './household-rows';
import { KEY, sections, type Section } from './roster-columns';
import { openRoster, rangeOf, type RosterTable, type WholeRoster } from './roster-tables';
import { toHousehold } from './to-household';

/** A cell is asked for three times: what it holds, how it is shown, its format. */
const ASKED = 3;

/** Reads a table in blocks and hands over the rows that are wanted. */
async function readTable(context: Excel.RequestContext, table: RosterTable, take: (key: string, row: RosterRow) => void, onBlock: (rows: number) => void, signal?: AbortSignal): Promise<void> {
  const { body } = table;
  const size = createBlockSize(body.columns * ASKED);
  for (let from = 0; from < body.rows; ) {
    refuseCancelled(signal);
    const count = Math.min(size.rows(), body.rows - from);
    const range = rangeOf(context, table, { ...body, row: body.row + from, rows: count });
    range.load('values,text,numberFormat');
    await context.sync();
    const { values, text, numberFormat } = range;
    size.learn(values.map((cells, at) => [...cells, ...text[at], ...numberFormat[at]]));
    values.forEach((cells, at) => {
      const row = toRow(table, body.row + from + at, cells, text[at], numberFormat[at]);
      take(row.texts.get(KEY) ?? '', row);
    });
    from += count;
    onBlock(count);
  }
}

/** Reads the households of some keys, or all, in the order of 贫困户: the four tables once, in blocks. */
export async function readMany(context: Excel.RequestContext, roster: WholeRoster, wanted: ReadonlySet<string> | null, { signal, onProgress }: Watched = {}): Promise<readonly Household[]> {
  const found = new Map<string, Record<Section, RosterRow[]>>();
  const total = sections.reduce((sum, section) => sum + roster[section].body.rows, 0);
  let done = 0;
  // 贫困户 comes first: lines are kept only of households that are there.
  for (const section of sections) {
    await readTable(context, roster[section], (key, row) => {
      if (key === '' || (wanted && !wanted.has(key))) return;
      if (section === 'household' && !found.has(key)) found.set(key, { household: [], members: [], officers: [], assistance: [] });
      found.get(key)?.[section].push(row);
    }, (rows) => onProgress?.((done += rows), total), signal);
  }
  return [...found].flatMap(([key, rows]) => {
    const household = toHousehold(key, { ...rows, members: inOrder(rows.members), officers: inOrder(rows.officers), assistance: inOrder(rows.assistance) }, roster);
    return household ? [household] : [];
  });
}

/** Reads households whole, in the order of 贫困户, those of the keys or all: never a read a household. A key that is not there is passed over. */
export const readHouseholds = (keys: readonly string[] | null, watched: Watched = {}): Promise<readonly Household[]> =>
  inExcel(async (context) => readMany(context, await openRoster(context), keys && new Set(keys), watched));
