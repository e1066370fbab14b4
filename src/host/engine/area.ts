/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** Excel's sheet size. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const rowsOf = (area: Area) => area.endRow - area.startRow + 1;
export const columnsOf = (area: Area) => area.endColumn - area.startColumn + 1;
export const cellsOf = (area: Area) => rowsOf(area) * columnsOf(area);
export const areaAt = (startRow: number, startColumn: number, rows = 1, columns = 1): Area => ({ startRow, startColumn, endRow: startRow + rows - 1, endColumn: startColumn + columns - 1 });
export const isWholeColumns = (area: Area) => area.startRow === 0 && area.endRow === SHEET_ROWS - 1;
export const isWholeRows = (area: Area) => area.startColumn === 0 && area.endColumn === SHEET_COLUMNS - 1;

export const intersect = (one: Area, other: Area): Area | null => {
  const area = {
    startRow: Math.max(one.startRow, other.startRow),
    startColumn: Math.max(one.startColumn, other.startColumn),
    endRow: Math.min(one.endRow, other.endRow),
    endColumn: Math.min(one.endColumn, other.endColumn),
  };
  return area.startRow <= area.endRow && area.startColumn <= area.endColumn ? area : null;
};

/** The smallest area that holds both. */
export const hull = (one: Area, other: Area): Area => ({
  startRow: Math.min(one.startRow, other.startRow),
  startColumn: Math.min(one.startColumn, other.startColumn),
  endRow: Math.max(one.endRow, other.endRow),
  endColumn: Math.max(one.endColumn, other.endColumn),
});

/** 0 → A, 26 → AA. */
export const columnName = (column: number): string => {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (column % 26));
};

/** A → 0, AA → 26. */
export const columnNumber = (name: string): number => [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The area as A1:B2, A:B or 1:2, without a sheet. */
export const areaName = (area: Area): string => {
  if (isWholeColumns(area)) return `${columnName(area.startColumn)}:${columnName(area.endColumn)}`;
  if (isWholeRows(area)) return `${area.startRow + 1}:${area.endRow + 1}`;
  const start = `${columnName(area.startColumn)}${area.startRow + 1}`;
  const end = `${columnName(area.endColumn)}${area.endRow + 1}`;
  return start === end ? start : `${start}:${end}`;
};

const ADDRESS = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** Reads A1, $A$1:B2, A:B or 1:2; null when it is none of them or lies outside a sheet. */
export const parseArea = (text: string): Area | null => {
  const found = ADDRESS.exec(text.trim());
  if (!found) return null;
  const [, column1, row1, column2, row2] = found;
  const isPair = text.includes(':');
  if (!isPair && (!column1 || !row1)) return null;
  if (isPair && (Boolean(column1) !== Boolean(column2) || Boolean(row1) !== Boolean(row2) || (!column1 && !row1))) return null;
  const columns = column1 ? [columnNumber(column1), columnNumber(column2 ?? column1)] : [0, SHEET_COLUMNS - 1];
  const rows = row1 ? [Number(row1) - 1, Number(row2 ?? row1) - 1] : [0, SHEET_ROWS - 1];
  const area = { startRow: Math.min(...rows), startColumn: Math.min(...columns), endRow: Math.max(...rows), endColumn: Math.max(...columns) };
  return area.startRow >= 0 && area.endRow < SHEET_ROWS && area.endColumn < SHEET_COLUMNS ? area : null;
};

/** Splits `'花名册 1'!A1:B2` into its sheet and the rest; no sheet is undefined. */
export const splitAddress = (text: string): { sheet?: string; address: string } => {
  const at = text.lastIndexOf('!');
  if (at < 0) return { address: text };
  return { sheet: text.slice(0, at).replace(/^'(.*)'$/, '$1').replaceAll("''", "'"), address: text.slice(at + 1) };
};

/** Writes a sheet's name as an address needs it. */
export const quotedSheetName = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) ? name : `'${name.replaceAll("'", "''")}'`);
