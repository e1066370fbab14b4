import { readRoster } from '../domain/roster/reading/read-roster';
import type { ReadRoster } from '../domain/roster/reading/result';
import { readWorkbook } from './read-workbook';
import { keyedBlocks, sheetCells } from './sheet-cells';

/** Reads the households of an .xlsx file; throws a WorkbookFileError that says what is wrong with the file. */
export function readRosterFile(bytes: Uint8Array, name: string): ReadRoster {
  const workbook = readWorkbook(bytes);
  return readRoster(sheetCells(workbook), name, keyedBlocks(workbook));
}
