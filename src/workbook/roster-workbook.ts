import { listSources } from './list-sources';
import { makePolicySheet } from './make-policy-sheet';
import { openAnySource, openSelection, openSource } from './open-source';
import { planBeside, planColumns, planSheet } from './plan-results';
import { excelPortable } from './portable/excel-portable';
import { readRows, readSomeRows } from './read-rows';
import { readParameters, recallSettings, rememberSettings } from './remember-settings';
import { excelRoster } from './roster/excel-roster';
import { draftBook } from './roster/draft';
import { excelPrinter } from './roster/printer';
import { selectCells } from './select-cells';
import { watchChanges, watchSelection, watchSettings } from './watch';
import { writeBeside, writeSheet } from './write-results';

/** The open workbook, answered by whatever Excel the pane runs in. Every verb rejects with a WorkbookError and with nothing else. */
export const excelWorkbook = {
  listSources,
  openSource,
  openAnySource,
  openSelection,
  readRows,
  readSomeRows,
  selectCells,
  planBeside,
  planColumns,
  planSheet,
  writeBeside,
  writeSheet,
  recallSettings,
  rememberSettings,
  makePolicySheet,
  readParameters,
  watchSelection,
  watchChanges,
  watchSettings,
  roster: excelRoster,
  drafts: draftBook,
  printer: excelPrinter,
  portable: excelPortable,
};

/** What the pane asks of a workbook. */
export type RosterWorkbook = typeof excelWorkbook;
