import type { Area } from './area';
import { createBlockSize } from './block-size';
import type { Watched } from './household-table';
import { asText, formatOf, type ResultCell } from './safe-text';
import { refuseCancelled } from './workbook-error';

/** Makes the result rows of some households of the table: `from` and `count` count its rows. */
export type MakeRows = (from: number, count: number) => Promise<readonly (readonly ResultCell[])[]>;

/** Writes cells so that every text stays text: the format first, then the values. */
export function writeCells(sheet: Excel.Worksheet, row: number, column: number, cells: readonly (readonly ResultCell[])[]): void {
  const range = sheet.getRangeByIndexes(row, column, cells.length, cells[0].length);
  range.numberFormat = cells.map((line) => line.map(formatOf));
  range.values = cells.map((line) => line.map(asText));
}

/**
 * Writes rows into an area in blocks, one request each. Every block says the whole of its cells, blank ones included,
 * so that a run that was cut off anywhere and is run again ends in the same sheet.
 */
export async function writeBlocks(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, makeRows: MakeRows, { signal, onProgress }: Watched): Promise<void> {
  // A cell goes out twice, as a format and as a value.
  const size = createBlockSize(area.columns * 2);
  for (let from = 0; from < area.rows; ) {
    refuseCancelled(signal);
    const made = await makeRows(from, Math.min(size.rows(), area.rows - from));
    const rows = made.map((row) => Array.from({ length: area.columns }, (_, at) => row[at] ?? ''));
    size.learn(rows);
    writeCells(sheet, area.row + from, area.column, rows);
    await context.sync();
    from += rows.length;
    onProgress?.(from, area.rows);
  }
}
