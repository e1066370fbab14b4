import type { IWorkbookData } from '@univerjs/core';
import { WorkbookFileError } from '../../xlsx/workbook-file-error';
import { type RowBlock, addBlock, rowBlocks, withoutCells } from './blocks';
import type { FileOrigin, GridWorkbook } from './to-grid';
import type { FileAnswer, FileRequest } from './worker-protocol';

/** Asks a worker of its own, which ends with its answer; `blocks` go before the request. */
const ask = async <Kind extends FileAnswer['kind']>(kind: Kind, request: FileRequest, onBlock: (block: RowBlock) => void, blocks: Iterable<RowBlock> = []): Promise<Extract<FileAnswer, { kind: Kind }>> => {
  const worker = new Worker(new URL('./workbook-file.worker.ts', import.meta.url));
  try {
    const answered = new Promise<Extract<FileAnswer, { kind: Kind }>>((resolve, reject) => {
      worker.onmessage = ({ data: answer }: MessageEvent<FileAnswer>) => {
        if (answer.kind === 'block') onBlock(answer.block);
        else if (answer.kind === 'refused') reject(new WorkbookFileError(answer.code, answer.detail));
        else if (answer.kind === 'failed') reject(new Error(answer.message));
        // The worker answers a request by one kind only.
        else if (answer.kind === kind) resolve(answer as Extract<FileAnswer, { kind: Kind }>);
      };
      worker.onerror = (event) => reject(new Error(event.message || 'The worker that reads and writes files could not be started'));
    });
    for (const block of blocks) {
      worker.postMessage({ kind: 'block', block } satisfies FileRequest);
      // Between blocks the page may draw and answer.
      await new Promise((resume) => setTimeout(resume));
    }
    worker.postMessage(request);
    return await answered;
  } finally {
    worker.terminate();
  }
};

/** Reads a file in a worker: the page goes on answering meanwhile. */
export const readInWorker = async (bytes: Uint8Array, namespace: string): Promise<GridWorkbook> => {
  const blocks: RowBlock[] = [];
  const { data, origin } = await ask('opened', { kind: 'open', bytes, namespace }, (block) => blocks.push(block));
  for (const block of blocks) addBlock(data, block);
  return { data, origin };
};

/** Writes a file in a worker: the page goes on answering meanwhile. */
export const writeInWorker = async (data: IWorkbookData, original: Uint8Array | undefined, origin: FileOrigin | undefined, namespace: string): Promise<Uint8Array> => {
  const { bytes } = await ask('saved', { kind: 'save', data: withoutCells(data), original, origin, namespace }, () => undefined, rowBlocks(data));
  return bytes;
};
