import { parseAddress } from '../area';
import { inExcel } from '../excel-session';
import type { Watched } from '../household-table';
import { refuseCancelled } from '../workbook-error';
import { checkSumOf, readRecord, writeState, type FrozenFormula } from './freeze-record';

/** A frozen formula and what has become of its cells. */
export interface RestorableFormula extends FrozenFormula {
  /** 'asFrozen': its values stand untouched; 'changed': someone wrote over them, and putting the formula back loses that; 'noSheet': its sheet is gone. */
  readonly cells: 'asFrozen' | 'changed' | 'noSheet';
}

/** Cells read or cleared by one request, at most. */
const CELLS_PER_REQUEST = 50_000;

function* batchesOf<F extends FrozenFormula>(lines: readonly F[]): Generator<readonly F[]> {
  let batch: F[] = [];
  let cells = 0;
  for (const line of lines) {
    const own = line.area.rows * line.area.columns;
    if (batch.length > 0 && cells + own > CELLS_PER_REQUEST) {
      yield batch;
      batch = [];
      cells = 0;
    }
    batch.push(line);
    cells += own;
  }
  if (batch.length > 0) yield batch;
}

const cellsOf = (context: Excel.RequestContext, { sheetName, area }: FrozenFormula): Excel.Range =>
  context.workbook.worksheets.getItem(sheetName).getRangeByIndexes(area.row, area.column, area.rows, area.columns);

/** Lists what can be put back, and whether its values are still those that were frozen. Empty where the workbook remembers nothing. */
export const listFrozen = ({ signal }: Watched = {}): Promise<readonly RestorableFormula[]> =>
  inExcel(async (context) => {
    const record = await readRecord(context);
    if (!record) return [];
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const names = new Set(worksheets.items.map(({ name }) => name));
    const lines = record.lines.filter(({ state }) => state === '已冻结');
    const found: RestorableFormula[] = lines.filter(({ sheetName }) => !names.has(sheetName)).map((line) => ({ ...line, cells: 'noSheet' }));
    for (const batch of batchesOf(lines.filter(({ sheetName }) => names.has(sheetName)))) {
      refuseCancelled(signal);
      const ranges = batch.map((line) => {
        const range = cellsOf(context, line);
        range.load('values');
        return range;
      });
      await context.sync();
      found.push(...batch.map((line, at) => ({ ...line, cells: checkSumOf(ranges[at].values) === line.checkSum ? ('asFrozen' as const) : ('changed' as const) })));
    }
    return found.sort((a, b) => a.row - b.row);
  });

/**
 * Puts frozen formulas back as they were, number formats too. A formula and the note that it is back go in one request;
 * when none is left to put back, the sheet 冻结的公式 goes. Cut off anywhere and run again with a new list, it ends in the same workbook.
 */
export const restoreFormulas = (lines: readonly RestorableFormula[], { signal, onProgress }: Watched = {}): Promise<number> =>
  inExcel(async (context) => {
    const record = await readRecord(context);
    if (!record) return 0;
    const wanted = lines.filter(({ cells }) => cells !== 'noSheet');
    let done = 0;
    for (const batch of batchesOf(wanted)) {
      refuseCancelled(signal);
      for (const line of batch) {
        restoreOne(context, line);
        writeState(record.sheet, line.row, '已恢复');
      }
      await context.sync();
      done += batch.length;
      onProgress?.(done, wanted.length);
    }
    const restored = new Set(wanted.map(({ row }) => row));
    if (record.lines.every(({ state, row }) => state === '已恢复' || restored.has(row))) {
      record.sheet.delete();
      await context.sync();
    }
    return done;
  });

function restoreOne(context: Excel.RequestContext, line: RestorableFormula): void {
  const sheet = context.workbook.worksheets.getItem(line.sheetName);
  const { area, formats } = line;
  const filled = (row: readonly string[]): string[][] => Array.from({ length: area.rows }, () => [...row]);
  const cells = cellsOf(context, line);
  cells.clear('Contents');
  // In a cell of text format a formula would stand as its own text: its format comes back after it.
  cells.numberFormat = filled(formats.map(() => 'General'));
  const place = parseAddress(line.address) ?? area;
  sheet.getRangeByIndexes(place.row, place.column, 1, 1).formulas = [[line.formula]];
  cells.numberFormat = filled(formats);
}
