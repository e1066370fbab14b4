import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType } from '@univerjs/core';
import { type CellFormat, isDateFormat } from '../../xlsx/cell-format';
import type { FileCell, FileRows } from '../../xlsx/model';
import { richTextOf } from '../../xlsx/shared-strings';
import { shiftFormula } from '../../xlsx/shift-formula';

/** What a cell carries through the grid for its file. */
interface CellCustom {
  /** The area its formula fills. */
  spill?: string;
  /** Entered with Ctrl+Shift+Enter, as against one that spills by itself. */
  isEnteredAsArray?: boolean;
  richText?: string;
  keptFormula?: string;
  valueMetadata?: string;
}

/** Days between the first days of the two date systems. */
const DAYS_1904 = 1462;

const ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!)$/;

const NUMERIC = /^\s*[-+]?[\d.,]+%?(e[-+]?\d+)?\s*$/i;

/** The cells of a sheet between file and grid. */
export class CellMapping {
  private readonly isDate: (format: number) => boolean;

  constructor(
    private readonly formats: readonly CellFormat[],
    isDate1904: boolean,
  ) {
    const dates = isDate1904 ? formats.map(({ numberFormat }) => isDateFormat(numberFormat)) : [];
    this.isDate = (format) => dates[format] ?? false;
  }

  /** `styleOf` names the grid's style for a format, or undefined for none. */
  toGrid(rows: FileRows, styleOf: (format: number) => string | undefined): IObjectMatrixPrimitiveType<ICellData> {
    const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
    for (const row in rows) {
      const cells = rows[row] ?? {};
      const line: Record<number, ICellData> = {};
      for (const column in cells) {
        const cell = cells[column];
        if (cell) line[column] = this.toGridCell(cell, styleOf(cell.format));
      }
      matrix[row] = line;
    }
    return matrix;
  }

  /** Text that looks like an error must not become one when it is saved, nor digits a number when the cell is touched. */
  private mustStayText(text: string, format: number): boolean {
    return ERROR.test(text) || (NUMERIC.test(text) && this.formats[format]?.numberFormat !== '@');
  }

  private toGridCell(cell: FileCell, style: string | undefined): ICellData {
    const data: ICellData = {};
    const { value, formula } = cell;
    if (typeof value === 'number') {
      data.v = this.isDate(cell.format) ? value + DAYS_1904 : value;
      data.t = CellValueType.NUMBER;
    } else if (typeof value === 'boolean') {
      data.v = value ? 1 : 0;
      data.t = CellValueType.BOOLEAN;
    } else if (value !== undefined) {
      data.v = value;
      data.t = cell.isError !== true && formula === undefined && this.mustStayText(value, cell.format) ? CellValueType.FORCE_STRING : CellValueType.STRING;
    }
    if (style !== undefined) data.s = style;
    if (formula !== undefined) data.f = `=${formula}`;
    if (cell.array !== undefined || cell.richText !== undefined || cell.keptFormula !== undefined || cell.valueMetadata !== undefined) {
      const custom: CellCustom = {};
      if (cell.array !== undefined) custom.spill = cell.array;
      if (cell.array !== undefined && !cell.isDynamic) custom.isEnteredAsArray = true;
      if (cell.richText !== undefined) custom.richText = cell.richText;
      if (cell.keptFormula !== undefined) custom.keptFormula = cell.keptFormula;
      if (cell.valueMetadata !== undefined) custom.valueMetadata = cell.valueMetadata;
      data.custom = custom as Record<string, unknown>;
    }
    return data;
  }

  /** `formatOf` gives the file's format for a cell's style. */
  fromGrid(matrix: IObjectMatrixPrimitiveType<ICellData>, formatOf: (cell: ICellData, row: number, column: number) => number): FileRows {
    const shared = new Map<string, { formula: string; row: number; column: number }>();
    for (const row in matrix) {
      for (const column in matrix[row]) {
        const cell = matrix[row][column];
        if (cell?.f && cell.si) shared.set(cell.si, { formula: cell.f, row: Number(row), column: Number(column) });
      }
    }
    const rows: FileRows = {};
    for (const row in matrix) {
      const cells: Record<number, FileCell> = {};
      let isEmpty = true;
      for (const column in matrix[row]) {
        const data = matrix[row][column];
        if (!data) continue;
        const cell: FileCell = { format: formatOf(data, Number(row), Number(column)) };
        const master = data.f || !data.si ? undefined : shared.get(data.si);
        const formula = data.f || (master && shiftFormula(master.formula, Number(row) - master.row, Number(column) - master.column));
        this.readCell(cell, data, formula || undefined);
        if (cell.value === undefined && cell.formula === undefined && cell.format === 0) continue;
        cells[column] = cell;
        isEmpty = false;
      }
      if (!isEmpty) rows[row] = cells;
    }
    return rows;
  }

  private readCell(cell: FileCell, data: ICellData, formula: string | undefined): void {
    const custom = (data.custom ?? {}) as CellCustom;
    this.readValue(cell, data);
    if (formula !== undefined) {
      cell.formula = formula.replace(/^=/, '');
      if (custom.spill !== undefined) {
        cell.array = custom.spill;
        cell.isDynamic = custom.isEnteredAsArray !== true;
      }
    }
    if (typeof cell.value === 'string' && data.t !== CellValueType.FORCE_STRING && ERROR.test(cell.value)) cell.isError = true;
    if (custom.keptFormula !== undefined && formula === undefined) cell.keptFormula = custom.keptFormula;
    if (custom.valueMetadata !== undefined && cell.isError) cell.valueMetadata = custom.valueMetadata;
    if (custom.richText !== undefined && formula === undefined && richTextOf(custom.richText) === cell.value) cell.richText = custom.richText;
  }

  private readValue(cell: FileCell, data: ICellData): void {
    const { v, t, p } = data;
    if (p) {
      const text = (p.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
      if (text !== '') cell.value = text;
    } else if (v === undefined || v === null || (v === '' && !data.f && !data.si)) return;
    else if (t === CellValueType.BOOLEAN || typeof v === 'boolean') cell.value = v === true || Number(v) === 1 || v === 'TRUE';
    else if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) cell.value = String(v);
    else if (typeof v === 'number' || (t === CellValueType.NUMBER && v !== '' && Number.isFinite(Number(v)))) cell.value = this.isDate(cell.format) ? Number(v) - DAYS_1904 : Number(v);
    else cell.value = String(v);
  }
}
