import { areaAt, columnsOf, rowsOf } from '../engine/area';
import type { CellValue } from '../engine/grid';
import { OfficeError, invalidArgument, itemNotFound } from '../office-error';
import { HostCollectionObject, HostObject } from '../wire/host-object';
import { type ExcelModel, tableOf } from './excel-model';
import { Range } from './range';
import { refuseProtected } from './worksheet-protection';

const headersOf = (model: ExcelModel, tableId: string): string[] => {
  const { sheetId, area, showHeaders } = tableOf(model, tableId);
  if (!showHeaders) return Array.from({ length: columnsOf(area) }, (_, index) => `列${index + 1}`);
  return (model.grid.cells.contents(sheetId, { ...area, endRow: area.startRow })[0] ?? []).map(({ value }) => String(value));
};

/** A column of a table. */
export class TableColumn extends HostObject {
  readonly typeName = 'TableColumn';

  constructor(
    private readonly model: ExcelModel,
    private readonly tableId: string,
    private readonly index: number,
  ) {
    super();
  }

  // Excel numbers columns from one; found again by name, which stands when columns move.
  override get identity() {
    return this.Name;
  }

  get Id() {
    return this.index + 1;
  }

  get Index() {
    return this.index;
  }

  get Name(): string {
    return headersOf(this.model, this.tableId)[this.index] ?? '';
  }

  set Name(name: unknown) {
    if (headersOf(this.model, this.tableId).some((other, index) => index !== this.index && other.toLowerCase() === String(name).toLowerCase())) throw new OfficeError('ItemAlreadyExists', `There is already a column ${String(name)}`);
    const { sheetId, area } = tableOf(this.model, this.tableId);
    this.model.grid.cells.write(sheetId, areaAt(area.startRow, area.startColumn + this.index), () => ({ value: String(name), asText: true }));
  }

  get Values(): Promise<CellValue[][]> {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values as never;
  }

  GetRange() {
    const { sheetId, area } = tableOf(this.model, this.tableId);
    return Range.of(this.model, sheetId, areaAt(area.startRow, area.startColumn + this.index, rowsOf(area)));
  }

  GetHeaderRowRange() {
    return this.GetRange().GetRow(0);
  }

  GetDataBodyRange() {
    const range = this.GetRange();
    return Range.of(this.model, range.sheetId, { ...range.area, startRow: range.area.startRow + (tableOf(this.model, this.tableId).showHeaders ? 1 : 0) });
  }

  Delete() {
    const state = tableOf(this.model, this.tableId);
    if (columnsOf(state.area) === 1) throw new OfficeError('InvalidOperation', 'A table keeps at least one column');
    const { sheetId, area } = this.GetRange();
    this.model.grid.cells.remove(sheetId, area, 'left');
    const now = tableOf(this.model, this.tableId);
    if (columnsOf(now.area) === columnsOf(state.area)) this.model.grid.objects.resizeTable(now, { ...now.area, endColumn: now.area.endColumn - 1 });
  }
}

/** The columns of a table, found by header or by number. */
export class TableColumns extends HostCollectionObject {
  readonly typeName = 'TableColumnCollection';

  constructor(
    private readonly model: ExcelModel,
    private readonly tableId: string,
  ) {
    super();
  }

  get Count() {
    return columnsOf(tableOf(this.model, this.tableId).area);
  }

  items() {
    return Array.from({ length: this.Count }, (_, index) => new TableColumn(this.model, this.tableId, index));
  }

  item(key: unknown) {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`The column ${String(key)}`);
    return found;
  }

  GetItemOrNullObject(key: unknown) {
    const index = typeof key === 'number' ? key - 1 : headersOf(this.model, this.tableId).findIndex((header) => header.toLowerCase() === String(key).toLowerCase());
    return index >= 0 && index < this.Count ? new TableColumn(this.model, this.tableId, index) : null;
  }

  GetCount() {
    return this.Count;
  }

  Add(index?: number | null, values?: unknown, name?: string) {
    const { sheetId, area } = tableOf(this.model, this.tableId);
    refuseProtected(this.model, sheetId);
    const at = index === undefined || index === null || index < 0 ? columnsOf(area) : index;
    if (at > columnsOf(area)) throw invalidArgument(`The table has no place ${at}`);
    const place = areaAt(area.startRow, area.startColumn + at, rowsOf(area));
    const grown = { ...area, endColumn: area.endColumn + 1 };
    const { cells, objects } = this.model.grid;
    const isFree = at === columnsOf(area) && cells.contents(sheetId, place).every(([cell]) => cell?.value === '');
    if (!isFree) cells.insert(sheetId, place, 'right');
    const taken = headersOf(this.model, this.tableId).map((header) => header.toLowerCase());
    let header = name ?? `列${columnsOf(area) + 1}`;
    for (let number = columnsOf(area) + 2; taken.includes(header.toLowerCase()); number += 1) header = `列${number}`;
    cells.write(sheetId, areaAt(place.startRow, place.startColumn), () => ({ value: header, asText: true }));
    const now = tableOf(this.model, this.tableId);
    if (columnsOf(now.area) !== columnsOf(grown)) objects.resizeTable(now, grown);
    const column = new TableColumn(this.model, this.tableId, at);
    if (Array.isArray(values)) this.fill(column, values as unknown[]);
    if (name !== undefined) cells.write(sheetId, areaAt(place.startRow, place.startColumn), () => ({ value: name, asText: true }));
    return column;
  }

  /** Values for the whole column with its header, or for its body only. */
  private fill(column: TableColumn, values: unknown[]) {
    const whole = column.GetRange();
    const target = values.length === rowsOf(whole.area) ? whole : column.GetDataBodyRange();
    target.Values = values as never;
  }
}
