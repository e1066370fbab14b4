import { SHEET_COLUMNS, SHEET_ROWS, areaAt } from '../engine/area';
import { OfficeError, invalidArgument } from '../office-error';
import { HostObject } from '../wire/host-object';
import { EventId } from './event-hub';
import { type ExcelModel, findSheet, resolveAddress, sheetOf } from './excel-model';
import { type SearchCriteria, findCells } from './find-cells';
import { FreezePanes } from './freeze-panes';
import { NamedItems } from './names';
import { HorizontalPageBreaks } from './page-breaks';
import { PageLayout } from './page-layout';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { Tables } from './tables';
import { WorksheetProtection } from './worksheet-protection';

/** Checks a name for a worksheet as Excel does. */
export const checkSheetName = (model: ExcelModel, name: string, own?: string) => {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) throw invalidArgument(`${name} is not a name for a worksheet`);
  const other = findSheet(model, name);
  if (other && other.name.toLowerCase() === name.toLowerCase() && other.id !== own) throw new OfficeError('ItemAlreadyExists', `There is already a worksheet ${name}`);
};

/** One worksheet. */
export class Worksheet extends HostObject {
  readonly typeName = 'Worksheet';

  constructor(
    private readonly model: ExcelModel,
    private readonly id: string,
  ) {
    super();
  }

  private get state() {
    return sheetOf(this.model, this.id);
  }

  override get identity() {
    return this.id;
  }

  get Id() {
    return this.state.id;
  }

  get Name(): string {
    return this.state.name;
  }

  set Name(name: unknown) {
    checkSheetName(this.model, String(name), this.id);
    this.model.grid.sheets.rename(this.id, String(name));
  }

  get Position(): number {
    return this.model.grid.sheets.all().findIndex(({ id }) => id === this.id);
  }

  set Position(position: unknown) {
    this.model.grid.sheets.move(this.id, Number(position));
  }

  get Visibility(): string {
    return this.state.hidden ? 'Hidden' : 'Visible';
  }

  set Visibility(visibility: unknown) {
    this.model.grid.sheets.setHidden(this.id, visibility !== 'Visible');
  }

  get TabColor(): string {
    return this.state.tabColor;
  }

  set TabColor(color: unknown) {
    this.model.grid.sheets.setTabColor(this.id, String(color));
  }

  get Gridlines(): boolean {
    return this.model.grid.sheets.gridlines(this.id);
  }

  set Gridlines(shown: unknown) {
    this.model.grid.sheets.setGridlines(this.id, shown === true);
  }

  get StandardWidth() {
    return 8.43;
  }

  get StandardHeight() {
    return 15;
  }

  get Tables() {
    return new Tables(this.model, this.id);
  }

  get Names() {
    return new NamedItems(this.model, this.id);
  }

  get FreezePanes() {
    return new FreezePanes(this.model, this.id);
  }

  get PageLayout() {
    return new PageLayout(this.model, this.id);
  }

  get HorizontalPageBreaks() {
    return new HorizontalPageBreaks(this.model, this.id);
  }

  get Protection() {
    return new WorksheetProtection(this.model, this.id);
  }

  Activate() {
    this.model.grid.sheets.activate(this.id);
  }

  Delete() {
    this.model.grid.sheets.remove(this.id);
  }

  Calculate() {
    this.model.grid.recalculate();
  }

  GetRange(address?: string) {
    if (address === undefined || address === '') return Range.of(this.model, this.state.id, areaAt(0, 0, SHEET_ROWS, SHEET_COLUMNS));
    const found = resolveAddress(this.model, this.state.id, address);
    if (found.sheetId !== this.id) throw invalidArgument(`${address} lies on another worksheet`);
    return Range.of(this.model, found.sheetId, found.area);
  }

  GetCell(row: number, column: number) {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > SHEET_ROWS || column + columns > SHEET_COLUMNS) throw invalidArgument('The range would reach beyond the worksheet');
    return Range.of(this.model, this.state.id, areaAt(row, column, rows, columns));
  }

  async GetUsedRange(valuesOnly?: boolean) {
    // Of a blank worksheet Excel answers the first cell; of a blank range, an error.
    return (await this.GetUsedRangeOrNullObject(valuesOnly)) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean) {
    return this.GetRange().GetUsedRangeOrNullObject(valuesOnly);
  }

  async FindAll(text: string, criteria: SearchCriteria) {
    return (await this.FindAllOrNullObject(text, criteria)) ?? this.missing();
  }

  /** Reading: on a hidden worksheet Excel finds nothing (its own issue 6349); this host finds it. */
  async FindAllOrNullObject(text: string, criteria: SearchCriteria) {
    await this.model.grid.settle();
    const found = findCells(this.model, this.id, text, criteria);
    return found.length === 0 ? null : new RangeAreas(this.model, this.id, found);
  }

  GetNext(visibleOnly?: boolean) {
    return this.neighbour(1, visibleOnly) ?? this.missing();
  }

  GetNextOrNullObject(visibleOnly?: boolean) {
    return this.neighbour(1, visibleOnly);
  }

  GetPrevious(visibleOnly?: boolean) {
    return this.neighbour(-1, visibleOnly) ?? this.missing();
  }

  GetPreviousOrNullObject(visibleOnly?: boolean) {
    return this.neighbour(-1, visibleOnly);
  }

  _GetSheetById(id: string) {
    return new Worksheet(this.model, sheetOf(this.model, id).id);
  }

  _GetAnotherWorksheetById(id: string) {
    return this._GetSheetById(id);
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

  private neighbour(step: 1 | -1, visibleOnly?: boolean) {
    const sheets = this.model.grid.sheets.all().filter(({ id, hidden }) => id === this.id || !visibleOnly || !hidden);
    const next = sheets[sheets.findIndex(({ id }) => id === this.id) + step];
    return next ? new Worksheet(this.model, next.id) : null;
  }

  private missing(): never {
    throw new OfficeError('ItemNotFound', 'There is no worksheet beyond this one');
  }
}
