import type { PageLayoutData } from '../../xlsx/page-layout';
import { areaAt } from '../engine/area';
import { invalidArgument } from '../office-error';
import { HostCollectionObject, HostObject } from '../wire/host-object';
import { type ExcelModel, resolveAddress } from './excel-model';
import { Range } from './range';
import { RangeNavigation } from './range-navigation';

/** Excel's limit of breaks on a worksheet. */
const MOST_BREAKS = 1026;

/** Rows that begin a page because someone said so: kept with the page set-up, for the file to carry. */
class RowBreaks {
  constructor(
    readonly model: ExcelModel,
    readonly sheetId: string,
  ) {}

  private get layout(): PageLayoutData {
    // What the host itself keeps there.
    return (this.model.grid.sheets.custom(this.sheetId).pageLayout as PageLayoutData | undefined) ?? {};
  }

  get rows(): readonly number[] {
    return this.layout.rowBreaks ?? [];
  }

  set rows(rows: readonly number[]) {
    const sorted = [...new Set(rows)].sort((one, other) => one - other);
    const pageLayout: PageLayoutData = { ...this.layout, rowBreaks: sorted.length === 0 ? undefined : sorted };
    this.model.grid.sheets.setCustom(this.sheetId, { ...this.model.grid.sheets.custom(this.sheetId), pageLayout });
  }
}

/** A break before a row. */
class PageBreak extends HostObject {
  readonly typeName = 'PageBreak';

  constructor(
    private readonly breaks: RowBreaks,
    private readonly row: number,
  ) {
    super();
  }

  override get identity() {
    return String(this.row);
  }

  get _Id() {
    return this.identity;
  }

  get RowIndex() {
    return this.row;
  }

  get ColumnIndex() {
    return 0;
  }

  Delete() {
    this.breaks.rows = this.breaks.rows.filter((row) => row !== this.row);
  }

  GetCellAfterBreak() {
    return Range.of(this.breaks.model, this.breaks.sheetId, areaAt(this.row, 0));
  }
}

/** The breaks between a worksheet's pages from above downwards. */
export class HorizontalPageBreaks extends HostCollectionObject {
  readonly typeName = 'PageBreakCollection';
  private readonly breaks: RowBreaks;

  constructor(
    private readonly model: ExcelModel,
    private readonly sheetId: string,
  ) {
    super();
    this.breaks = new RowBreaks(model, sheetId);
  }

  items() {
    return this.breaks.rows.map((row) => new PageBreak(this.breaks, row));
  }

  item(key: unknown) {
    const row = this.breaks.rows.find((each) => String(each) === String(key));
    if (row === undefined) throw invalidArgument(`There is no page break ${String(key)}`);
    return new PageBreak(this.breaks, row);
  }

  GetCount() {
    return this.breaks.rows.length;
  }

  Add(given: unknown) {
    const { area } = given instanceof RangeNavigation ? given : resolveAddress(this.model, this.sheetId, String(given));
    if (area.startRow === 0) throw invalidArgument('No page can end above the first row');
    if (this.breaks.rows.length >= MOST_BREAKS) throw invalidArgument(`A worksheet holds ${MOST_BREAKS} page breaks`);
    this.breaks.rows = [...this.breaks.rows, area.startRow];
    return new PageBreak(this.breaks, area.startRow);
  }

  RemovePageBreaks() {
    this.breaks.rows = [];
  }
}
