/** What is wrong with a file that cannot be opened as a workbook. */
export type WorkbookFileErrorCode = 'not-xlsx' | 'encrypted' | 'damaged' | 'macro' | 'too-large' | 'empty';

/** What a file that is no .xlsx seems to be. */
export type OtherFileKind = 'xls' | 'xlsb' | 'ods' | 'docx' | 'pptx' | 'csv' | 'html' | 'xml' | 'pdf' | 'jpeg' | 'png' | 'gif' | 'rar' | '7z' | 'gzip' | 'zip' | 'unknown';

/** Where the fault was found: for the words, for logs; never a cell's content. */
export interface WorkbookFileErrorDetail {
  /** With `not-xlsx`. */
  kind?: OtherFileKind;
  /** The part of the package at fault, for example /xl/workbook.xml. */
  part?: string;
  /** What the parser said, in English. */
  cause?: string;
  /** With `too-large`: which limit, and its value in bytes, entries or as a ratio. */
  limit?: 'file' | 'entries' | 'inflated' | 'ratio' | 'cells';
  allowed?: number;
}

/** A file that cannot be opened as a workbook; its words are in `workbook-file-error-words.ts`. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  constructor(
    readonly code: WorkbookFileErrorCode,
    readonly detail: WorkbookFileErrorDetail = {},
  ) {
    super([code, detail.kind, detail.part, detail.cause, detail.limit].filter(Boolean).join(': '));
  }
}
