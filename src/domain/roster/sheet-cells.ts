/** What a reader of rosters needs of a sheet, whoever holds it: a file, the open workbook, a test. Rows and columns count from 0. */
export interface SheetCell {
  /** The cell as a person sees it, white space and line breaks kept; a number is written out plainly (no exponent), a date as it is shown. */
  readonly text: string;
  /** The value where the cell is stored as a number: an id of 16 digits and more has then lost its end. */
  readonly number?: number;
}

export interface SheetArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetCells {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Undefined where nothing stands; a merged area holds its text in its first cell only. */
  at(row: number, column: number): SheetCell | undefined;
  /** The columns of a row that hold something, ascending; without it every column of the sheet is asked. */
  filledColumns?(row: number): readonly number[];
  readonly merges: readonly SheetArea[];
}

/** Where something was read: a file ('' for the open workbook), a sheet, a cell (counted from 0). */
export interface CellPlace {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
