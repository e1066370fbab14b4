import { itemNotFound } from '../office-error';
import { areaAt } from '../engine/area';
import { HostObject } from '../wire/host-object';
import { Application, Runtime } from './application';
import { CustomEntries, DocumentProperties } from './custom-data';
import { type ExcelModel, resolveAddress } from './excel-model';
import { Functions } from './functions';
import { NamedItems } from './names';
import { Range } from './range';
import { Tables } from './tables';
import { Worksheets } from './worksheets';

/** The workbook: the root of the model. */
export class Workbook extends HostObject {
  readonly typeName = 'Workbook';

  constructor(private readonly model: ExcelModel) {
    super();
  }

  get Worksheets() {
    return new Worksheets(this.model);
  }

  get Tables() {
    return new Tables(this.model);
  }

  get Names() {
    return new NamedItems(this.model);
  }

  get Settings() {
    return new CustomEntries(this.model, 'settings');
  }

  get Properties() {
    return new DocumentProperties(this.model);
  }

  get Application() {
    return new Application(this.model);
  }

  get Functions() {
    return new Functions(this.model);
  }

  get _Runtime() {
    return new Runtime(this.model);
  }

  get Name() {
    return String(this.model.grid.sheets.workbookCustom().fileName ?? '');
  }

  get ReadOnly() {
    return false;
  }

  get IsDirty() {
    return true;
  }

  get Use1904DateSystem() {
    return false;
  }

  GetSelectedRange() {
    const { sheetId, area } = this.model.grid.sheets.selection();
    return Range.of(this.model, sheetId, area);
  }

  GetActiveCell() {
    const { sheetId, cell } = this.model.grid.sheets.selection();
    return Range.of(this.model, sheetId, areaAt(cell.row, cell.column));
  }

  /** The range of a change event: the event's address stands in for Excel's reference. */
  _GetRangeForEventByReferenceId(reference: string) {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw itemNotFound('The range of the event');
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string) {
    if (!reference) return null;
    const { sheetId, area } = resolveAddress(this.model, this.model.grid.sheets.active(), reference);
    return Range.of(this.model, sheetId, area);
  }
}
