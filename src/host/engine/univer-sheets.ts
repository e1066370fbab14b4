import { BooleanNumber, IUndoRedoService, type IStyleData, WrapStrategy } from '@univerjs/core';
import { CancelFrozenCommand, InsertSheetCommand, SetColHiddenMutation, SetColVisibleMutation, SetFrozenCommand, SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetColWidthMutation, SetWorksheetColWidthMutationFactory, SetWorksheetRowHeightMutation, SetWorksheetRowHeightMutationFactory, SetWorksheetRowIsAutoHeightMutation, SetWorksheetRowIsAutoHeightMutationFactory, SheetsSelectionsService } from '@univerjs/sheets';
import { OfficeError } from '../office-error';
import { type Area, areaAt, columnsOf } from './area';
import type { CustomData, FrozenPanes, GridSheets, SheetState } from './grid';
import type { UniverBook } from './univer-book';
import type { UniverCells } from './univer-cells';

/** Univer measures in CSS pixels, Excel's API in points. */
const PIXELS_PER_POINT = 96 / 72;

export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 30;

/** The sheets of the workbook open in Univer. */
export class UniverSheets implements GridSheets {
  /** Called when the API selected cells: where there is a screen, it should show them. */
  onSelect: (sheetId: string, area: Area) => void = () => undefined;

  constructor(
    private readonly book: UniverBook,
    private readonly cells: UniverCells,
  ) {}

  all(): SheetState[] {
    return this.book.workbook.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
      tabColor: sheet.getTabColor() ?? '',
    }));
  }

  add(name: string | undefined): string {
    const taken = new Set(this.all().map((sheet) => sheet.name.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`sheet${number}`)) number += 1;
    const id = `sheet-${Date.now().toString(36)}-${number}`;
    const index = this.book.workbook.getSheets().length;
    const active = this.active();
    const sheet = { id, name: name ?? `Sheet${number}`, rowCount: NEW_SHEET_ROWS, columnCount: NEW_SHEET_COLUMNS };
    this.book.execute(InsertSheetCommand.id, { unitId: this.book.unitId, index, sheet });
    // Excel's API adds a sheet without going there.
    if (this.active() !== active) this.activate(active);
    return id;
  }

  remove(sheetId: string) {
    const visible = this.all().filter((sheet) => !sheet.hidden && sheet.id !== sheetId);
    if (visible.length === 0) throw new OfficeError('InvalidOperation', 'A workbook needs at least one visible worksheet');
    this.cells.flush();
    this.book.facade.deleteSheet(sheetId);
  }

  rename(sheetId: string, name: string) {
    this.book.sheetFacade(sheetId).setName(name);
  }

  move(sheetId: string, position: number) {
    this.book.facade.moveSheet(this.book.sheetFacade(sheetId), position);
  }

  setHidden(sheetId: string, hidden: boolean) {
    const facade = this.book.sheetFacade(sheetId);
    if (facade.isSheetHidden() === hidden) return;
    if (hidden) facade.hideSheet();
    else facade.showSheet();
  }

  setTabColor(sheetId: string, color: string) {
    this.book.sheetFacade(sheetId).setTabColor(color);
  }

  gridlines(sheetId: string) {
    return !this.book.sheetFacade(sheetId).hasHiddenGridLines();
  }

  setGridlines(sheetId: string, shown: boolean) {
    this.book.sheetFacade(sheetId).setHiddenGridlines(!shown);
  }

  active(): string {
    return this.book.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string) {
    if (this.book.worksheet(sheetId).isSheetHidden() === BooleanNumber.TRUE) throw new OfficeError('InvalidOperation', 'A hidden worksheet cannot be activated');
    this.book.sheetFacade(sheetId).activate();
  }

  selection() {
    const selected = this.book.injector.get(SheetsSelectionsService).getCurrentLastSelection();
    const { startRow, startColumn, endRow, endColumn } = selected?.range ?? areaAt(0, 0);
    const sheet = this.book.worksheet(this.active());
    // A selected row or column reaches to the grid's end, which may be nearer than Excel's.
    const area: Area = {
      startRow: Number.isNaN(startRow) ? 0 : startRow,
      startColumn: Number.isNaN(startColumn) ? 0 : startColumn,
      endRow: Number.isNaN(endRow) ? sheet.getRowCount() - 1 : endRow,
      endColumn: Number.isNaN(endColumn) ? sheet.getColumnCount() - 1 : endColumn,
    };
    return { sheetId: this.active(), area, cell: { row: selected?.primary?.actualRow ?? area.startRow, column: selected?.primary?.actualColumn ?? area.startColumn } };
  }

  select(sheetId: string, area: Area) {
    this.cells.flush();
    if (this.active() !== sheetId) this.activate(sheetId);
    const sheet = this.book.worksheet(sheetId);
    this.book.sheetFacade(sheetId).getRange({ ...area, endRow: Math.min(area.endRow, sheet.getRowCount() - 1), endColumn: Math.min(area.endColumn, sheet.getColumnCount() - 1) }).activate();
    this.onSelect(sheetId, area);
  }

  frozen(sheetId: string): FrozenPanes {
    const { xSplit, ySplit } = this.book.worksheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(sheetId: string, panes: FrozenPanes) {
    const common = { unitId: this.book.unitId, subUnitId: sheetId };
    if (panes.rows === 0 && panes.columns === 0) this.book.execute(CancelFrozenCommand.id, common);
    else this.book.execute(SetFrozenCommand.id, { ...common, startRow: panes.rows || -1, startColumn: panes.columns || -1, ySplit: panes.rows, xSplit: panes.columns });
  }

  columnWidth(sheetId: string, column: number) {
    return this.book.worksheet(sheetId).getColumnWidth(column) / PIXELS_PER_POINT;
  }

  setColumnWidth(sheetId: string, first: number, last: number, points: number) {
    this.cells.ensureSize(sheetId, areaAt(0, last));
    const parameters = { unitId: this.book.unitId, subUnitId: sheetId, ranges: [{ ...areaAt(0, first, 1, last - first + 1), endRow: this.book.worksheet(sheetId).getRowCount() - 1 }], colWidth: points * PIXELS_PER_POINT };
    const undo = SetWorksheetColWidthMutationFactory(parameters, this.book.worksheet(sheetId));
    this.book.change([{ id: SetWorksheetColWidthMutation.id, params: parameters }], [{ id: SetWorksheetColWidthMutation.id, params: undo }]);
  }

  rowHeight(sheetId: string, row: number) {
    return this.book.worksheet(sheetId).getRowHeight(row) / PIXELS_PER_POINT;
  }

  setRowHeight(sheetId: string, first: number, last: number, points: number) {
    this.cells.ensureSize(sheetId, areaAt(last, 0));
    const sheet = this.book.worksheet(sheetId);
    const common = { unitId: this.book.unitId, subUnitId: sheetId, ranges: [{ startRow: first, endRow: last, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }] };
    const height = { ...common, rowHeight: points * PIXELS_PER_POINT };
    const fixed = { ...common, autoHeightInfo: BooleanNumber.FALSE };
    this.book.change(
      [{ id: SetWorksheetRowHeightMutation.id, params: height }, { id: SetWorksheetRowIsAutoHeightMutation.id, params: fixed }],
      [
        { id: SetWorksheetRowHeightMutation.id, params: SetWorksheetRowHeightMutationFactory(height, sheet) },
        { id: SetWorksheetRowIsAutoHeightMutation.id, params: SetWorksheetRowIsAutoHeightMutationFactory(fixed, sheet) },
      ],
    );
  }

  autofitRows(sheetId: string, first: number, last: number) {
    this.cells.flush();
    this.book.sheetFacade(sheetId).setRowAutoHeight(first, last - first + 1);
  }

  /**
   * Gives rows their file leaves to Excel the height their text needs: wrapped or large text, among the first rows,
   * where titles and forms stand. No step of undo: nobody did anything.
   */
  fitOpenedRows() {
    for (const sheet of this.book.workbook.getSheets()) {
      const { rowData, cellData } = sheet.getConfig();
      const rows = Object.keys(cellData).map(Number).filter((row) => row < FITTED_ROWS && rowData[row]?.h === undefined);
      const tall = rows.filter((row) => Object.keys(cellData[row] ?? {}).some((column) => needsHeight(sheet.getComposedCellStyle(row, Number(column)))));
      const ranges = tall.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }));
      if (ranges.length > 0) this.book.sheetFacade(sheet.getSheetId()).setRangesAutoHeight(ranges);
    }
    this.book.injector.get(IUndoRedoService).clearUndoRedo(this.book.unitId);
  }

  /** Univer measures no column by its text; this counts characters, a Chinese one as two. */
  autofitColumns(sheetId: string, first: number, last: number) {
    const used = this.cells.usedArea(sheetId, true);
    if (!used) return;
    for (let column = first; column <= last; column++) {
      const texts = this.cells.displayed(sheetId, { startRow: used.startRow, endRow: used.endRow, startColumn: column, endColumn: column }).flat();
      const widest = texts.reduce((most, text) => Math.max(most, ...text.split('\n').map(textWidth)), 0);
      if (widest > 0) this.setColumnWidth(sheetId, column, column, Math.min(Math.max(widest * 5.6 + 8, 36), 400));
    }
  }

  hideRows(sheetId: string, first: number, last: number, hidden: boolean) {
    const sheet = this.book.worksheet(sheetId);
    const parameters = { unitId: this.book.unitId, subUnitId: sheetId, ranges: [{ startRow: first, endRow: Math.min(last, sheet.getRowCount() - 1), startColumn: 0, endColumn: sheet.getColumnCount() - 1 }] };
    const [redo, undo] = hidden ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id] : [SetRowVisibleMutation.id, SetRowHiddenMutation.id];
    this.book.change([{ id: redo, params: parameters }], [{ id: undo, params: parameters }]);
  }

  hideColumns(sheetId: string, first: number, last: number, hidden: boolean) {
    this.cells.ensureSize(sheetId, areaAt(0, last));
    const sheet = this.book.worksheet(sheetId);
    const parameters = { unitId: this.book.unitId, subUnitId: sheetId, ranges: [{ ...areaAt(0, first, sheet.getRowCount(), columnsOf(areaAt(0, first, 1, last - first + 1))) }] };
    const [redo, undo] = hidden ? [SetColHiddenMutation.id, SetColVisibleMutation.id] : [SetColVisibleMutation.id, SetColHiddenMutation.id];
    this.book.change([{ id: redo, params: parameters }], [{ id: undo, params: parameters }]);
  }

  rowHidden(sheetId: string, row: number) {
    return !this.book.worksheet(sheetId).getRowVisible(row);
  }

  columnHidden(sheetId: string, column: number) {
    return !this.book.worksheet(sheetId).getColVisible(column);
  }

  custom(sheetId: string): CustomData {
    return this.book.worksheet(sheetId).getCustomMetadata() ?? {};
  }

  setCustom(sheetId: string, custom: CustomData) {
    this.book.worksheet(sheetId).setCustomMetadata(custom);
  }

  workbookCustom(): CustomData {
    return this.book.workbook.getCustomMetadata() ?? {};
  }

  setWorkbookCustom(custom: CustomData) {
    this.book.workbook.setCustomMetadata(custom);
  }
}

const FITTED_ROWS = 200;
const needsHeight = ({ tb, fs }: IStyleData) => tb === WrapStrategy.WRAP || (fs ?? 11) > 12;

const textWidth = (text: string) => [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
