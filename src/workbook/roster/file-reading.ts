import type { ReadRoster } from '../../domain/roster/reading/result';
import type { WorkbookFileErrorCode, WorkbookFileErrorDetail } from '../../labels/pane/workbook-file-errors';
import { readRosterFile } from '../../xlsx/read-roster-file';
import { WorkbookFileError } from '../../xlsx/workbook-file-error';

/** What came of reading a file: its households, or why it cannot be opened. */
export type FileReading = { readonly kind: 'read'; readonly roster: ReadRoster } | { readonly kind: 'refused'; readonly code: WorkbookFileErrorCode; readonly detail: WorkbookFileErrorDetail };

/** What the page asks of the worker, and what it answers; `name` of an error, never a cell's content. */
export interface RosterFileRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}
export type RosterFileAnswer = FileReading | { readonly kind: 'failed'; readonly name: string };

/** Reads a file's bytes here and now; the work of seconds for a large one. */
export function readBytes(bytes: Uint8Array, name: string): FileReading {
  try {
    return { kind: 'read', roster: readRosterFile(bytes, name) };
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    return { kind: 'refused', code: error.code, detail: error.detail };
  }
}
