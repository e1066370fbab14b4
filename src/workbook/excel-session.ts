import { toWorkbookError, WorkbookError } from './workbook-error';

/** The requirement sets without which the pane cannot work: Excel 2021, Microsoft 365, Excel on the web, the browser edition. */
const needed = [['ExcelApi', '1.13']] as const;

/** Whether this host offers what src/workbook asks of it. */
export const isHostSupported = (): boolean => needed.every(([name, version]) => Office.context.requirements.isSetSupported(name, version));

/** Runs one piece of work against the workbook; what fails leaves as a {@link WorkbookError}. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!isHostSupported()) throw new WorkbookError({ kind: 'unsupportedHost' });
  try {
    return await Excel.run(work);
  } catch (error) {
    throw toWorkbookError(error);
  }
}
