import { BooleanNumber, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData, type Nullable } from '@univerjs/core';
import type { ITableJson } from '@univerjs/sheets-table';
import type { CellFormat } from '../../xlsx/cell-format';
import type { DerivedFormat, FileSheet, FileWorkbook, PropertyValue } from '../../xlsx/model';
import type { PageLayoutData } from '../../xlsx/page-layout';
import type { DefaultSizes } from '../../xlsx/worksheet-sections';
import { plainFormat } from '../../xlsx/stylesheet';
import { CellMapping } from './cell-mapping';
import { fromColumnData, fromRowData } from './line-mapping';
import { type GridName, fromGridName } from './name-mapping';
import { joinSettings } from './settings';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, charactersOfPixels, pixelsOfCharacters, pixelsOfPoints, pointsOfPixels } from './sizes';
import { type FileStyle, applyStyle } from './style-mapping';
import { fromGridTable } from './table-mapping';
import type { FileOrigin } from './to-grid';
import { fromGridRule } from './validation-mapping';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Finds the file's format for the grid's styles, deriving new ones where a style was changed. */
class Formats {
  readonly all: DerivedFormat[];
  private readonly byStyle = new Map<string, number>();

  constructor(
    originals: readonly CellFormat[],
    private readonly styles: IWorkbookData['styles'],
  ) {
    this.all = originals.map((format, base) => ({ base, format }));
  }

  readonly of = (style: ICellData['s']): number => {
    if (style === undefined || style === null) return 0;
    const key = typeof style === 'string' ? style : JSON.stringify(style);
    const known = this.byStyle.get(key);
    if (known !== undefined) return known;
    const index = this.find(typeof style === 'string' ? this.styles[style] : style);
    this.byStyle.set(key, index);
    return index;
  };

  private find(style: Nullable<IStyleData>): number {
    if (!style) return 0;
    const { xf = 0 } = style as FileStyle;
    const base = this.all[xf] ? xf : 0;
    const format = applyStyle(this.all[base]?.format ?? plainFormat, style);
    const found = same(format, this.all[base]?.format) ? base : this.all.findIndex((known) => known.base === base && same(known.format, format));
    return found >= 0 ? found : this.all.push({ base, format }) - 1;
  }
}

const resourceOf = <Value>(data: IWorkbookData, name: string): Record<string, Value> => {
  const text = data.resources?.find((resource) => resource.name === name)?.data;
  // The plugins' own JSON.
  return text ? (JSON.parse(text) as Record<string, Value>) : {};
};

/** Sheet numbers are the file's own; sheets the file has not seen are numbered on. */
const sheetNumbers = (ids: readonly string[], parts: Record<string, string>): Map<string, number> => {
  const numberOf = (id: string) => (parts[id] === undefined ? undefined : Number(/^sheet-(\d+)$/.exec(id)?.[1]));
  let last = Math.max(0, ...Object.keys(parts).map((id) => numberOf(id) ?? 0));
  return new Map(ids.map((id) => [id, numberOf(id) ?? ++last]));
};

/** The sizes of lines nobody sized: the file's own while the grid shows them so. */
const sizes = (sheet: Partial<IWorksheetData>, isNew: boolean): DefaultSizes => {
  const { defaultRowHeight: row, defaultColumnWidth: column, custom } = sheet;
  const file = (custom?.defaultSizes ?? {}) as DefaultSizes;
  const rowBefore = file.rowHeight === undefined ? (isNew ? undefined : DEFAULT_ROW_PIXELS) : pixelsOfPoints(file.rowHeight);
  const columnBefore = file.columnWidth === undefined ? (isNew ? undefined : DEFAULT_COLUMN_PIXELS) : pixelsOfCharacters(file.columnWidth);
  return {
    rowHeight: row === undefined || row === rowBefore ? file.rowHeight : pointsOfPixels(row),
    columnWidth: column === undefined || column === columnBefore ? file.columnWidth : charactersOfPixels(column),
  };
};

/** The sheet shown first: the one that was, unless it is gone or hidden. */
const activeSheet = (wanted: unknown, ids: readonly string[], sheets: readonly FileSheet[]): number => {
  const index = ids.indexOf(String(wanted ?? ''));
  return index >= 0 && !sheets[index]?.isHidden ? index : Math.max(0, sheets.findIndex(({ isHidden }) => !isHidden));
};

/** The grid's data as a workbook to be written; with the origin of the file it was read from, if it was. */
export const fromGrid = (data: IWorkbookData, origin?: FileOrigin): FileWorkbook => {
  const newFont = typeof data.defaultStyle === 'object' ? data.defaultStyle : undefined;
  const originals = origin?.formats ?? [{ ...plainFormat, fontName: newFont?.ff ?? '宋体', fontSize: newFont?.fs ?? 11 }];
  const formats = new Formats(originals, data.styles);
  const ids = data.sheetOrder.filter((id) => data.sheets[id]);
  const numbers = sheetNumbers(ids, origin?.sheetParts ?? {});
  const tables = resourceOf<{ tables?: ITableJson[] }>(data, 'SHEET_TABLE_PLUGIN');
  const rules = resourceOf<Parameters<typeof fromGridRule>[0][]>(data, 'SHEET_DATA_VALIDATION_PLUGIN');
  const names = resourceOf<GridName>(data, 'SHEET_DEFINED_NAME_PLUGIN');
  const sheets = ids.map((id): FileSheet => {
    const sheet = data.sheets[id] ?? {};
    const part = origin?.sheetParts[id];
    const rowStyles = sheet.rowData ?? {};
    const columnStyles = sheet.columnData ?? {};
    // Every style is found first: whether a number is a date depends on it.
    const formatOf = (cell: ICellData, row: number, column: number) => formats.of(cell.s ?? rowStyles[row]?.s ?? columnStyles[column]?.s);
    for (const [row, cells] of Object.entries(sheet.cellData ?? {})) for (const [column, cell] of Object.entries(cells ?? {})) formatOf(cell as ICellData, Number(row), Number(column));
    const cells = new CellMapping(formats.all.map(({ format }) => format), origin?.isDate1904 ?? false);
    const defaults = sizes(sheet, part === undefined);
    const lines = { styleOf: () => undefined, formatOf: (style: unknown) => formats.of(style as ICellData['s']) };
    return {
      ...(part === undefined ? {} : { part }),
      name: sheet.name ?? id,
      sheetNumber: numbers.get(id) ?? 1,
      isHidden: sheet.hidden === BooleanNumber.TRUE,
      tabColor: sheet.tabColor ?? '',
      showGridlines: sheet.showGridlines !== BooleanNumber.FALSE,
      isRightToLeft: sheet.rightToLeft === BooleanNumber.TRUE,
      isProtected: sheet.custom?.isProtected === true,
      rows: cells.fromGrid(sheet.cellData ?? {}, formatOf),
      rowAttributes: fromRowData(rowStyles, lines),
      columns: fromColumnData(columnStyles, lines),
      defaultRowHeight: defaults.rowHeight,
      defaultColumnWidth: defaults.columnWidth,
      merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({ startRow, startColumn, endRow, endColumn })),
      frozen: { rows: Math.max(0, sheet.freeze?.ySplit ?? 0), columns: Math.max(0, sheet.freeze?.xSplit ?? 0) },
      validations: (rules[id] ?? []).map(fromGridRule).filter(({ ranges }) => ranges.length > 0),
      tables: (tables[id]?.tables ?? []).map(fromGridTable),
      // Written by this project's page layout, under its own type.
      pageLayout: (sheet.custom?.pageLayout as PageLayoutData | undefined) ?? {},
    };
  });
  const custom = data.custom ?? {};
  // Free data of the workbook, by the names the model of Excel keeps it under.
  const properties = (custom.properties ?? {}) as Record<string, PropertyValue>;
  const settings = (custom.settings ?? {}) as Record<string, unknown>;
  return {
    sheets,
    activeSheet: activeSheet(custom.activeSheet, ids, sheets),
    isDate1904: origin?.isDate1904 ?? false,
    formats: formats.all,
    names: Object.values(names).map((name) => fromGridName(name, ids)),
    customProperties: joinSettings(properties, settings),
    documentProperties: (custom.document ?? {}) as Record<string, string>,
  };
};

