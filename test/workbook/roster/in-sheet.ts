import type { OpenedExcel } from '../../host/excel-in-node';

/** Does something in a sheet as its office would, beside the add-in. */
export const inSheet = (opened: OpenedExcel, name: string, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>): Promise<void> =>
  opened.Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem(name), context);
    await context.sync();
  });
