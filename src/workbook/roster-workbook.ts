import { listSources } from './list-sources';
import { makePolicySheet } from './make-policy-sheet';
import { openSource } from './open-source';
import { planBeside, planSheet } from './plan-results';
import { readRows, readSomeRows } from './read-rows';
import { recallSettings, rememberSettings } from './remember-settings';
import { excelRoster } from './roster/excel-roster';
import { draftBook } from './roster/draft';
import { selectCells } from './select-cells';
import { watchChanges, watchSelection, watchSettings } from './watch';
import { writeBeside, writeSheet } from './write-results';

/** The open workbook, answered by whatever Excel the pane runs in. Every verb rejects with a WorkbookError and with nothing else. */
export const excelWorkbook = { listSources, openSource, readRows, readSomeRows, selectCells, planBeside, planSheet, writeBeside, writeSheet, recallSettings, rememberSettings, makePolicySheet, watchSelection, watchChanges, watchSettings, roster: excelRoster, drafts: draftBook };

/** What the pane asks of a workbook. */
export type RosterWorkbook = typeof excelWorkbook;
