import { itemNotFound } from '../office-error';
import { HostCollectionObject, HostObject } from '../wire/host-object';
import type { ExcelModel } from './excel-model';

/** Where in the workbook's free data a collection is kept. */
type Place = 'settings' | 'properties';

const stored = (model: ExcelModel, place: Place): Record<string, unknown> => {
  const kept = model.grid.sheets.workbookCustom()[place];
  return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
};

const store = (model: ExcelModel, place: Place, values: Record<string, unknown>) => model.grid.sheets.setWorkbookCustom({ ...model.grid.sheets.workbookCustom(), [place]: values });

class Entry extends HostObject {
  constructor(
    private readonly model: ExcelModel,
    private readonly place: Place,
    private readonly key: string,
    readonly typeName: string,
  ) {
    super();
  }

  override get identity() {
    return this.key;
  }

  get Key() {
    return this.key;
  }

  get Value(): unknown {
    return stored(this.model, this.place)[this.key];
  }

  set Value(value: unknown) {
    store(this.model, this.place, { ...stored(this.model, this.place), [this.key]: value });
  }

  get Type() {
    return typeof this.Value === 'number' ? 'Number' : typeof this.Value === 'boolean' ? 'Boolean' : 'String';
  }

  Delete() {
    const values = { ...stored(this.model, this.place) };
    delete values[this.key];
    store(this.model, this.place, values);
  }
}

/** Keys and values a workbook carries with it: an add-in's settings, or the file's custom properties. */
export class CustomEntries extends HostCollectionObject {
  readonly typeName: string;

  constructor(
    private readonly model: ExcelModel,
    private readonly place: Place,
  ) {
    super();
    this.typeName = place === 'settings' ? 'SettingCollection' : 'CustomPropertyCollection';
  }

  items() {
    return Object.keys(stored(this.model, this.place)).map((key) => this.entry(key));
  }

  item(key: unknown) {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`The entry ${String(key)}`);
    return found;
  }

  GetItemOrNullObject(key: unknown) {
    // A property's name is compared without regard to case, a setting's is not.
    const wanted = String(key);
    const found = Object.keys(stored(this.model, this.place)).find((known) => known === wanted || (this.place === 'properties' && known.toLowerCase() === wanted.toLowerCase()));
    return found === undefined ? null : this.entry(found);
  }

  GetCount() {
    return Object.keys(stored(this.model, this.place)).length;
  }

  Add(key: string, value: unknown) {
    const entry = this.GetItemOrNullObject(key) ?? this.entry(key);
    entry.Value = value ?? null;
    return entry;
  }

  DeleteAll() {
    store(this.model, this.place, {});
  }

  private entry(key: string) {
    return new Entry(this.model, this.place, key, this.place === 'settings' ? 'Setting' : 'CustomProperty');
  }
}

const plainProperties = ['Title', 'Subject', 'Author', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'] as const;

/** The file's properties: those every office document has, and custom ones. */
export class DocumentProperties extends HostObject {
  readonly typeName = 'DocumentProperties';

  constructor(private readonly model: ExcelModel) {
    super();
  }

  get Custom() {
    return new CustomEntries(this.model, 'properties');
  }
}

// The plain text properties are all alike: kept by name in the workbook's free data.
for (const name of plainProperties) {
  Object.defineProperty(DocumentProperties.prototype, name, {
    get(this: { model: ExcelModel }) {
      return (this.model.grid.sheets.workbookCustom().document as Record<string, string> | undefined)?.[name.toLowerCase()] ?? '';
    },
    set(this: { model: ExcelModel }, value: unknown) {
      const custom = this.model.grid.sheets.workbookCustom();
      this.model.grid.sheets.setWorkbookCustom({ ...custom, document: { ...(custom.document as object | undefined), [name.toLowerCase()]: String(value) } });
    },
  });
}
