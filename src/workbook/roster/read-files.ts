import { toWorkbookError, WorkbookError } from '../workbook-error';
import type { FileReading, RosterFileAnswer, RosterFileRequest } from './file-reading';

export type { FileReading } from './file-reading';

/** A file as a page is handed it. */
export interface ChosenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** In a page the work is done in a worker. */
const inPage = (): boolean => typeof document !== 'undefined' && typeof Worker === 'function';

/**
 * Reads the households of an .xlsx file, in a worker where there is one; a file that cannot be opened is an answer, not an error.
 * @throws WorkbookError where the user cancels, or the worker itself fails.
 */
export async function readRosterFile(file: ChosenFile, signal?: AbortSignal): Promise<FileReading> {
  const bytes = new Uint8Array(await bytesOf(file));
  if (signal?.aborted) throw new WorkbookError({ kind: 'cancelled' });
  // In Node, where nobody waits for a screen, the work is done at once; a page never loads this.
  return inPage() ? inWorker(bytes, file.name, signal) : (await import('./file-reading')).readBytes(bytes, file.name);
}

const bytesOf = async (file: ChosenFile): Promise<ArrayBuffer> => {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    throw toWorkbookError(error);
  }
};

async function inWorker(bytes: Uint8Array, name: string, signal: AbortSignal | undefined): Promise<FileReading> {
  const worker = new Worker(new URL('./roster-file.worker.ts', import.meta.url));
  let stop = (): void => undefined;
  try {
    return await new Promise<FileReading>((resolve, reject) => {
      stop = () => reject(new WorkbookError({ kind: 'cancelled' }));
      signal?.addEventListener('abort', stop);
      worker.onmessage = ({ data }: MessageEvent<RosterFileAnswer>) => (data.kind === 'failed' ? reject(new WorkbookError({ kind: 'unknown', detail: data.name })) : resolve(data));
      worker.onerror = () => reject(new WorkbookError({ kind: 'unknown', detail: 'worker' }));
      worker.postMessage({ bytes, name } satisfies RosterFileRequest, [bytes.buffer]);
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    worker.terminate();
  }
}
