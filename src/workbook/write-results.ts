import { addressOf } from './area';
import { inExcel } from './excel-session';
import type { Watched } from './household-table';
import { tableIdOf } from './open-source';
import { giveLooks, loadLooks } from './result-looks';
import { sheetTitles, type PlanBeside, type PlanSheet } from './plan-results';
import { writeBlocks, writeCells, type MakeRows } from './write-blocks';

/** Where results were written. */
export interface WrittenResults {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly address: string;
  readonly rows: number;
}

/**
 * Writes results beside their table as planned. The headers come first, and with them the table grows: a run cut off later
 * finds its own headers again and is offered as one to replace.
 */
export const writeBeside = (plan: PlanBeside, makeRows: MakeRows, watched: Watched = {}): Promise<WrittenResults> =>
  inExcel(async (context) => {
    const { table, area, headers } = plan;
    const { source } = table;
    const sheet = context.workbook.worksheets.getItem(source.sheetId);
    const looks = loadLooks(sheet, plan);
    if (looks) await context.sync();
    writeCells(sheet, area.row, area.column, [headers]);
    giveLooks(sheet, plan, looks);
    if (plan.growBy > 0) {
      const grown = sheet.getRangeByIndexes(table.headerRow, table.firstColumn, table.rowCount + 1, table.headers.length + plan.growBy);
      context.workbook.tables.getItem(tableIdOf(source)).resize(grown);
    }
    await context.sync();
    await writeBlocks(context, sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, makeRows, watched);
    return { sheetId: source.sheetId, sheetName: source.sheetName, address: addressOf(area), rows: table.rowCount };
  });

/** The sheet's first lines: its title, what it was made by, then the header row. */
const HEADER_ROW = 2;

export interface ResultSheetContent {
  /** What rules and policy the results were made under. */
  readonly basis: string;
  readonly headers: readonly string[];
}

/**
 * Writes results on a sheet of their own: a new one, or in the place of the earlier one where the user chose so.
 * The title says that the sheet is unfinished until its last block is written.
 */
export const writeSheet = (plan: PlanSheet, replace: boolean, { basis, headers }: ResultSheetContent, makeRows: MakeRows, watched: Watched = {}): Promise<WrittenResults> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = replace && plan.earlier ? worksheets.getItem(plan.earlier.id) : worksheets.add(plan.newName);
    if (replace && plan.earlier) sheet.getRange().clear();
    writeCells(sheet, 0, 0, [[sheetTitles.unfinished(plan)], [basis]]);
    writeCells(sheet, HEADER_ROW, 0, [headers]);
    sheet.getRangeByIndexes(HEADER_ROW, 0, 1, headers.length).format.font.bold = true;
    sheet.freezePanes.freezeRows(HEADER_ROW + 1);
    sheet.load('id,name');
    await context.sync();
    const area = { row: HEADER_ROW + 1, column: 0, rows: plan.table.rowCount, columns: headers.length };
    await writeBlocks(context, sheet, area, makeRows, watched);
    writeCells(sheet, 0, 0, [[sheetTitles.finished(plan)]]);
    await context.sync();
    return { sheetId: sheet.id, sheetName: sheet.name, address: addressOf({ ...area, row: HEADER_ROW, rows: area.rows + 1 }), rows: area.rows };
  });
