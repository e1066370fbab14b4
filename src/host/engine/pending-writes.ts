import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from '@univerjs/core';

/**
 * Cell changes gathered until they are sent to Univer together.
 * Every write there walks the whole workbook, so one write a sheet is what keeps a batch fast.
 */
export class PendingWrites {
  private readonly sheets = new Map<string, IObjectMatrixPrimitiveType<ICellData>>();
  private readonly withContent = new Set<string>();

  get isEmpty() {
    return this.sheets.size === 0;
  }

  at(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.sheets.get(sheetId)?.[row]?.[column];
  }

  put(sheetId: string, row: number, column: number, change: ICellData) {
    const cell = this.cell(sheetId, row, column);
    Object.assign(cell, change);
    this.withContent.add(sheetId);
  }

  restyle(sheetId: string, row: number, column: number, style: IStyleData | null) {
    const cell = this.cell(sheetId, row, column);
    if (style === null) {
      cell.s = null;
      return;
    }
    // A fresh object a cell: Univer keeps and merges what it is given.
    const before = typeof cell.s === 'object' && cell.s !== null ? cell.s : {};
    cell.s = { ...before, ...style, ...(style.bd ? { bd: { ...before.bd, ...style.bd } } : {}) };
  }

  /** Takes everything gathered out, sheet by sheet; `styleOnly` when no cell's content changes. */
  take(): { sheetId: string; cells: IObjectMatrixPrimitiveType<ICellData>; styleOnly: boolean }[] {
    const taken = [...this.sheets].map(([sheetId, cells]) => ({ sheetId, cells, styleOnly: !this.withContent.has(sheetId) }));
    this.sheets.clear();
    this.withContent.clear();
    return taken;
  }

  private cell(sheetId: string, row: number, column: number): ICellData {
    let rows = this.sheets.get(sheetId);
    if (!rows) this.sheets.set(sheetId, (rows = {}));
    const columns = (rows[row] ??= {});
    return (columns[column] ??= {});
  }
}
