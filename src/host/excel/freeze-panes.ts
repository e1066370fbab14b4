import { areaAt, isWholeColumns, isWholeRows, SHEET_COLUMNS, SHEET_ROWS } from '../engine/area';
import { invalidArgument } from '../office-error';
import { HostObject } from '../wire/host-object';
import { type ExcelModel, resolveAddress } from './excel-model';
import { Range } from './range';
import { RangeNavigation } from './range-navigation';

/** The rows and columns that stay in sight while the rest scrolls. */
export class FreezePanes extends HostObject {
  readonly typeName = 'WorksheetFreezePanes';

  constructor(
    private readonly model: ExcelModel,
    private readonly sheetId: string,
  ) {
    super();
  }

  FreezeRows(rows?: number) {
    this.model.grid.sheets.freeze(this.sheetId, { rows: rows ?? 1, columns: 0 });
  }

  FreezeColumns(columns?: number) {
    this.model.grid.sheets.freeze(this.sheetId, { rows: 0, columns: columns ?? 1 });
  }

  FreezeAt(given: unknown) {
    const { area } = given instanceof RangeNavigation ? given : resolveAddress(this.model, this.sheetId, String(given));
    if (area.startRow !== 0 && area.startColumn !== 0) throw invalidArgument('Panes are frozen from the first row or column');
    this.model.grid.sheets.freeze(this.sheetId, { rows: isWholeColumns(area) ? 0 : area.endRow + 1, columns: isWholeRows(area) ? 0 : area.endColumn + 1 });
  }

  Unfreeze() {
    this.model.grid.sheets.freeze(this.sheetId, { rows: 0, columns: 0 });
  }

  GetLocation() {
    const location = this.GetLocationOrNullObject();
    if (!location) throw invalidArgument('Nothing is frozen');
    return location;
  }

  GetLocationOrNullObject() {
    const { rows, columns } = this.model.grid.sheets.frozen(this.sheetId);
    return rows === 0 && columns === 0 ? null : Range.of(this.model, this.sheetId, areaAt(0, 0, rows || SHEET_ROWS, columns || SHEET_COLUMNS));
  }
}
