import type { CellPlace, SheetArea, SheetCells } from '../sheet-cells';
import { inlineLabels, meaningOf, type InlineLabel, type Meaning } from './labels';

/** A filled cell with the area it covers and what its text may be the label of. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly number?: number;
  readonly meaning: Meaning | null;
  readonly inline: readonly InlineLabel[];
}

/** The filled cells of a row, from left to right. A row without any is left out. */
export interface GridLine {
  readonly row: number;
  readonly cells: readonly GridCell[];
}

const MOST_COLUMNS = 16_384;
const position = (row: number, column: number): number => row * MOST_COLUMNS + column;

/** A merged area by any of the cells it covers. */
export class MergeIndex {
  private readonly areas = new Map<number, SheetArea>();

  constructor({ merges, rowCount, columnCount }: SheetCells) {
    for (const area of merges) {
      const [lastRow, lastColumn] = [Math.min(area.row + area.rows, rowCount), Math.min(area.column + area.columns, columnCount)];
      for (let row = area.row; row < lastRow; row++) for (let column = area.column; column < lastColumn; column++) this.areas.set(position(row, column), area);
    }
  }

  at(row: number, column: number): SheetArea | undefined {
    return this.areas.get(position(row, column));
  }
}

const isNumber = /^[\d.,*\-/]+$/;

/** The filled cells of a row; white space alone is nothing. */
export function lineOf(sheet: SheetCells, merges: MergeIndex, row: number): GridLine {
  const cells: GridCell[] = [];
  const take = (column: number): void => {
    const cell = sheet.at(row, column);
    if (!cell || cell.text.trim() === '') return;
    const { text, number } = cell;
    const area = merges.at(row, column);
    // A number is no label; most cells of a roster are.
    const isPlain = number !== undefined || isNumber.test(text);
    cells.push({ row, column, rows: area?.rows ?? 1, columns: area?.columns ?? 1, text, number, meaning: isPlain ? null : meaningOf(text), inline: isPlain ? [] : inlineLabels(text) });
  };
  const filled = sheet.filledColumns?.(row);
  if (filled) for (const column of filled) take(column);
  else for (let column = 0; column < sheet.columnCount; column++) take(column);
  return { row, cells };
}

/** All filled rows of a sheet between two; the end is not included. */
export function linesOf(sheet: SheetCells, merges: MergeIndex, from = 0, to = sheet.rowCount): GridLine[] {
  const lines: GridLine[] = [];
  for (let row = from; row < Math.min(to, sheet.rowCount); row++) {
    const line = lineOf(sheet, merges, row);
    if (line.cells.length > 0) lines.push(line);
  }
  return lines;
}

/** The cells of a line between two columns; the end is not included. */
export const within = (line: GridLine, from: number, to: number): GridLine => ({ row: line.row, cells: line.cells.filter(({ column }) => column >= from && column < to) });

export const placeOf = (file: string, sheet: string, { row, column }: { readonly row: number; readonly column: number }): CellPlace => ({ file, sheet, row, column });
