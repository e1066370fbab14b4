import { readRoster } from '../../domain/roster/reading/read-roster';
import type { ReadRoster } from '../../domain/roster/reading/result';
import type { SheetArea, SheetCell, SheetCells } from '../../domain/roster/sheet-cells';
import { isDateFormat } from '../../xlsx/cell-format';
import { keyedBlock } from '../../xlsx/sheet-cells';
import { shownText } from '../../xlsx/shown-text';
import { parseAddress, type Area } from '../area';
import { createBlockSize } from '../block-size';
import { inExcel } from '../excel-session';
import type { Watched } from '../household-table';
import { areaOf, loadPlace } from '../list-sources';
import { refuseCancelled } from '../workbook-error';

interface SheetBlock {
  readonly sheet: Excel.Worksheet;
  readonly cells: (SheetCell | undefined)[][];
  readonly area: Area;
}

/**
 * Reads the households of sheets of the open workbook, as from a file; places name no file.
 * Sheets are read in blocks, many small ones in one request; values with their formats, for dates are numbers otherwise.
 * @throws WorkbookError where a sheet is gone, or the user cancels.
 */
export const readRosterSheets = (sheetIds: readonly string[], { signal, onProgress }: Watched = {}): Promise<ReadRoster> =>
  inExcel(async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/formula');
    const opened = sheetIds.map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load('name');
      return { sheet, used: loadPlace(sheet.getUsedRangeOrNullObject(true)) };
    });
    await context.sync();
    const filled = opened.filter(({ used }) => !used.isNullObject);
    const merges = new Map(filled.map(({ sheet, used }) => {
      const merged = used.getMergedAreasOrNullObject();
      merged.load('address');
      return [sheet, merged];
    }));
    if (filled.length > 0) await context.sync();

    const blocks = new Map<Excel.Worksheet, SheetBlock>(filled.map(({ sheet, used }) => [sheet, { sheet, area: areaOf(used), cells: [] }]));
    await readBlocks(context, [...blocks.values()], { signal, onProgress });
    const sheets = opened.map(({ sheet }) => sheetOf(sheet.name, blocks.get(sheet), merges.get(sheet)));
    return readRoster(sheets, '', names.items.flatMap(({ name, formula }) => keyedBlock(name, String(formula).replace(/^=/, '')) ?? []));
  });

/** Rows of several sheets go into one message as long as they fit. */
async function readBlocks(context: Excel.RequestContext, blocks: readonly SheetBlock[], { signal, onProgress }: Watched): Promise<void> {
  const total = blocks.reduce((sum, { area }) => sum + area.rows, 0);
  // Values and formats are twice the cells.
  const size = createBlockSize(2 * blocks.reduce((most, { area }) => Math.max(most, area.columns), 1));
  let done = 0;
  for (let at = 0, from = 0; at < blocks.length; ) {
    refuseCancelled(signal);
    const pieces: { block: SheetBlock; range: Excel.Range }[] = [];
    for (let room = size.rows(); room > 0 && at < blocks.length; ) {
      const { sheet, area } = blocks[at];
      const count = Math.min(room, area.rows - from);
      const range = sheet.getRangeByIndexes(area.row + from, area.column, count, area.columns);
      range.load('values,numberFormat');
      pieces.push({ block: blocks[at], range });
      room -= count;
      from += count;
      if (from === area.rows) [at, from] = [at + 1, 0];
    }
    await context.sync();
    for (const { block, range } of pieces) for (const row of cellsOf(range.values, range.numberFormat)) block.cells.push(row);
    size.learn(pieces.flatMap(({ range }) => range.values.map((row, line) => [...row, ...range.numberFormat[line]])));
    done += pieces.reduce((sum, { range }) => sum + range.values.length, 0);
    onProgress?.(done, total);
  }
}

/** Reading: what counts from 1904 cannot be told from here; such workbooks read right as files. */
const cellsOf = (values: readonly (readonly unknown[])[], formats: readonly (readonly unknown[])[]): (SheetCell | undefined)[][] =>
  values.map((row, line) =>
    row.map((value, column) => {
      if (value === '' || value === null || !(typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')) return undefined;
      const format = String(formats[line]?.[column] ?? 'General');
      const text = shownText(value, format, false);
      return typeof value === 'number' && !isDateFormat(format) ? { text, number: value } : { text };
    }),
  );

function sheetOf(name: string, block: SheetBlock | undefined, merged: Excel.RangeAreas | undefined): SheetCells {
  const { row: firstRow, column: firstColumn, rows, columns } = block?.area ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    name,
    rowCount: block ? firstRow + rows : 0,
    columnCount: block ? firstColumn + columns : 0,
    at: (row, column) => block?.cells[row - firstRow]?.[column - firstColumn],
    merges: merged && !merged.isNullObject ? merged.address.split(',').map(parseAddress).filter((area): area is SheetArea => area !== null) : [],
  };
}

/** A sheet that the user may read from: one that is not ours, with something on it. */
export interface RosterSheet {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** The visible sheets of the workbook, the active one first. */
export const listRosterSheets = (): Promise<readonly RosterSheet[]> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const active = worksheets.getActiveWorksheet();
    active.load('id');
    await context.sync();
    const sheets = worksheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ id, name }) => ({ id, name, isActive: id === active.id }));
    return sheets.sort((a, b) => Number(b.isActive) - Number(a.isActive));
  });
