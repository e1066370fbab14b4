/** A rectangle of cells on one worksheet, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns of a worksheet of Excel. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/**
 * A column's letters, counted from 0.
 * @example columnName(27) // 'AB'
 */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** An area as a user reads it: B4, or B4:D9. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

const corner = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/;

/**
 * Reads one address as Excel gives it, with or without its sheet; whole rows (5:7) and columns (C:D) too. Null where it is none.
 * @example parseAddress("'名册 1'!B4:D9") // { row: 3, column: 1, rows: 6, columns: 3 }
 */
export function parseAddress(address: string): Area | null {
  const [first, last = first] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const [from, to] = [corner.exec(first), corner.exec(last)];
  if (!from || !to || (!from[1] && !from[2])) return null;
  const row = from[2] ? Number(from[2]) - 1 : 0;
  const column = from[1] ? columnOf(from[1]) : 0;
  const endRow = to[2] ? Number(to[2]) : SHEET_ROWS;
  const endColumn = to[1] ? columnOf(to[1]) + 1 : SHEET_COLUMNS;
  return { row, column, rows: endRow - row, columns: endColumn - column };
}

/** Whether two areas of one worksheet share a cell. */
export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** Whether a cell lies in an area. */
export const holds = (area: Area, row: number, column: number): boolean => overlaps(area, { row, column, rows: 1, columns: 1 });
