import { OfficeError, invalidArgument, itemNotFound } from '../office-error';
import { parseArea } from '../engine/area';
import type { NameState } from '../engine/grid';
import { HostCollectionObject, HostObject } from '../wire/host-object';
import { type ExcelModel, addressOf, resolveAddress } from './excel-model';
import { Range } from './range';
import { RangeNavigation } from './range-navigation';

const isReference = (model: ExcelModel, state: NameState) => {
  try {
    resolveAddress(model, state.sheetId ?? model.grid.sheets.active(), state.formula);
    return true;
  } catch {
    // Reading: what is no address is a formula; that is the answer, not an error.
    return false;
  }
};

/** A defined name. */
export class NamedItem extends HostObject {
  readonly typeName = 'NamedItem';

  constructor(
    private readonly model: ExcelModel,
    private readonly id: string,
  ) {
    super();
  }

  private get state(): NameState {
    const found = this.model.grid.objects.names().find(({ id }) => id === this.id);
    if (!found) throw itemNotFound('The name');
    return found;
  }

  override get identity() {
    return this.state.name;
  }

  get Name() {
    return this.state.name;
  }

  get Comment(): string {
    return this.state.comment;
  }

  set Comment(comment: unknown) {
    this.model.grid.objects.changeName({ ...this.state, comment: String(comment) });
  }

  get Formula(): string {
    return `=${this.state.formula.replace(/^=/, '')}`;
  }

  set Formula(formula: unknown) {
    this.model.grid.objects.changeName({ ...this.state, formula: String(formula) });
  }

  get Value(): string {
    return this.Formula;
  }

  get Scope() {
    return this.state.sheetId === undefined ? 'Workbook' : 'Worksheet';
  }

  get Type() {
    return isReference(this.model, this.state) ? 'Range' : 'String';
  }

  get Visible(): boolean {
    return !this.state.hidden;
  }

  set Visible(visible: unknown) {
    this.model.grid.objects.changeName({ ...this.state, hidden: visible !== true });
  }

  GetRange() {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidArgument(`${this.Name} does not stand for a range`);
    return range;
  }

  GetRangeOrNullObject() {
    if (!isReference(this.model, this.state)) return null;
    const { sheetId, area } = resolveAddress(this.model, this.state.sheetId ?? this.model.grid.sheets.active(), this.state.formula);
    return Range.of(this.model, sheetId, area);
  }

  Delete() {
    this.model.grid.objects.removeName(this.state);
  }
}

/** The workbook's names, or one worksheet's. */
export class NamedItems extends HostCollectionObject {
  readonly typeName = 'NamedItemCollection';

  constructor(
    private readonly model: ExcelModel,
    private readonly sheetId?: string,
  ) {
    super();
  }

  items() {
    return this.states().map(({ id }) => new NamedItem(this.model, id));
  }

  item(key: unknown) {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`The name ${String(key)}`);
    return found;
  }

  GetItemOrNullObject(key: unknown) {
    const found = this.states().find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    return found ? new NamedItem(this.model, found.id) : null;
  }

  GetCount() {
    return this.states().length;
  }

  Add(name: string, reference: unknown, comment?: string) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseArea(name)) throw invalidArgument(`${name} is not a name`);
    if (this.GetItemOrNullObject(name)) throw new OfficeError('ItemAlreadyExists', `There is already a name ${name}`);
    const formula = reference instanceof RangeNavigation ? absolute(addressOf(this.model, reference.sheetId, reference.area)) : String(reference).replace(/^=/, '');
    this.model.grid.objects.addName(name, formula, comment ?? '', this.sheetId);
    return this.item(name);
  }

  private states() {
    return this.model.grid.objects.names().filter(({ sheetId }) => sheetId === this.sheetId);
  }
}

/** 表!A1:B2 → 表!$A$1:$B$2 */
const absolute = (address: string) => {
  const at = address.lastIndexOf('!') + 1;
  return address.slice(0, at) + address.slice(at).replace(/([A-Z]+)?(\d+)?/g, (_, column?: string, row?: string) => `${column ? `$${column}` : ''}${row ? `$${row}` : ''}`);
};
