import { readRosterFile } from './read-files';
import { listRosterSheets, readRosterSheets } from './read-sheet';

/** How the pane reads chosen files and sheets of the open workbook. */
export const importReaders = { readRosterFile, listRosterSheets, readRosterSheets };

export type ImportReaders = typeof importReaders;
