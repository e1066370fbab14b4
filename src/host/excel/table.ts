import { areaAt, columnsOf } from '../engine/area';
import { itemNotFound, notOffered, invalidArgument } from '../office-error';
import { HostObject } from '../wire/host-object';
import { EventId } from './event-hub';
import { type ExcelModel, resolveAddress, tableOf } from './excel-model';
import { Range } from './range';
import { RangeNavigation } from './range-navigation';
import { TableColumns } from './table-columns';
import { TableRows } from './table-rows';
import { Worksheet } from './worksheet';
import { refuseProtected } from './worksheet-protection';

/** A table: a header row, a body, columns found by their header. */
export class Table extends HostObject {
  readonly typeName = 'Table';

  constructor(
    private readonly model: ExcelModel,
    private readonly id: string,
  ) {
    super();
  }

  private get state() {
    return tableOf(this.model, this.id);
  }

  override get identity() {
    return this.id;
  }

  get Id() {
    return this.state.id;
  }

  get LegacyId() {
    return this.state.id;
  }

  get Name(): string {
    return this.state.name;
  }

  set Name(name: unknown) {
    if (name !== this.state.name) this.model.grid.objects.renameTable(this.state, String(name));
  }

  get Style(): string {
    return this.state.style;
  }

  set Style(style: unknown) {
    this.model.grid.objects.setTableStyle(this.state, String(style));
  }

  get ShowHeaders(): boolean {
    return this.state.showHeaders;
  }

  set ShowHeaders(shown: unknown) {
    this.model.grid.objects.setTableHeaders(this.state, shown === true);
  }

  get ShowTotals(): boolean {
    return false;
  }

  set ShowTotals(shown: unknown) {
    // Univer's tables have no total row.
    if (shown === true) throw notOffered('Table', 'ShowTotals = true');
  }

  get ShowBandedRows(): boolean {
    return true;
  }

  get ShowFilterButton(): boolean {
    return true;
  }

  get Columns() {
    return new TableColumns(this.model, this.id);
  }

  get Rows() {
    return new TableRows(this.model, this.id);
  }

  get Worksheet() {
    return new Worksheet(this.model, this.state.sheetId);
  }

  GetRange() {
    return Range.of(this.model, this.state.sheetId, this.state.area);
  }

  GetHeaderRowRange() {
    const { area, sheetId, showHeaders } = this.state;
    if (!showHeaders) throw itemNotFound('The header row');
    return Range.of(this.model, sheetId, areaAt(area.startRow, area.startColumn, 1, columnsOf(area)));
  }

  GetDataBodyRange() {
    const { area, sheetId, showHeaders } = this.state;
    return Range.of(this.model, sheetId, { ...area, startRow: area.startRow + (showHeaders ? 1 : 0) });
  }

  Resize(given: unknown) {
    const state = this.state;
    refuseProtected(this.model, state.sheetId);
    const { sheetId, area } = given instanceof RangeNavigation ? given : resolveAddress(this.model, state.sheetId, String(given));
    if (sheetId !== state.sheetId || area.startRow !== state.area.startRow || area.endRow <= area.startRow) throw invalidArgument('A table keeps its worksheet and its header row, and has a row below it');
    this.model.grid.objects.resizeTable(state, area);
  }

  Delete() {
    const { area, sheetId } = this.state;
    this.model.grid.objects.removeTable(this.state);
    this.model.grid.cells.clear(sheetId, area, 'All');
  }

  ConvertToRange() {
    const { area, sheetId } = this.state;
    this.model.grid.objects.removeTable(this.state);
    return Range.of(this.model, sheetId, area);
  }

  _RegisterDataChangedEvent() {
    this.model.events.register(EventId.tableChanged);
  }

  _UnregisterDataChangedEvent() {
    this.model.events.unregister(EventId.tableChanged);
  }

  _RegisterSelectionChangedEvent() {
    this.model.events.register(EventId.tableSelectionChanged);
  }

  _UnregisterSelectionChangedEvent() {
    this.model.events.unregister(EventId.tableSelectionChanged);
  }
}
