import { overlaps, type Area } from './area';

/** A place of the workbook that may hold households, one a row: an Excel table, or what is filled of a sheet. */
export interface Source {
  readonly id: string;
  readonly kind: 'table' | 'range';
  /** The table's name, or the sheet's. */
  readonly name: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly underSelection: boolean;
}

/** A source whose header row has been found. Rows of the sheet count from 0. */
export interface HouseholdTable {
  readonly source: Source;
  /** One a column, as written; '' where a column has none. */
  readonly headers: readonly unknown[];
  readonly headerRow: number;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  /** Merged cells among the data: only the first cell of each holds anything. */
  readonly merged: readonly Area[];
}

export type Row = readonly unknown[];

/** The place of a table's household, or of one cell of it, on its sheet. */
export const areaOfRow = (table: HouseholdTable, index: number, column?: number): Area => ({
  row: table.firstRow + index,
  column: table.firstColumn + (column ?? 0),
  rows: 1,
  columns: column === undefined ? table.headers.length : 1,
});

export const dataArea = (table: HouseholdTable): Area => ({ row: table.firstRow, column: table.firstColumn, rows: table.rowCount, columns: table.headers.length });

/** Long work may be watched and cancelled. `done` and `total` count rows. */
export interface Watched {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The first merged cell that covers one of these columns of a table's data: all but its first row would be read as blank. Columns count from 0. */
export const mergedIn = (table: HouseholdTable, columns: readonly number[]): Area | null =>
  table.merged.find((area) => columns.some((column) => overlaps(area, { ...dataArea(table), column: table.firstColumn + column, columns: 1 }))) ?? null;
