import type { CellArea } from './address';
import type { CellFormat } from './cell-format';
import type { PageLayoutData } from './page-layout';

/** What stands in a cell of a file. An error is its text, such as #N/A, with `isError`. Dates are serial numbers of the file's date system. */
export interface FileCell {
  value?: string | number | boolean;
  isError?: boolean;
  /** Without its leading =; functions by the names people type. */
  formula?: string;
  /** The area an array formula fills. */
  array?: string;
  /** An array formula that spills by itself, as against one entered with Ctrl+Shift+Enter. */
  isDynamic?: boolean;
  /** Index into the workbook's formats. */
  format: number;
  /** The XML of a text with runs of different looks or a phonetic guide; `value` is its plain text. */
  richText?: string;
  /** The number by which a cell names a value that is more than a value, such as a picture in a cell. */
  valueMetadata?: string;
  /** The XML of a formula of a kind that is only kept, a what-if table. */
  keptFormula?: string;
}

/** Cells by row and column, both zero-based; rows and columns without anything are absent. */
export type FileRows = Record<number, Record<number, FileCell>>;

/** Properties of a row or of a run of columns, as the file writes them: ht, width, hidden, style, outlineLevel. */
export type LineAttributes = Record<string, string>;

export interface ColumnRun {
  first: number;
  last: number;
  attributes: LineAttributes;
}

export interface FrozenPane {
  rows: number;
  columns: number;
}

/** A validation rule by the format's own names; formulas without =, a literal list in double quotes. */
export interface ValidationRule {
  ranges: CellArea[];
  attributes: Record<string, string>;
  formula1?: string;
  formula2?: string;
}

export interface FileTable {
  /** The part the table was read from; a table without one is new. */
  part?: string;
  name: string;
  area: CellArea;
  columns: string[];
  style: string;
  hasHeader: boolean;
  hasTotals: boolean;
}

export interface DefinedName {
  name: string;
  /** Without its leading =. */
  formula: string;
  comment: string;
  hidden: boolean;
  /** Position of the sheet it belongs to; undefined for the workbook. */
  sheet?: number;
}

export interface FileSheet {
  /** The part the sheet was read from; a sheet without one is new. */
  part?: string;
  name: string;
  /** The file's number for the sheet, which stays when sheets are renamed or moved. */
  sheetNumber: number;
  isHidden: boolean;
  /** #RRGGBB, or '' for none. */
  tabColor: string;
  showGridlines: boolean;
  isRightToLeft: boolean;
  /** Whether the sheet's cells are locked; password and options stay in the file. */
  isProtected: boolean;
  rows: FileRows;
  rowAttributes: Record<number, LineAttributes>;
  columns: ColumnRun[];
  /** In points and in characters of the normal font; undefined where the file says nothing. */
  defaultRowHeight?: number;
  defaultColumnWidth?: number;
  merges: CellArea[];
  frozen: FrozenPane;
  validations: ValidationRule[];
  tables: FileTable[];
  pageLayout: PageLayoutData;
}

/** A format and the index of the one in the file it was made from, which keeps what we do not know of it; its own index when it was read. */
export interface DerivedFormat {
  base: number;
  format: CellFormat;
}

export type PropertyValue = string | number | boolean;

/** A workbook as it stands in an .xlsx file: everything we understand, neutral of any grid. What is not here stays in the file. */
export interface FileWorkbook {
  sheets: FileSheet[];
  /** Position of the sheet shown first. */
  activeSheet: number;
  isDate1904: boolean;
  formats: DerivedFormat[];
  names: DefinedName[];
  customProperties: Record<string, PropertyValue>;
  /** Title, subject, author and the like, by Office's names in small letters. */
  documentProperties: Record<string, string>;
}
