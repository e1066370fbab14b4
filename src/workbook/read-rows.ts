import type { Area } from './area';
import { createBlockSize } from './block-size';
import { inExcel } from './excel-session';
import { dataArea, type HouseholdTable, type Row, type Watched } from './household-table';
import { refuseCancelled } from './workbook-error';

/** Takes a block of rows; `from` is the first one's place in the table. The next block is read when it is done. */
export type TakeRows = (rows: readonly Row[], from: number) => Promise<void> | void;

/** Reads an area in blocks, one request each; `from` of each block counts from the area's first row. */
export async function readArea(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, take: TakeRows, signal?: AbortSignal): Promise<void> {
  const size = createBlockSize(area.columns);
  for (let from = 0; from < area.rows; ) {
    refuseCancelled(signal);
    const count = Math.min(size.rows(), area.rows - from);
    const range = sheet.getRangeByIndexes(area.row + from, area.column, count, area.columns);
    range.load('values');
    await context.sync();
    // Office.js types cells as any.
    const rows: readonly Row[] = range.values;
    size.learn(rows);
    await take(rows, from);
    from += count;
  }
}

const sheetOf = (context: Excel.RequestContext, table: HouseholdTable): Excel.Worksheet => context.workbook.worksheets.getItem(table.source.sheetId);

/**
 * Reads a table's rows in blocks, in order, so that no message outgrows what Excel on the web allows and no more than a block is held.
 * A blank cell arrives as ''.
 */
export const readRows = (table: HouseholdTable, take: TakeRows, { signal, onProgress }: Watched = {}): Promise<void> =>
  inExcel((context) =>
    readArea(
      context,
      sheetOf(context, table),
      dataArea(table),
      async (rows, from) => {
        await take(rows, from);
        onProgress?.(from + rows.length, table.rowCount);
      },
      signal,
    ),
  );

/** Reads some rows of a table; `from` counts from 0. */
export const readSomeRows = (table: HouseholdTable, from: number, count: number): Promise<readonly Row[]> =>
  inExcel(async (context) => {
    const read: Row[] = [];
    await readArea(context, sheetOf(context, table), { ...dataArea(table), row: table.firstRow + from, rows: count }, (rows) => void read.push(...rows));
    return read;
  });
