import { type Area, areaAt, columnsOf, rowsOf } from '../engine/area';
import type { CellInput } from '../engine/grid';
import { invalidArgument, notOffered } from '../office-error';
import { shiftFormula } from '../../xlsx/shift-formula';
import type { ExcelModel } from './excel-model';

export interface CopiedFrom {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Copies cells as Excel's copyFrom does: a source smaller than the target is repeated over it, and relative references move along.
 * Looks are not copied: only formulas and values are offered.
 */
export async function copyCells(model: ExcelModel, sheetId: string, target: Area, from: CopiedFrom, copyType: string): Promise<void> {
  if (copyType !== 'Formulas' && copyType !== 'Values') throw notOffered('Range', `copyFrom of ${copyType}`);
  await model.grid.settle();
  const [rows, columns] = [rowsOf(from.area), columnsOf(from.area)];
  // A target that is no multiple of the source takes the source's own size, as in Excel.
  const repeats = rowsOf(target) % rows === 0 && columnsOf(target) % columns === 0;
  const filled = repeats ? target : areaAt(target.startRow, target.startColumn, rows, columns);
  const source = model.grid.cells.contents(from.sheetId, from.area);
  if (source.length === 0) throw invalidArgument('There is nothing to copy');
  model.grid.cells.write(sheetId, filled, (row, column): CellInput => {
    const { value, formula } = source[row % rows][column % columns];
    if (copyType === 'Values' || formula === undefined) return value === '' ? null : { value, asText: typeof value === 'string' };
    const [down, right] = [filled.startRow + row - from.area.startRow - (row % rows), filled.startColumn + column - from.area.startColumn - (column % columns)];
    return { formula: `=${shiftFormula(formula.slice(1), down, right)}` };
  });
}
