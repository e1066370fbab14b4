import type { OpenedExcel } from '../../host/excel-in-node';

/** Adds a column of the office's own at a table's right end. `cells`: what stands in rows of the sheet, counted from 1; texts in text format. */
export const addOwnColumn = (opened: OpenedExcel, name: string, header: string, cells: Readonly<Record<number, string | number>>): Promise<void> =>
  opened.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const range = table.getRange().load('columnCount');
    await context.sync();
    table.resize(table.getRange().getResizedRange(0, 1));
    const cellAt = (row: number): Excel.Range => table.worksheet.getRangeByIndexes(row - 1, range.columnCount, 1, 1);
    cellAt(1).values = [[header]];
    for (const [row, value] of Object.entries(cells)) {
      if (typeof value === 'string') cellAt(Number(row)).numberFormat = [['@']];
      cellAt(Number(row)).values = [[value]];
    }
    await context.sync();
  });
