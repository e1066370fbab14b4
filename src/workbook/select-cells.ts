import type { Area } from './area';
import { inExcel } from './excel-session';

/** Shows the user an area of a sheet by selecting it. Only ever asked for by a click. */
export const selectCells = (sheetId: string, { row, column, rows, columns }: Area): Promise<void> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRangeByIndexes(row, column, rows, columns).select();
    await context.sync();
  });
