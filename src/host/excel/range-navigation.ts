import { type Area, SHEET_COLUMNS, SHEET_ROWS, areaAt, cellsOf, columnsOf, intersect, isWholeColumns, isWholeRows, rowsOf } from '../engine/area';
import { invalidArgument, itemNotFound } from '../office-error';
import { HostObject } from '../wire/host-object';
import { type ExcelModel, addressOf, resolveAddress } from './excel-model';

const count = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);

/** Where a range lies, and the ranges found from it. */
export abstract class RangeNavigation extends HostObject {
  readonly typeName = 'Range';

  constructor(
    protected readonly model: ExcelModel,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
  }

  protected abstract at(area: Area, sheetId?: string): this;

  override get referable() {
    return true;
  }

  get Address() {
    return addressOf(this.model, this.sheetId, this.area);
  }

  get AddressLocal() {
    return this.Address;
  }

  get RowIndex() {
    return this.area.startRow;
  }

  get ColumnIndex() {
    return this.area.startColumn;
  }

  get RowCount() {
    return rowsOf(this.area);
  }

  get ColumnCount() {
    return columnsOf(this.area);
  }

  get CellCount() {
    // Excel answers -1 for more cells than its 32 bits count.
    return cellsOf(this.area) > 2 ** 31 - 1 ? -1 : cellsOf(this.area);
  }

  get IsEntireColumn() {
    return isWholeColumns(this.area);
  }

  get IsEntireRow() {
    return isWholeRows(this.area);
  }

  GetCell(row: number, column: number) {
    return this.inside(areaAt(this.area.startRow + row, this.area.startColumn + column));
  }

  GetRow(row: number) {
    if (row < 0 || row >= rowsOf(this.area)) throw invalidArgument(`The range has no row ${row}`);
    return this.at({ ...this.area, startRow: this.area.startRow + row, endRow: this.area.startRow + row });
  }

  GetColumn(column: number) {
    if (column < 0 || column >= columnsOf(this.area)) throw invalidArgument(`The range has no column ${column}`);
    return this.at({ ...this.area, startColumn: this.area.startColumn + column, endColumn: this.area.startColumn + column });
  }

  GetLastRow() {
    return this.at({ ...this.area, startRow: this.area.endRow });
  }

  GetLastColumn() {
    return this.at({ ...this.area, startColumn: this.area.endColumn });
  }

  GetLastCell() {
    return this.at({ ...this.area, startRow: this.area.endRow, startColumn: this.area.endColumn });
  }

  GetEntireRow() {
    return this.at({ ...this.area, startColumn: 0, endColumn: SHEET_COLUMNS - 1 });
  }

  GetEntireColumn() {
    return this.at({ ...this.area, startRow: 0, endRow: SHEET_ROWS - 1 });
  }

  GetOffsetRange(rows: number, columns: number) {
    const { startRow, startColumn, endRow, endColumn } = this.area;
    return this.inside({ startRow: startRow + rows, startColumn: startColumn + columns, endRow: endRow + rows, endColumn: endColumn + columns });
  }

  GetResizedRange(rows: number, columns: number) {
    return this.inside({ ...this.area, endRow: this.area.endRow + rows, endColumn: this.area.endColumn + columns });
  }

  GetAbsoluteResizedRange(rows: number, columns: number) {
    return this.inside(areaAt(this.area.startRow, this.area.startColumn, rows, columns));
  }

  /** A negative count asks for the rows on the other side, as in Excel. */
  GetRowsBelow(wanted?: number): this {
    const rows = count(wanted, 1);
    return rows < 0 ? this.GetRowsAbove(-rows) : this.inside({ ...this.area, startRow: this.area.endRow + 1, endRow: this.area.endRow + rows });
  }

  GetRowsAbove(wanted?: number): this {
    const rows = count(wanted, 1);
    return rows < 0 ? this.GetRowsBelow(-rows) : this.inside({ ...this.area, startRow: this.area.startRow - rows, endRow: this.area.startRow - 1 });
  }

  GetColumnsAfter(wanted?: number): this {
    const columns = count(wanted, 1);
    return columns < 0 ? this.GetColumnsBefore(-columns) : this.inside({ ...this.area, startColumn: this.area.endColumn + 1, endColumn: this.area.endColumn + columns });
  }

  GetColumnsBefore(wanted?: number): this {
    const columns = count(wanted, 1);
    return columns < 0 ? this.GetColumnsAfter(-columns) : this.inside({ ...this.area, startColumn: this.area.startColumn - columns, endColumn: this.area.startColumn - 1 });
  }

  GetIntersection(other: unknown) {
    const shared = this.GetIntersectionOrNullObject(other);
    if (!shared) throw itemNotFound('The intersection');
    return shared;
  }

  GetIntersectionOrNullObject(other: unknown) {
    const { sheetId, area } = this.meant(other);
    const shared = sheetId === this.sheetId ? intersect(this.area, area) : null;
    return shared && this.at(shared);
  }

  GetBoundingRect(other: unknown) {
    const { sheetId, area } = this.meant(other);
    if (sheetId !== this.sheetId) throw invalidArgument('The ranges lie on different worksheets');
    return this.at({
      startRow: Math.min(this.area.startRow, area.startRow),
      startColumn: Math.min(this.area.startColumn, area.startColumn),
      endRow: Math.max(this.area.endRow, area.endRow),
      endColumn: Math.max(this.area.endColumn, area.endColumn),
    });
  }

  protected meant(other: unknown): { sheetId: string; area: Area } {
    if (other instanceof RangeNavigation) return other;
    return resolveAddress(this.model, this.sheetId, String(other));
  }

  private inside(area: Area): this {
    const fits = area.startRow >= 0 && area.startColumn >= 0 && area.endRow < SHEET_ROWS && area.endColumn < SHEET_COLUMNS && area.startRow <= area.endRow && area.startColumn <= area.endColumn;
    if (!fits) throw invalidArgument('The range would reach beyond the worksheet');
    return this.at(area);
  }
}
