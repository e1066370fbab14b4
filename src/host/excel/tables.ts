import { type Area, areaAt, areaName, columnsOf, intersect } from '../engine/area';
import type { TableState } from '../engine/grid';
import { invalidArgument, itemNotFound } from '../office-error';
import { HostCollectionObject } from '../wire/host-object';
import { EventId } from './event-hub';
import { type ExcelModel, findTable, resolveAddress } from './excel-model';
import { RangeNavigation } from './range-navigation';
import { Table } from './table';
import { refuseProtected } from './worksheet-protection';

/** Gives blank header cells names of their own, as Excel does when it makes a table: 列1, 列2 … */
const nameBlankHeaders = (model: ExcelModel, sheetId: string, area: Area) => {
  const header = { ...area, endRow: area.startRow };
  const texts = (model.grid.cells.displayed(sheetId, header)[0] ?? []).map((text) => text.trim());
  const taken = new Set<string>();
  model.grid.cells.write(sheetId, header, (_row, column) => {
    const text = texts[column] ?? '';
    let name = text || `列${column + 1}`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${text || `列${column + 1}`}${number}`;
    taken.add(name.toLowerCase());
    return name === text ? undefined : { value: name, asText: true };
  });
};

/** The tables of the workbook, or of one worksheet. */
export class Tables extends HostCollectionObject {
  readonly typeName: string = 'TableCollection';

  constructor(
    protected readonly model: ExcelModel,
    protected readonly sheetId?: string,
  ) {
    super();
  }

  protected states(): TableState[] {
    return this.model.grid.objects.tables().filter((table) => this.sheetId === undefined || table.sheetId === this.sheetId);
  }

  get Count() {
    return this.states().length;
  }

  items() {
    return this.states().map(({ id }) => new Table(this.model, id));
  }

  item(key: unknown) {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`The table ${String(key)}`);
    return found;
  }

  GetItemOrNullObject(key: unknown) {
    const found = findTable(this.model, key);
    return found && (this.sheetId === undefined || found.sheetId === this.sheetId) ? new Table(this.model, found.id) : null;
  }

  GetCount() {
    return this.Count;
  }

  GetFirst() {
    const [first] = this.items();
    if (!first) throw itemNotFound('A table');
    return first;
  }

  Add(given: unknown, hasHeaders: boolean) {
    const place = given instanceof RangeNavigation ? given : resolveAddress(this.model, this.sheetId ?? this.model.grid.sheets.active(), String(given));
    refuseProtected(this.model, place.sheetId);
    const { cells, objects } = this.model.grid;
    let { area } = place;
    if (objects.tables().some((table) => table.sheetId === place.sheetId && intersect(table.area, area))) throw invalidArgument(`A table cannot overlap another table (${areaName(area)})`);
    if (!hasHeaders) {
      // Excel makes room for a header row above the data.
      cells.insert(place.sheetId, areaAt(area.startRow, area.startColumn, 1, columnsOf(area)), 'down');
      area = { ...area, endRow: area.endRow + 1 };
    } else if (area.startRow === area.endRow) area = { ...area, endRow: area.endRow + 1 };
    nameBlankHeaders(this.model, place.sheetId, area);
    return new Table(this.model, objects.addTable(place.sheetId, area, undefined).id);
  }

  _RegisterDataChangedEvent() {
    this.model.events.register(EventId.tableChanged);
  }

  _UnregisterDataChangedEvent() {
    this.model.events.unregister(EventId.tableChanged);
  }

  _RegisterAddedEvent() {
    this.model.events.register(EventId.tableAdded);
  }

  _UnregisterAddedEvent() {
    this.model.events.unregister(EventId.tableAdded);
  }

  _RegisterDeletedEvent() {
    this.model.events.register(EventId.tableDeleted);
  }

  _UnregisterDeletedEvent() {
    this.model.events.unregister(EventId.tableDeleted);
  }
}

/** The tables a range touches, or wholly holds. */
export class TablesOfRange extends Tables {
  override readonly typeName = 'TableScopedCollection';

  constructor(
    model: ExcelModel,
    sheetId: string,
    private readonly area: Area,
    private readonly fullyContained: boolean,
  ) {
    super(model, sheetId);
  }

  protected override states() {
    return super.states().filter((table) => {
      const shared = intersect(table.area, this.area);
      return shared !== null && (!this.fullyContained || areaName(shared) === areaName(table.area));
    });
  }
}
