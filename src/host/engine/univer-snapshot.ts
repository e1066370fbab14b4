import type { ICellData, IObjectMatrixPrimitiveType, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import { areaName, parseArea } from './area';
import type { UniverCells } from './univer-cells';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS } from './univer-sheets';

type CellRows = IObjectMatrixPrimitiveType<ICellData>;

/** Below the last row and beside the last column of a file the grid offers this much more. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 6;

/** An empty workbook of one sheet. */
export const emptyWorkbook = (): IWorkbookData => ({
  id: 'workbook',
  name: '',
  appVersion: '',
  locale: LocaleType.ZH_CN,
  styles: {},
  sheetOrder: ['sheet-1'],
  sheets: { 'sheet-1': { id: 'sheet-1', name: 'Sheet1', rowCount: NEW_SHEET_ROWS, columnCount: NEW_SHEET_COLUMNS } },
});

/** Values a formula filled into other cells were kept for readers of the file; in the grid they would block that formula. */
const clearSpilledValues = (rows: CellRows, row: number, column: number, spill: string) => {
  const area = parseArea(spill);
  if (!area) return;
  for (let r = area.startRow; r <= area.endRow; r++) {
    for (let c = area.startColumn; c <= area.endColumn; c++) {
      const filled = rows[r]?.[c];
      if (!filled || (r === row && c === column) || filled.f) continue;
      delete filled.v;
      delete filled.t;
    }
  }
};

/** One walk over a sheet's cells, for large sheets take long: its extent, and whether it holds formulas. */
const prepareSheet = (sheet: Partial<IWorksheetData>): boolean => {
  const rows: CellRows = sheet.cellData ?? {};
  let lastRow = -1;
  let lastColumn = -1;
  let holdsFormulas = false;
  for (const row in rows) {
    const columns = rows[row];
    if (Number(row) > lastRow) lastRow = Number(row);
    for (const column in columns) {
      if (Number(column) > lastColumn) lastColumn = Number(column);
      const cell = columns[Number(column)];
      if (!cell?.f && !cell?.si) continue;
      holdsFormulas = true;
      if (typeof cell.custom?.spill === 'string') clearSpilledValues(rows, Number(row), Number(column), cell.custom.spill);
    }
  }
  sheet.rowCount = Math.max(sheet.rowCount ?? 0, lastRow + 1 + SPARE_ROWS, NEW_SHEET_ROWS);
  sheet.columnCount = Math.max(sheet.columnCount ?? 0, lastColumn + 1 + SPARE_COLUMNS, NEW_SHEET_COLUMNS);
  return holdsFormulas;
};

/** Makes a workbook ready for the grid: room to write in, and no spilled values in the way of their formulas. Answers whether it holds formulas. */
export const prepare = (data: IWorkbookData): boolean => Object.values(data.sheets).map(prepareSheet).some(Boolean);

/** Puts what formulas filled into the snapshot's cells, and each formula's extent into `custom.spill` of its cell. */
export const withSpilledValues = (data: IWorkbookData, cells: UniverCells): IWorkbookData => {
  for (const [sheetId, sheet] of Object.entries(data.sheets)) {
    const rows = (sheet.cellData ??= {});
    for (const { row, column, area } of cells.spills(sheetId)) {
      const holder = rows[row]?.[column];
      if (!holder?.f && !holder?.si) continue;
      holder.custom = { ...holder.custom, spill: areaName(area) };
      const filled = cells.spilledCells(sheetId);
      for (let r = area.startRow; r <= area.endRow; r++) {
        for (let c = area.startColumn; c <= area.endColumn; c++) {
          const value = filled?.[r]?.[c];
          if (!value || (r === row && c === column)) continue;
          const columns = (rows[r] ??= {});
          columns[c] = { ...columns[c], v: value.v, t: value.t };
        }
      }
    }
  }
  return data;
};
