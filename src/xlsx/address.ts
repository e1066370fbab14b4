/** A rectangle of cells, zero-based, both ends included. */
export interface CellArea {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const names: string[] = [];

/** 0 → A, 26 → AA. */
export const columnName = (column: number): string => (names[column] ??= (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26)));

/** A → 0, AA → 26. */
export const columnIndex = (letters: string): number => {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + (letters.charCodeAt(at) & 31);
  return index - 1;
};

export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Reads B7 as row 6, column 1; null when it is no cell of a sheet. */
export const parseCell = (name: string): { row: number; column: number } | null => {
  const found = CELL.exec(name);
  if (!found) return null;
  const row = Number(found[2]) - 1;
  const column = columnIndex(found[1] ?? '');
  return row < 0 || row > LAST_ROW || column > LAST_COLUMN ? null : { row, column };
};

/** Reads A1, A1:B2, A:B or 1:2, with or without $; null when it is none of them. */
export const parseArea = (text: string): CellArea | null => {
  const [start = '', end = start] = text.replaceAll('$', '').split(':');
  const whole = (part: string, last: boolean): { row: number; column: number } | null => {
    if (/^[A-Za-z]{1,3}$/.test(part)) return { row: last ? LAST_ROW : 0, column: columnIndex(part) };
    if (/^\d{1,7}$/.test(part)) return { row: Number(part) - 1, column: last ? LAST_COLUMN : 0 };
    return parseCell(part);
  };
  if (!text.includes(':') && !parseCell(start)) return null;
  const from = whole(start, false);
  const to = whole(end, true);
  if (!from || !to) return null;
  return { startRow: Math.min(from.row, to.row), startColumn: Math.min(from.column, to.column), endRow: Math.max(from.row, to.row), endColumn: Math.max(from.column, to.column) };
};

/** A1 or A1:B2. */
export const areaName = (area: CellArea): string => {
  const start = cellName(area.startRow, area.startColumn);
  const end = cellName(area.endRow, area.endColumn);
  return start === end ? start : `${start}:${end}`;
};

/** $A$1:$B$2, $A:$B or $1:$2. */
export const absoluteName = (area: CellArea): string => {
  if (area.startRow === 0 && area.endRow === LAST_ROW) return `$${columnName(area.startColumn)}:$${columnName(area.endColumn)}`;
  if (area.startColumn === 0 && area.endColumn === LAST_COLUMN) return `$${area.startRow + 1}:$${area.endRow + 1}`;
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const start = corner(area.startRow, area.startColumn);
  const end = corner(area.endRow, area.endColumn);
  return start === end ? start : `${start}:${end}`;
};

/** A sheet's name as formulas write it: quoted unless it is a plain word. */
export const quoteSheetName = (name: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !parseCell(name) && !/^(R|C|RC)\d*$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`);
