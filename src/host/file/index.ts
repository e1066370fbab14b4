import type { IWorkbookData } from '@univerjs/core';
import { readInWorker, writeInWorker } from './in-worker';
import type { FileOrigin } from './to-grid';

export { WorkbookFileError, type WorkbookFileErrorCode, type WorkbookFileErrorDetail } from '../../xlsx/workbook-file-error';
export { describeFileError } from '../../labels/pane/workbook-file-errors';
export type { PageLayoutData } from './page-layout';

/** A workbook opened from a file, with what is needed to save it without loss. */
export interface OpenedWorkbook {
  data: IWorkbookData;
  /** The file as it was opened; what the grid does not know is taken from here when it is saved. */
  original: Uint8Array;
  origin: FileOrigin;
}

export interface WorkbookFileOptions {
  /** Namespace of the custom functions, as the manifest has it, in upper case. */
  namespace?: string;
}

const NAMESPACE = 'ROSTER';

/** In a page the work is done in a worker. */
const inPage = () => typeof document !== 'undefined' && typeof Worker === 'function';

/** In Node, where nobody waits for a screen, the work is done at once; a page never loads this. */
const here = () => import('./file-work');

/** Opens an .xlsx file as the grid's data; rejects with a WorkbookFileError that says what is wrong with it. */
export const openWorkbook = async (bytes: Uint8Array, { namespace = NAMESPACE }: WorkbookFileOptions = {}): Promise<OpenedWorkbook> => {
  const { data, origin } = inPage() ? await readInWorker(bytes, namespace) : (await here()).readForGrid(bytes, namespace);
  return { data, original: bytes, origin };
};

/**
 * Saves the grid's data as an .xlsx file. With the workbook it was opened as, everything the grid does not know
 * stays as it was: charts, pictures, comments, links, conditional formats. Without, a new file is written.
 */
export const saveWorkbook = async (data: IWorkbookData, opened?: OpenedWorkbook, { namespace = NAMESPACE }: WorkbookFileOptions = {}): Promise<Uint8Array> =>
  inPage() ? writeInWorker(data, opened?.original, opened?.origin, namespace) : (await here()).writeFromGrid(data, opened?.original, opened?.origin, namespace);
