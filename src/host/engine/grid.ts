import type { Area } from './area';

/** '' is a blank cell; an error is its text, such as '#N/A'. Dates are serial numbers. */
export type CellValue = string | number | boolean;

/** What stands in a cell. */
export interface CellContent {
  value: CellValue;
  /** With its leading =, only in the cell that holds it; cells it spills into have none. */
  formula?: string;
}

/** What to put into a cell: null empties it. `asText` keeps digits and words as they are. */
export type CellInput = { value: CellValue; asText?: boolean } | { formula: string } | null;

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';
export type BorderLine = 'none' | 'thin' | 'hair' | 'dotted' | 'dashed' | 'dashDot' | 'dashDotDot' | 'double' | 'medium' | 'thick';
export interface Border {
  line: BorderLine;
  /** #RRGGBB */
  color: string;
}

/** A cell's looks; in a change, undefined leaves a property as it is and null takes it away. Sizes in points, colours #RRGGBB. */
export interface CellStyle {
  fill?: string | null;
  fontName?: string | null;
  fontSize?: number | null;
  fontColor?: string | null;
  bold?: boolean | null;
  italic?: boolean | null;
  underline?: boolean | null;
  strikethrough?: boolean | null;
  horizontal?: 'left' | 'center' | 'right' | 'justify' | null;
  vertical?: 'top' | 'middle' | 'bottom' | null;
  wrap?: boolean | null;
  /** Degrees, upwards above 0; 180 is one character under the other. */
  orientation?: number | null;
  numberFormat?: string | null;
  borders?: Partial<Record<BorderSide, Border | null>>;
}

export interface SheetState {
  id: string;
  name: string;
  hidden: boolean;
  /** #RRGGBB or '' */
  tabColor: string;
}

export interface TableState {
  id: string;
  name: string;
  sheetId: string;
  /** Header row included. */
  area: Area;
  showHeaders: boolean;
  style: string;
}

export interface NameState {
  id: string;
  name: string;
  /** A reference or formula, with or without its leading =. */
  formula: string;
  comment: string;
  /** Kept out of the list of names. */
  hidden: boolean;
  /** The sheet the name belongs to; undefined for the workbook. */
  sheetId?: string;
}

/** A validation rule; `list` takes its choices from `formula1`: a comma-separated list or =reference. */
export interface ValidationState {
  type: 'list' | 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'custom';
  formula1?: string;
  formula2?: string;
  operator?: string;
  ignoreBlanks: boolean;
  showDropDown: boolean;
  errorAlert: { showAlert: boolean; style: 'Stop' | 'Warning' | 'Information'; title: string; message: string };
  prompt: { showPrompt: boolean; title: string; message: string };
}

/** Frozen rows and columns, counted from the top left corner. */
export interface FrozenPanes {
  rows: number;
  columns: number;
}

export type Shift = 'down' | 'right' | 'up' | 'left';

/** Free data a workbook or sheet carries; kept in the file. */
export type CustomData = Record<string, unknown>;

export type GridEvent =
  | { kind: 'changed'; sheetId: string; area: Area; change: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted' }
  | { kind: 'selected'; sheetId: string; area: Area }
  | { kind: 'sheetActivated'; sheetId: string }
  | { kind: 'sheetDeactivated'; sheetId: string }
  | { kind: 'sheetAdded'; sheetId: string }
  | { kind: 'sheetDeleted'; sheetId: string }
  | { kind: 'tableAdded'; tableId: string; sheetId: string }
  | { kind: 'tableDeleted'; tableId: string; tableName: string; sheetId: string }
  | { kind: 'calculated' }
  | { kind: 'loaded' };

/** A function the page offers in cells: its name in upper case with the namespace, and what it does with its arguments. */
export interface GridFunction {
  name: string;
  description: string;
  parameters: { name: string; description: string; optional: boolean; repeating: boolean }[];
  /** Arguments as matrices; a cell error is an ErrorCell, a blank is null, an omitted argument is undefined. */
  call(parameters: (GridArgument | undefined)[], caller: { sheetId: string; row: number; column: number }): FunctionCell[][] | Promise<FunctionCell[][]>;
}

/** An error in a cell, such as #N/A. */
export interface ErrorCell {
  error: string;
}

export type FunctionCell = CellValue | null | ErrorCell;
export type GridArgument = FunctionCell[][];

/** The cells of all sheets: reading, writing, settling. Writes are gathered and reach the grid together. */
export interface GridCells {
  /** The cells of the area, formulas calculated as far as they were when last settled. */
  contents(sheetId: string, area: Area): CellContent[][];
  /** Passes over every filled cell of a sheet, row by row, without holding them: a search of millions of cells. */
  visit(sheetId: string, take: (row: number, column: number, value: CellValue) => void): void;
  /** What a reader sees in the cells. */
  displayed(sheetId: string, area: Area): string[][];
  /** Writes cells; undefined leaves a cell as it is. */
  write(sheetId: string, area: Area, input: (row: number, column: number) => CellInput | undefined): void;
  styleAt(sheetId: string, row: number, column: number): CellStyle;
  numberFormatAt(sheetId: string, row: number, column: number): string;
  changeStyle(sheetId: string, area: Area, change: (row: number, column: number) => CellStyle | undefined): void;
  clear(sheetId: string, area: Area, what: 'All' | 'Contents' | 'Formats'): void;
  /** The smallest area that holds everything the sheet has within the area, or null when there is nothing. */
  usedArea(sheetId: string, valuesOnly: boolean, within?: Area): Area | null;
  /** The area a formula's result fills, for the cell that holds the formula; null when it fills one cell. */
  spillOf(sheetId: string, row: number, column: number): Area | null;
  /** The cell whose formula fills this one; null when none does. */
  spillParentOf(sheetId: string, row: number, column: number): { row: number; column: number } | null;
  insert(sheetId: string, area: Area, shift: 'down' | 'right'): void;
  remove(sheetId: string, area: Area, shift: 'up' | 'left'): void;
  merge(sheetId: string, area: Area, across: boolean): void;
  unmerge(sheetId: string, area: Area): void;
  mergedAreas(sheetId: string): Area[];
}

/** The sheets and how they look as a whole. Widths and heights in points. */
export interface GridSheets {
  all(): SheetState[];
  /** Returns the new sheet's id. */
  add(name: string | undefined): string;
  remove(sheetId: string): void;
  rename(sheetId: string, name: string): void;
  move(sheetId: string, position: number): void;
  setHidden(sheetId: string, hidden: boolean): void;
  setTabColor(sheetId: string, color: string): void;
  setGridlines(sheetId: string, shown: boolean): void;
  gridlines(sheetId: string): boolean;
  active(): string;
  activate(sheetId: string): void;
  selection(): { sheetId: string; area: Area; cell: { row: number; column: number } };
  select(sheetId: string, area: Area): void;
  frozen(sheetId: string): FrozenPanes;
  freeze(sheetId: string, panes: FrozenPanes): void;
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, first: number, last: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, first: number, last: number, points: number): void;
  autofitRows(sheetId: string, first: number, last: number): void;
  autofitColumns(sheetId: string, first: number, last: number): void;
  hideRows(sheetId: string, first: number, last: number, hidden: boolean): void;
  hideColumns(sheetId: string, first: number, last: number, hidden: boolean): void;
  rowHidden(sheetId: string, row: number): boolean;
  columnHidden(sheetId: string, column: number): boolean;
  custom(sheetId: string): CustomData;
  setCustom(sheetId: string, custom: CustomData): void;
  workbookCustom(): CustomData;
  setWorkbookCustom(custom: CustomData): void;
}

/** Tables, defined names and validation. */
export interface GridObjects {
  tables(): TableState[];
  addTable(sheetId: string, area: Area, name: string | undefined): TableState;
  renameTable(table: TableState, name: string): void;
  resizeTable(table: TableState, area: Area): void;
  setTableStyle(table: TableState, style: string): void;
  setTableHeaders(table: TableState, shown: boolean): void;
  /** Takes the table away and leaves its cells. */
  removeTable(table: TableState): void;
  names(): NameState[];
  addName(name: string, formula: string, comment: string, sheetId: string | undefined): void;
  changeName(state: NameState): void;
  removeName(state: NameState): void;
  validationAt(sheetId: string, area: Area): ValidationState | null | 'mixed';
  setValidation(sheetId: string, area: Area, rule: ValidationState): void;
  clearValidation(sheetId: string, area: Area): void;
}

/** What the model of Excel needs of a spreadsheet; another grid takes Univer's place by offering this. */
export interface Grid<Snapshot = unknown> {
  readonly cells: GridCells;
  readonly sheets: GridSheets;
  readonly objects: GridObjects;
  /** Sends gathered writes to the grid: one write a sheet. */
  flush(): void;
  /** Waits until every formula shows the result of what was written. */
  settle(): Promise<void>;
  /** Calculates every formula anew. */
  recalculate(): void;
  registerFunctions(functions: GridFunction[]): void;
  onEvent(listener: (event: GridEvent) => void): () => void;
  undo(): void;
  load(data: Snapshot): void;
  save(): Snapshot;
  dispose(): Promise<void>;
}
