import { areaAt, columnsOf, rowsOf } from '../engine/area';
import type { CellValue } from '../engine/grid';
import { OfficeError, invalidArgument } from '../office-error';
import { HostCollectionObject, HostObject } from '../wire/host-object';
import { type ExcelModel, tableOf } from './excel-model';
import { Range } from './range';
import { refuseProtected } from './worksheet-protection';

/** The row of a table's body, counted from zero. */
export class TableRow extends HostObject {
  readonly typeName = 'TableRow';

  constructor(
    private readonly model: ExcelModel,
    private readonly tableId: string,
    private readonly index: number,
  ) {
    super();
  }

  get Index() {
    return this.index;
  }

  get Values(): Promise<CellValue[][]> {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values as never;
  }

  GetRange() {
    const { sheetId, area, showHeaders } = tableOf(this.model, this.tableId);
    return Range.of(this.model, sheetId, areaAt(area.startRow + (showHeaders ? 1 : 0) + this.index, area.startColumn, 1, columnsOf(area)));
  }

  Delete() {
    deleteRows(this.model, this.tableId, this.index, 1);
  }
}

const deleteRows = (model: ExcelModel, tableId: string, index: number, count: number) => {
  const before = tableOf(model, tableId);
  refuseProtected(model, before.sheetId);
  const body = rowsOf(before.area) - (before.showHeaders ? 1 : 0);
  if (index < 0 || index + count > body) throw invalidArgument(`The table has no row ${index}`);
  if (body === count) throw new OfficeError('InvalidOperation', 'A table keeps at least one row');
  model.grid.cells.remove(before.sheetId, areaAt(before.area.startRow + (before.showHeaders ? 1 : 0) + index, before.area.startColumn, count, columnsOf(before.area)), 'up');
  const now = tableOf(model, tableId);
  if (rowsOf(now.area) === rowsOf(before.area)) model.grid.objects.resizeTable(now, { ...now.area, endRow: now.area.endRow - count });
};

/** The rows of a table's body. */
export class TableRows extends HostCollectionObject {
  readonly typeName = 'TableRowCollection';

  constructor(
    private readonly model: ExcelModel,
    private readonly tableId: string,
  ) {
    super();
  }

  get Count() {
    const { area, showHeaders } = tableOf(this.model, this.tableId);
    return rowsOf(area) - (showHeaders ? 1 : 0);
  }

  items() {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.model, this.tableId, index));
  }

  item(index: unknown) {
    if (typeof index !== 'number' || index < 0 || index >= this.Count) throw invalidArgument(`The table has no row ${String(index)}`);
    return new TableRow(this.model, this.tableId, index);
  }

  GetCount() {
    return this.Count;
  }

  Add(index: number | null | undefined, values?: unknown) {
    const matrix = Array.isArray(values) ? (Array.isArray(values[0]) ? (values as unknown[][]) : [values as unknown[]]) : undefined;
    const count = matrix?.length ?? 1;
    const at = index === undefined || index === null || index < 0 ? this.Count : index;
    const before = tableOf(this.model, this.tableId);
    refuseProtected(this.model, before.sheetId);
    const place = areaAt(before.area.startRow + (before.showHeaders ? 1 : 0) + at, before.area.startColumn, count, columnsOf(before.area));
    const { cells, objects } = this.model.grid;
    const isFree = at === this.Count && cells.contents(before.sheetId, place).flat().every(({ value }) => value === '');
    if (!isFree) cells.insert(before.sheetId, place, 'down');
    const now = tableOf(this.model, this.tableId);
    if (rowsOf(now.area) === rowsOf(before.area)) objects.resizeTable(now, { ...now.area, endRow: now.area.endRow + count });
    if (matrix) Range.of(this.model, before.sheetId, place).Values = matrix as never;
    return new TableRow(this.model, this.tableId, at);
  }

  DeleteRowsAt(index: number, count?: number) {
    deleteRows(this.model, this.tableId, index, count ?? 1);
  }
}
