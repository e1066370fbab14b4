import { exportPages } from './export-pages';
import { openOrSaveFile } from './open-or-save-file';
import { planSheets, writeSheets } from './print-sheets';

/** What the pane asks for printing: files of pages, and pages as sheets of the open workbook. */
export const excelPrinter = { exportPages, openOrSaveFile, planSheets, writeSheets };
export type RosterPrinter = typeof excelPrinter;
