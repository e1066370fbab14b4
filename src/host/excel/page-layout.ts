import type { PageLayoutData } from '../../xlsx/page-layout';
import { areaName } from '../engine/area';
import { invalidArgument } from '../office-error';
import { HostObject } from '../wire/host-object';
import { type ExcelModel, resolveAddress } from './excel-model';
import { Range } from './range';
import { RangeNavigation } from './range-navigation';

/** Excel's own margins where nothing is set, in points. */
const defaults: Required<Pick<PageLayoutData, 'orientation' | 'paperSize' | 'leftMargin' | 'rightMargin' | 'topMargin' | 'bottomMargin' | 'headerMargin' | 'footerMargin' | 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'blackAndWhite' | 'zoom'>> = {
  orientation: 'Portrait',
  paperSize: 'A4',
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  blackAndWhite: false,
  zoom: { scale: 100 },
};

/** Kept in the sheet's free data under `pageLayout`, for the file to carry. */
abstract class Layout extends HostObject {
  constructor(
    protected readonly model: ExcelModel,
    protected readonly sheetId: string,
  ) {
    super();
  }

  protected get data(): PageLayoutData {
    return (this.model.grid.sheets.custom(this.sheetId).pageLayout as PageLayoutData | undefined) ?? {};
  }

  protected change(change: PageLayoutData) {
    this.model.grid.sheets.setCustom(this.sheetId, { ...this.model.grid.sheets.custom(this.sheetId), pageLayout: { ...this.data, ...change } });
  }
}

/** The page set-up of a worksheet. */
export class PageLayout extends Layout {
  readonly typeName = 'PageLayout';

  get HeadersFooters() {
    return new HeaderFooterGroup(this.model, this.sheetId);
  }

  SetPrintArea(given: unknown) {
    this.change({ printArea: this.address(given) });
  }

  GetPrintAreaOrNullObject() {
    return this.range(this.data.printArea);
  }

  SetPrintTitleRows(given: unknown) {
    this.change({ titleRows: this.address(given, 'rows') });
  }

  GetPrintTitleRowsOrNullObject() {
    return this.range(this.data.titleRows);
  }

  SetPrintTitleColumns(given: unknown) {
    this.change({ titleColumns: this.address(given, 'columns') });
  }

  GetPrintTitleColumnsOrNullObject() {
    return this.range(this.data.titleColumns);
  }

  SetPrintMargins(unit: string, margins: Record<string, number>) {
    const factor = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
    if (factor === undefined) throw invalidArgument(`${unit} is not a unit of margins`);
    const change: PageLayoutData = {};
    for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
      const margin = margins[side];
      if (typeof margin === 'number') change[`${side}Margin`] = margin * factor;
    }
    this.change(change);
  }

  /** Blank: one more than the sheet before ends with. */
  get FirstPageNumber(): number | '' {
    return this.data.firstPageNumber ?? '';
  }

  set FirstPageNumber(page: unknown) {
    this.change({ firstPageNumber: page === '' ? undefined : Number(page) });
  }

  private address(given: unknown, whole?: 'rows' | 'columns'): string {
    const { area } = given instanceof RangeNavigation ? given : resolveAddress(this.model, this.sheetId, String(given));
    if (whole === 'rows') return `${area.startRow + 1}:${area.endRow + 1}`;
    if (whole === 'columns') return areaName({ ...area, startRow: 0, endRow: 1_048_575 });
    return areaName(area);
  }

  private range(address: string | undefined) {
    return address === undefined ? null : Range.of(this.model, this.sheetId, resolveAddress(this.model, this.sheetId, address).area);
  }
}

// These are plain values, kept under their own name in small letters.
for (const key of Object.keys(defaults) as (keyof typeof defaults)[]) {
  Object.defineProperty(PageLayout.prototype, key.charAt(0).toUpperCase() + key.slice(1), {
    get(this: { data: PageLayoutData }) {
      return this.data[key] ?? defaults[key];
    },
    set(this: { change(change: PageLayoutData): void }, value: unknown) {
      this.change({ [key]: value });
    },
  });
}

class HeaderFooterGroup extends Layout {
  readonly typeName = 'HeaderFooterGroup';

  get DefaultForAllPages() {
    return new HeaderFooter(this.model, this.sheetId);
  }
}

class HeaderFooter extends Layout {
  readonly typeName = 'HeaderFooter';
}

for (const key of ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const) {
  Object.defineProperty(HeaderFooter.prototype, key.charAt(0).toUpperCase() + key.slice(1), {
    get(this: { data: PageLayoutData }) {
      return this.data.headersFooters?.[key] ?? '';
    },
    set(this: { data: PageLayoutData; change(change: PageLayoutData): void }, value: unknown) {
      this.change({ headersFooters: { ...this.data.headersFooters, [key]: String(value) } });
    },
  });
}
