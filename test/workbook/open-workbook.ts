import type { IWorkbookData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import { openExcel, type OpenedExcel, type OpenExcelOptions } from '../host/excel-in-node';

type Cell = string | number | boolean | null;

export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merged?: readonly { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  readonly tables?: readonly { name: string; address: string }[];
}

const snapshot = (sheets: readonly SheetContent[]): IWorkbookData => ({
  id: 'workbook',
  name: '',
  appVersion: '',
  locale: LocaleType.ZH_CN,
  styles: {},
  sheetOrder: sheets.map((_, at) => `sheet-${at + 1}`),
  sheets: Object.fromEntries(
    sheets.map(({ name, rows, merged }, at) => [
      `sheet-${at + 1}`,
      {
        id: `sheet-${at + 1}`,
        name,
        mergeData: [...(merged ?? [])],
        cellData: Object.fromEntries(rows.map((row, r) => [r, Object.fromEntries(row.flatMap((v, c) => (v === null || v === '' ? [] : [[c, { v }]])))])),
      },
    ]),
  ),
});

/** A workbook as the grid saved it, with Microsoft's own client as the global Excel; close it when done. */
export function openAgain(data: IWorkbookData, options?: OpenExcelOptions): OpenedExcel {
  const opened = openExcel(data, options);
  Object.assign(globalThis, { Excel: opened.Excel, Office: opened.Office, OfficeExtension: opened.OfficeExtension });
  return opened;
}

/** A workbook of the given sheets, with Microsoft's own client as the global Excel; close it when done. */
export async function openWorkbook(sheets: readonly SheetContent[], options?: OpenExcelOptions): Promise<OpenedExcel> {
  const opened = openAgain(snapshot(sheets), options);
  await opened.Excel.run(async (context) => {
    for (const { name, tables = [] } of sheets) {
      for (const table of tables) context.workbook.worksheets.getItem(name).tables.add(table.address, true).name = table.name;
    }
    await context.sync();
  });
  return opened;
}

/** The values of an area, as the workbook has them now. */
export const valuesAt = (opened: OpenedExcel, sheet: string, address: string): Promise<unknown[][]> =>
  opened.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values;
  });
