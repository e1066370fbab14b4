import { WorkbookFileError } from '../../xlsx/workbook-file-error';
import { type RowBlock, addBlock, rowBlocks, withoutCells } from './blocks';
import { readForGrid, writeFromGrid } from './file-work';
import type { FileAnswer, FileRequest } from './worker-protocol';

// The compiler knows this file as a page's; the scope of a dedicated worker posts without an origin.
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const answer = (message: FileAnswer, transferred: Transferable[] = []) => scope.postMessage(message, transferred);

const blocks: RowBlock[] = [];

const handle = (request: FileRequest): void => {
  if (request.kind === 'block') {
    blocks.push(request.block);
  } else if (request.kind === 'open') {
    const { data, origin } = readForGrid(request.bytes, request.namespace);
    for (const block of rowBlocks(data)) answer({ kind: 'block', block });
    answer({ kind: 'opened', data: withoutCells(data), origin });
  } else {
    for (const block of blocks) addBlock(request.data, block);
    const bytes = writeFromGrid(request.data, request.original, request.origin, request.namespace);
    answer({ kind: 'saved', bytes }, [bytes.buffer]);
  }
};

scope.onmessage = ({ data }: MessageEvent<FileRequest>) => {
  try {
    handle(data);
  } catch (error) {
    if (error instanceof WorkbookFileError) answer({ kind: 'refused', code: error.code, detail: error.detail });
    else answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
