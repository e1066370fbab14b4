import { CellValueType, type ICellData, type IRange, type IStyleData, type Nullable, ObjectMatrix, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { type Area, SHEET_COLUMNS, SHEET_ROWS, areaAt, hull, intersect, isWholeColumns } from './area';
import type { CellContent, CellInput, CellStyle, CellValue, GridCells } from './grid';
import { PendingWrites } from './pending-writes';
import type { UniverBook } from './univer-book';
import type { UniverShifts } from './univer-shifts';
import { fromUniverStyle, toUniverStyle } from './univer-styles';

const LOOKS_NUMERIC = /^\s*[-+]?[\d.,]+%?(e[-+]?\d+)?\s*$/i;

/** What Univer is handed for a cell: its type always said, so that Univer guesses nothing. */
const toCellData = (input: CellInput, isTextCell: boolean): ICellData => {
  const cell: ICellData = { f: null, si: null, p: null, custom: null };
  if (input === null) return { ...cell, v: null, t: null };
  if ('formula' in input) return { ...cell, f: input.formula, v: null, t: null };
  const { value } = input;
  if (value === '') return { ...cell, v: null, t: null };
  if (typeof value === 'number') return { ...cell, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...cell, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // Digits as text in a General cell keep Excel's leading apostrophe; Univer calls that a forced string.
  const forced = input.asText === true && !isTextCell && (LOOKS_NUMERIC.test(value) || /^(true|false|=.*)$/i.test(value));
  return { ...cell, v: value, t: forced ? CellValueType.FORCE_STRING : CellValueType.STRING };
};

const valueOf = (cell: Nullable<ICellData>): CellValue => {
  if (!cell) return '';
  if (cell.p) return (cell.p.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
  const { v, t } = cell;
  if (v === undefined || v === null) return '';
  if (t === CellValueType.BOOLEAN) return v === true || Number(v) === 1 || v === 'TRUE';
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
};

const holdsSomething = (cell: Nullable<ICellData>) => Boolean(cell && ((cell.v !== undefined && cell.v !== null && cell.v !== '') || cell.f || cell.si || cell.p));

/** The cells of the workbook open in Univer. */
export class UniverCells implements GridCells {
  readonly pending = new PendingWrites();

  constructor(
    private readonly book: UniverBook,
    private readonly shifts: UniverShifts,
  ) {}

  contents(sheetId: string, area: Area): CellContent[][] {
    this.flush();
    const sheet = this.book.worksheet(sheetId);
    const spilled = this.spilledCells(sheetId);
    return this.table(area, (row, column) => {
      const cell = sheet.getCellRaw(row, column);
      const formula = cell && this.formulaOf(cell, sheetId, row, column);
      const value = holdsSomething(cell) ? valueOf(cell) : valueOf(spilled?.[row]?.[column]);
      return formula ? { value, formula } : { value };
    });
  }

  visit(sheetId: string, take: (row: number, column: number, value: CellValue) => void) {
    this.flush();
    const sheet = this.book.worksheet(sheetId);
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (holdsSomething(cell)) take(row, column, valueOf(cell));
    });
    new ObjectMatrix<Nullable<ICellData>>(this.spilledCells(sheetId) ?? {}).forValue((row, column, cell) => {
      if (!holdsSomething(sheet.getCellRaw(row, column))) take(row, column, valueOf(cell));
    });
  }

  displayed(sheetId: string, area: Area): string[][] {
    this.flush();
    const sheet = this.book.worksheet(sheetId);
    return this.table(area, (row, column) => {
      const cell = sheet.getCell(row, column);
      const value = valueOf(cell);
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    });
  }

  write(sheetId: string, area: Area, input: (row: number, column: number) => CellInput | undefined) {
    const within = this.clip(sheetId, area, true);
    if (!within) return;
    for (let row = within.startRow; row <= within.endRow; row++) {
      for (let column = within.startColumn; column <= within.endColumn; column++) {
        const wanted = input(row - area.startRow, column - area.startColumn);
        if (wanted !== undefined) this.pending.put(sheetId, row, column, toCellData(wanted, this.numberFormatAt(sheetId, row, column) === '@'));
      }
    }
  }

  styleAt(sheetId: string, row: number, column: number): CellStyle {
    this.flush();
    return fromUniverStyle(this.book.worksheet(sheetId).getComposedCellStyle(row, column));
  }

  numberFormatAt(sheetId: string, row: number, column: number): string {
    const waiting = this.pending.at(sheetId, row, column)?.s;
    if (waiting && typeof waiting === 'object' && 'n' in waiting) return waiting.n?.pattern ?? 'General';
    const sheet = this.book.worksheet(sheetId);
    const cell = sheet.getCellRaw(row, column);
    const own = cell?.s === undefined || cell.s === null ? undefined : this.book.workbook.getStyles().getStyleByCell(cell)?.n;
    return own?.pattern ?? sheet.getRowStyle(row)?.n?.pattern ?? sheet.getColumnStyle(column)?.n?.pattern ?? 'General';
  }

  changeStyle(sheetId: string, area: Area, change: (row: number, column: number) => CellStyle | undefined) {
    if (isWholeColumns(area)) {
      this.changeColumnStyle(sheetId, area, change(0, 0) ?? {});
      return;
    }
    const within = this.clip(sheetId, area, true);
    if (!within) return;
    for (let row = within.startRow; row <= within.endRow; row++) {
      for (let column = within.startColumn; column <= within.endColumn; column++) {
        const wanted = change(row - area.startRow, column - area.startColumn);
        if (wanted) this.pending.restyle(sheetId, row, column, toUniverStyle(wanted));
      }
    }
  }

  clear(sheetId: string, area: Area, what: 'All' | 'Contents' | 'Formats') {
    this.flush();
    const within = this.clip(sheetId, area, false);
    if (!within) return;
    this.book.worksheet(sheetId).getCellMatrix().forValue((row, column) => {
      if (row < within.startRow || row > within.endRow || column < within.startColumn || column > within.endColumn) return;
      if (what !== 'Formats') this.pending.put(sheetId, row, column, toCellData(null, false));
      if (what !== 'Contents') this.pending.restyle(sheetId, row, column, null);
    });
    this.flush();
  }

  usedArea(sheetId: string, valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
    this.flush();
    const sheet = this.book.worksheet(sheetId);
    let used: Area | null = null;
    const include = (part: Area | null) => {
      if (part) used = used ? hull(used, part) : { ...part };
    };
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (row < within.startRow || row > within.endRow || column < within.startColumn || column > within.endColumn) return;
      if (holdsSomething(cell) || (!valuesOnly && cell?.s)) include(areaAt(row, column));
    });
    for (const spill of this.spills(sheetId)) include(intersect(spill.area, within));
    if (!valuesOnly) for (const merged of sheet.getMergeData()) include(intersect(merged, within));
    return used;
  }

  spillOf(sheetId: string, row: number, column: number): Area | null {
    return this.spills(sheetId).find((spill) => spill.row === row && spill.column === column)?.area ?? null;
  }

  spillParentOf(sheetId: string, row: number, column: number) {
    const found = this.spills(sheetId).find(({ area }) => intersect(area, areaAt(row, column)));
    return found ? { row: found.row, column: found.column } : null;
  }

  /** Every formula of the sheet that fills more than its own cell. */
  spills(sheetId: string): { row: number; column: number; area: Area }[] {
    const ranges = this.book.injector.get(FormulaDataModel).getArrayFormulaRange()[this.book.unitId]?.[sheetId];
    const found: { row: number; column: number; area: Area }[] = [];
    for (const [row, columns] of Object.entries(ranges ?? {})) {
      for (const [column, range] of Object.entries<IRange>(columns ?? {})) {
        if (range && (range.endRow > range.startRow || range.endColumn > range.startColumn)) {
          found.push({ row: Number(row), column: Number(column), area: areaAt(range.startRow, range.startColumn, range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1) });
        }
      }
    }
    return found;
  }

  /** The values formulas fill beside their own cell, by row and column. */
  spilledCells(sheetId: string) {
    return this.book.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.book.unitId]?.[sheetId];
  }

  insert(sheetId: string, area: Area, shift: 'down' | 'right') {
    this.flush();
    this.shifts.insert(sheetId, area, shift);
  }

  remove(sheetId: string, area: Area, shift: 'up' | 'left') {
    this.flush();
    this.shifts.remove(sheetId, area, shift);
  }

  merge(sheetId: string, area: Area, across: boolean) {
    this.flush();
    this.shifts.merge(sheetId, area, across);
  }

  unmerge(sheetId: string, area: Area) {
    this.flush();
    this.shifts.unmerge(sheetId, area);
  }

  mergedAreas(sheetId: string): Area[] {
    return this.book.worksheet(sheetId).getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({ startRow, startColumn, endRow, endColumn }));
  }

  /** Sends what was gathered: one mutation and one undo step a sheet. */
  flush() {
    if (this.pending.isEmpty) return;
    for (const { sheetId, cells, styleOnly } of this.pending.take()) {
      // A sheet deleted in the same batch takes its writes with it.
      if (!this.book.workbook.getSheetBySheetId(sheetId)) continue;
      // The trigger tells Univer that looks alone calculate nothing.
      const parameters = { unitId: this.book.unitId, subUnitId: sheetId, cellValue: cells, ...(styleOnly ? { trigger: SetStyleCommand.id } : {}) };
      const undo = SetRangeValuesUndoMutationFactory(this.book.injector, parameters);
      this.book.change([{ id: SetRangeValuesMutation.id, params: parameters }], [{ id: SetRangeValuesMutation.id, params: undo }]);
    }
  }

  /** Makes the sheet at least as large as the area. */
  ensureSize(sheetId: string, area: Area) {
    const sheet = this.book.worksheet(sheetId);
    const common = { unitId: this.book.unitId, subUnitId: sheetId };
    if (area.endRow >= sheet.getRowCount()) this.book.execute(SetWorksheetRowCountMutation.id, { ...common, rowCount: area.endRow + 1 + SPARE_ROWS });
    if (area.endColumn >= sheet.getColumnCount()) this.book.execute(SetWorksheetColumnCountMutation.id, { ...common, columnCount: area.endColumn + 1 + SPARE_COLUMNS });
  }

  private clip(sheetId: string, area: Area, grow: boolean): Area | null {
    const sheet: Worksheet = this.book.worksheet(sheetId);
    const wholeRows = area.endColumn === WHOLE_SHEET.endColumn;
    const wholeColumns = area.endRow === WHOLE_SHEET.endRow;
    if (grow) this.ensureSize(sheetId, { ...area, endRow: wholeColumns ? 0 : area.endRow, endColumn: wholeRows ? 0 : area.endColumn });
    return intersect(area, areaAt(0, 0, sheet.getRowCount(), sheet.getColumnCount()));
  }

  private changeColumnStyle(sheetId: string, area: Area, change: CellStyle) {
    this.flush();
    const facade = this.book.sheetFacade(sheetId);
    const sheet = this.book.worksheet(sheetId);
    const style = toUniverStyle(change);
    this.ensureSize(sheetId, { ...area, startRow: 0, endRow: 0 });
    for (let column = area.startColumn; column <= area.endColumn; column++) facade.setColumnDefaultStyle(column, { ...sheet.getColumnStyle(column), ...style } as IStyleData);
    // Cells with looks of their own would hide the column's.
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.s && column >= area.startColumn && column <= area.endColumn) this.pending.restyle(sheetId, row, column, { ...style });
    });
  }

  private formulaOf(cell: ICellData, sheetId: string, row: number, column: number): string | undefined {
    if (cell.f) return cell.f;
    if (!cell.si) return undefined;
    return this.book.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, this.book.unitId) ?? undefined;
  }

  private table<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
    const rows: T[][] = [];
    for (let row = area.startRow; row <= area.endRow; row++) {
      const cells: T[] = [];
      for (let column = area.startColumn; column <= area.endColumn; column++) cells.push(cell(row, column));
      rows.push(cells);
    }
    return rows;
  }
}

const WHOLE_SHEET = areaAt(0, 0, SHEET_ROWS, SHEET_COLUMNS);
/** Room left below and beside what was written, so that the grid does not end at the last row. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 6;
