import { readBytes, type RosterFileAnswer, type RosterFileRequest } from './file-reading';

// The compiler knows this file as a page's; the scope of a dedicated worker posts without an origin.
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const answer = (message: RosterFileAnswer): void => scope.postMessage(message);

scope.onmessage = ({ data: { bytes, name } }: MessageEvent<RosterFileRequest>) => {
  try {
    answer(readBytes(bytes, name));
  } catch (error) {
    answer({ kind: 'failed', name: error instanceof Error ? error.name : 'Error' });
  }
};
