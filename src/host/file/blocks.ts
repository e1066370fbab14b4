import type { ICellData, IObjectMatrixPrimitiveType, IWorkbookData } from '@univerjs/core';

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

/** Cells that go between page and worker at once: few enough that copying them holds nobody up. */
const CELLS_AT_ONCE = 20_000;

/** Some rows of a sheet, on their way between page and worker. */
export interface RowBlock {
  sheetId: string;
  rows: Matrix;
}

/** The workbook without its cells, which travel in blocks. */
export const withoutCells = (data: IWorkbookData): IWorkbookData => ({ ...data, sheets: Object.fromEntries(Object.entries(data.sheets).map(([id, sheet]) => [id, { ...sheet, cellData: {} }])) });

/** The cells of a workbook, a block at a time. */
export function* rowBlocks(data: IWorkbookData): Generator<RowBlock> {
  for (const [sheetId, sheet] of Object.entries(data.sheets)) {
    let rows: Matrix = {};
    let cells = 0;
    for (const row in sheet.cellData ?? {}) {
      const line = sheet.cellData?.[row];
      if (!line) continue;
      rows[row] = line;
      cells += Object.keys(line).length;
      if (cells < CELLS_AT_ONCE) continue;
      yield { sheetId, rows };
      rows = {};
      cells = 0;
    }
    if (cells > 0) yield { sheetId, rows };
  }
}

/** Puts a block's rows into the workbook. */
export const addBlock = (data: IWorkbookData, { sheetId, rows }: RowBlock): void => {
  const sheet = data.sheets[sheetId];
  if (sheet) Object.assign((sheet.cellData ??= {}), rows);
};
