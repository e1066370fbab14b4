import { type Area, SHEET_COLUMNS, SHEET_ROWS, areaAt, intersect, isWholeColumns, isWholeRows } from '../engine/area';
import type { CellContent, CellValue } from '../engine/grid';
import { invalidArgument, itemNotFound } from '../office-error';
import { readInput } from './cell-input';
import { DataValidation } from './data-validation';
import type { ExcelModel } from './excel-model';
import { copyCells } from './copy-cells';
import { common, matrixReader, refuseLargeRead } from './matrix';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { RangeNavigation } from './range-navigation';
import { TablesOfRange } from './tables';
import { Worksheet } from './worksheet';
import { refuseProtected } from './worksheet-protection';

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/;

const valueType = ({ value, formula }: CellContent) => {
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '') return formula ? 'String' : 'Empty';
  return ERROR.test(value) ? 'Error' : 'String';
};

const clearing = { All: 'All', Contents: 'Contents', Formats: 'Formats' } as const;

/** Cells of one worksheet. */
export class Range extends RangeNavigation {
  static of(model: ExcelModel, sheetId: string, area: Area) {
    return new Range(model, sheetId, area);
  }

  protected at(area: Area, sheetId = this.sheetId): this {
    // The class has no subclass; TypeScript cannot know.
    return new Range(this.model, sheetId, area) as this;
  }

  get Worksheet() {
    return new Worksheet(this.model, this.sheetId);
  }

  get Format() {
    return new RangeFormat(this.model, this.sheetId, this.area);
  }

  get DataValidation() {
    return new DataValidation(this.model, this.sheetId, this.area);
  }

  get Values(): Promise<CellValue[][]> {
    return this.read(({ value }) => value);
  }

  set Values(given: unknown) {
    this.write(given);
  }

  get Formulas(): Promise<CellValue[][]> {
    return this.read(({ value, formula }) => formula ?? value);
  }

  set Formulas(given: unknown) {
    this.write(given);
  }

  get FormulasLocal() {
    return this.Formulas;
  }

  get ValueTypes() {
    return this.read(valueType);
  }

  get Text(): Promise<string[][]> {
    refuseLargeRead(this.area);
    return this.model.grid.settle().then(() => this.model.grid.cells.displayed(this.sheetId, this.area));
  }

  get NumberFormat(): string[][] {
    refuseLargeRead(this.area);
    this.model.grid.flush();
    const { startRow, startColumn, endRow, endColumn } = this.area;
    return Array.from({ length: endRow - startRow + 1 }, (_, row) =>
      Array.from({ length: endColumn - startColumn + 1 }, (__, column) => this.model.grid.cells.numberFormatAt(this.sheetId, startRow + row, startColumn + column)),
    );
  }

  set NumberFormat(given: unknown) {
    refuseProtected(this.model, this.sheetId);
    const wanted = matrixReader(given, this.area);
    this.model.grid.cells.changeStyle(this.sheetId, this.area, (row, column) => {
      const numberFormat = wanted(row, column);
      return typeof numberFormat === 'string' ? { numberFormat } : undefined;
    });
  }

  get HasSpill(): Promise<boolean> {
    return this.model.grid.settle().then(() => this.model.grid.cells.spillParentOf(this.sheetId, this.area.startRow, this.area.startColumn) !== null);
  }

  get RowHidden(): boolean | null {
    return common(this.rows().map((row) => this.model.grid.sheets.rowHidden(this.sheetId, row)));
  }

  set RowHidden(hidden: unknown) {
    this.model.grid.sheets.hideRows(this.sheetId, this.area.startRow, this.area.endRow, hidden === true);
  }

  get ColumnHidden(): boolean | null {
    return common(this.columns().map((column) => this.model.grid.sheets.columnHidden(this.sheetId, column)));
  }

  set ColumnHidden(hidden: unknown) {
    this.model.grid.sheets.hideColumns(this.sheetId, this.area.startColumn, this.area.endColumn, hidden === true);
  }

  async GetUsedRange(valuesOnly?: boolean) {
    const used = await this.GetUsedRangeOrNullObject(valuesOnly);
    if (!used) throw itemNotFound('The used range');
    return used;
  }

  async GetUsedRangeOrNullObject(valuesOnly?: boolean) {
    await this.model.grid.settle();
    const used = this.model.grid.cells.usedArea(this.sheetId, valuesOnly ?? false, this.area);
    return used && this.at(used);
  }

  async GetSurroundingRegion() {
    await this.model.grid.settle();
    const used = this.model.grid.cells.usedArea(this.sheetId, true);
    const isFilled = (area: Area) => {
      const within = used && intersect(used, area);
      return within !== null && this.model.grid.cells.contents(this.sheetId, within).some((row) => row.some(({ value }) => value !== ''));
    };
    let region = this.area;
    for (;;) {
      const { startRow, startColumn, endRow, endColumn } = region;
      const wider = {
        startRow: Math.max(0, startRow - 1),
        startColumn: Math.max(0, startColumn - 1),
        endRow: Math.min(SHEET_ROWS - 1, endRow + 1),
        endColumn: Math.min(SHEET_COLUMNS - 1, endColumn + 1),
      };
      const grown = {
        startRow: isFilled({ ...wider, endRow: wider.startRow }) ? wider.startRow : startRow,
        startColumn: isFilled({ ...wider, endColumn: wider.startColumn }) ? wider.startColumn : startColumn,
        endRow: isFilled({ ...wider, startRow: wider.endRow }) ? wider.endRow : endRow,
        endColumn: isFilled({ ...wider, startColumn: wider.endColumn }) ? wider.endColumn : endColumn,
      };
      if (JSON.stringify(grown) === JSON.stringify(region)) return this.at(region);
      region = grown;
    }
  }

  async GetSpillingToRange() {
    const found = await this.GetSpillingToRangeOrNullObject();
    if (!found) throw itemNotFound('The range the cell spills into');
    return found;
  }

  async GetSpillingToRangeOrNullObject() {
    await this.model.grid.settle();
    const spill = this.model.grid.cells.spillOf(this.sheetId, this.area.startRow, this.area.startColumn);
    return spill && this.at(spill);
  }

  async GetSpillParent() {
    const found = await this.GetSpillParentOrNullObject();
    if (!found) throw itemNotFound('The cell that spills here');
    return found;
  }

  async GetSpillParentOrNullObject() {
    await this.model.grid.settle();
    const parent = this.model.grid.cells.spillParentOf(this.sheetId, this.area.startRow, this.area.startColumn);
    return parent && this.at(areaAt(parent.row, parent.column));
  }

  GetTables(fullyContained?: boolean) {
    return new TablesOfRange(this.model, this.sheetId, this.area, fullyContained ?? false);
  }

  GetMergedAreasOrNullObject() {
    const areas = this.model.grid.cells.mergedAreas(this.sheetId).filter((merged) => intersect(merged, this.area));
    return areas.length === 0 ? null : new RangeAreas(this.model, this.sheetId, areas);
  }

  Insert(shift: string) {
    refuseProtected(this.model, this.sheetId);
    if (shift !== 'Down' && shift !== 'Right') throw invalidArgument(`${shift} is no direction to insert in`);
    this.model.grid.cells.insert(this.sheetId, this.area, shift === 'Down' ? 'down' : 'right');
    return this.at(this.area);
  }

  Delete(shift: string) {
    refuseProtected(this.model, this.sheetId);
    if (shift !== 'Up' && shift !== 'Left') throw invalidArgument(`${shift} is no direction to delete in`);
    this.model.grid.cells.remove(this.sheetId, this.area, shift === 'Up' ? 'up' : 'left');
  }

  Clear(what?: string) {
    refuseProtected(this.model, this.sheetId);
    const wanted = clearing[(what ?? 'All') as keyof typeof clearing];
    if (!wanted) throw invalidArgument(`Clear(${what}) is not offered by the browser edition`);
    this.model.grid.cells.clear(this.sheetId, this.area, wanted);
  }

  CopyFrom(source: unknown, copyType?: string) {
    return copyCells(this.model, this.sheetId, this.area, this.meant(source), copyType ?? 'All');
  }

  Select() {
    this.model.grid.sheets.select(this.sheetId, this.area);
  }

  Merge(across?: boolean) {
    this.model.grid.cells.merge(this.sheetId, this.area, across ?? false);
  }

  Unmerge() {
    this.model.grid.cells.unmerge(this.sheetId, this.area);
  }

  Calculate() {
    this.model.grid.recalculate();
  }

  SetDirty() {
    this.model.grid.recalculate();
  }

  /** The client asks this before it sends a large matrix in slices. */
  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw invalidArgument(`The array is not of ${this.RowCount} rows and ${this.ColumnCount} columns`);
  }

  private async read<T>(answer: (content: CellContent) => T): Promise<T[][]> {
    refuseLargeRead(this.area);
    await this.model.grid.settle();
    return this.model.grid.cells.contents(this.sheetId, this.area).map((row) => row.map(answer));
  }

  private write(given: unknown) {
    refuseProtected(this.model, this.sheetId);
    if (isWholeColumns(this.area) && isWholeRows(this.area)) throw invalidArgument('A whole worksheet cannot be written at once');
    const wanted = matrixReader(given, this.area);
    const { cells } = this.model.grid;
    const formats: { row: number; column: number; numberFormat: string }[] = [];
    cells.write(this.sheetId, this.area, (row, column) => {
      const numberFormat = cells.numberFormatAt(this.sheetId, this.area.startRow + row, this.area.startColumn + column);
      const read = readInput(wanted(row, column), numberFormat);
      // A date or percentage read from text brings its format with it, but only into a General cell.
      if (read?.numberFormat && numberFormat === 'General') formats.push({ row: this.area.startRow + row, column: this.area.startColumn + column, numberFormat: read.numberFormat });
      return read?.input;
    });
    for (const { row, column, numberFormat } of formats) cells.changeStyle(this.sheetId, areaAt(row, column), () => ({ numberFormat }));
  }

  private rows() {
    return Array.from({ length: Math.min(this.area.endRow - this.area.startRow + 1, 10_000) }, (_, row) => this.area.startRow + row);
  }

  private columns() {
    return Array.from({ length: this.area.endColumn - this.area.startColumn + 1 }, (_, column) => this.area.startColumn + column);
  }
}
