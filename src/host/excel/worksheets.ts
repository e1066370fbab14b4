import { itemNotFound } from '../office-error';
import { HostCollectionObject } from '../wire/host-object';
import { EventId } from './event-hub';
import { type ExcelModel, findSheet } from './excel-model';
import { Worksheet, checkSheetName } from './worksheet';

/** The workbook's worksheets. */
export class Worksheets extends HostCollectionObject {
  readonly typeName = 'WorksheetCollection';

  constructor(private readonly model: ExcelModel) {
    super();
  }

  items() {
    return this.model.grid.sheets.all().map(({ id }) => new Worksheet(this.model, id));
  }

  item(key: unknown) {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`The worksheet ${String(key)}`);
    return found;
  }

  GetItemOrNullObject(key: unknown) {
    const found = findSheet(this.model, key);
    return found ? new Worksheet(this.model, found.id) : null;
  }

  GetActiveWorksheet() {
    return new Worksheet(this.model, this.model.grid.sheets.active());
  }

  GetCount(visibleOnly?: boolean) {
    return this.shown(visibleOnly).length;
  }

  GetFirst(visibleOnly?: boolean) {
    return this.placed(0, visibleOnly);
  }

  GetLast(visibleOnly?: boolean) {
    return this.placed(-1, visibleOnly);
  }

  Add(name?: string) {
    if (name !== undefined) checkSheetName(this.model, name);
    return new Worksheet(this.model, this.model.grid.sheets.add(name));
  }

  _RegisterDataChangedEvent() {
    this.model.events.register(EventId.worksheetChanged);
  }

  _UnregisterDataChangedEvent() {
    this.model.events.unregister(EventId.worksheetChanged);
  }

  _RegisterSelectionChangedEvent() {
    this.model.events.register(EventId.worksheetSelectionChanged);
  }

  _UnregisterSelectionChangedEvent() {
    this.model.events.unregister(EventId.worksheetSelectionChanged);
  }

  _RegisterActivatedEvent() {
    this.model.events.register(EventId.worksheetActivated);
  }

  _UnregisterActivatedEvent() {
    this.model.events.unregister(EventId.worksheetActivated);
  }

  _RegisterDeactivatedEvent() {
    this.model.events.register(EventId.worksheetDeactivated);
  }

  _UnregisterDeactivatedEvent() {
    this.model.events.unregister(EventId.worksheetDeactivated);
  }

  _RegisterAddedEvent() {
    this.model.events.register(EventId.worksheetAdded);
  }

  _UnregisterAddedEvent() {
    this.model.events.unregister(EventId.worksheetAdded);
  }

  _RegisterDeletedEvent() {
    this.model.events.register(EventId.worksheetDeleted);
  }

  _UnregisterDeletedEvent() {
    this.model.events.unregister(EventId.worksheetDeleted);
  }

  private shown(visibleOnly?: boolean) {
    return this.model.grid.sheets.all().filter(({ hidden }) => !visibleOnly || !hidden);
  }

  private placed(index: number, visibleOnly?: boolean) {
    const sheet = this.shown(visibleOnly).at(index);
    if (!sheet) throw itemNotFound('A worksheet');
    return new Worksheet(this.model, sheet.id);
  }
}
