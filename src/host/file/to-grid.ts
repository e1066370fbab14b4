import { BooleanNumber, type IWorkbookData, type IWorksheetData, LocaleType } from '@univerjs/core';
import type { CellFormat } from '../../xlsx/cell-format';
import type { FileSheet, FileWorkbook } from '../../xlsx/model';
import { plainFormat } from '../../xlsx/stylesheet';
import { CellMapping } from './cell-mapping';
import { type LineStyles, toColumnData, toRowData } from './line-mapping';
import { toGridName } from './name-mapping';
import { splitSettings } from './settings';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pixelsOfCharacters, pixelsOfPoints } from './sizes';
import { type FileStyle, toStyle } from './style-mapping';
import { toGridTable } from './table-mapping';
import { toGridRule } from './validation-mapping';

/** What saving needs to know of the file a workbook came from. */
export interface FileOrigin {
  /** The part of each sheet, by the grid's id for it. */
  sheetParts: Record<string, string>;
  formats: CellFormat[];
  isDate1904: boolean;
}

export interface GridWorkbook {
  data: IWorkbookData;
  origin: FileOrigin;
}

/** Names a format's style in the grid and remembers which are used: a file may define thousands and use ten. */
class UsedStyles {
  readonly used = new Set<number>();

  constructor(private readonly count: number) {}

  readonly name = (format: number): string => {
    const known = format < this.count ? format : 0;
    this.used.add(known);
    return `xf${known}`;
  };
}

const sheetId = ({ sheetNumber }: FileSheet) => `sheet-${sheetNumber}`;

const toGridSheet = (sheet: FileSheet, cells: CellMapping, styles: UsedStyles): Partial<IWorksheetData> => {
  const lines: LineStyles = { styleOf: styles.name, formatOf: () => 0 };
  // Where rows or columns have looks, a cell without looks of its own must not take theirs.
  const linesHaveLooks = Object.values(sheet.rowAttributes).some(({ s }) => s !== undefined) || sheet.columns.some(({ attributes }) => attributes.style !== undefined);
  const { rows, columns } = sheet.frozen;
  return {
    id: sheetId(sheet),
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: rows > 0 || columns > 0 ? { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 } : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    defaultColumnWidth: sheet.defaultColumnWidth === undefined ? DEFAULT_COLUMN_PIXELS : pixelsOfCharacters(sheet.defaultColumnWidth),
    defaultRowHeight: sheet.defaultRowHeight === undefined ? DEFAULT_ROW_PIXELS : pixelsOfPoints(sheet.defaultRowHeight),
    mergeData: sheet.merges.map((area) => ({ ...area })),
    cellData: cells.toGrid(sheet.rows, (format) => (format === 0 && !linesHaveLooks ? undefined : styles.name(format))),
    rowData: toRowData(sheet.rowAttributes, lines),
    columnData: toColumnData(sheet.columns, lines),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: sheet.isRightToLeft ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    custom: { pageLayout: sheet.pageLayout, isProtected: sheet.isProtected, defaultSizes: { rowHeight: sheet.defaultRowHeight, columnWidth: sheet.defaultColumnWidth } },
  };
};

const resource = (name: string, data: unknown) => ({ name, data: JSON.stringify(data) });

/** A workbook of a file as the grid's own data. */
export const toGrid = (workbook: FileWorkbook): GridWorkbook => {
  const formats = workbook.formats.map(({ format }) => format);
  const styles = new UsedStyles(formats.length);
  const cells = new CellMapping(formats, workbook.isDate1904);
  const ids = workbook.sheets.map(sheetId);
  const sheets = Object.fromEntries(workbook.sheets.map((sheet) => [sheetId(sheet), toGridSheet(sheet, cells, styles)]));
  let number = 0;
  const bySheet = <Item>(items: (sheet: FileSheet) => Item) => Object.fromEntries(workbook.sheets.map((sheet) => [sheetId(sheet), items(sheet)]));
  const { properties, settings } = splitSettings(workbook.customProperties);
  const [normal] = formats;
  const data: IWorkbookData = {
    id: 'workbook',
    name: '',
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries([...styles.used].map((index) => [`xf${index}`, { ...toStyle(formats[index] ?? plainFormat), xf: index } satisfies FileStyle])),
    defaultStyle: { ff: normal?.fontName, fs: normal?.fontSize },
    sheetOrder: ids,
    sheets,
    resources: [
      resource('SHEET_TABLE_PLUGIN', bySheet((sheet) => ({ tables: sheet.tables.map((table) => toGridTable(table, `table-${++number}`)), tableFilteredOutRows: [] }))),
      resource('SHEET_DATA_VALIDATION_PLUGIN', bySheet((sheet) => sheet.validations.map((rule) => toGridRule(rule, `rule-${++number}`)))),
      resource('SHEET_DEFINED_NAME_PLUGIN', Object.fromEntries(workbook.names.map((name, index) => [`name-${index + 1}`, toGridName(name, `name-${index + 1}`, ids)]))),
    ],
    custom: { properties, settings, document: workbook.documentProperties, activeSheet: ids[workbook.activeSheet] },
  };
  const sheetParts = Object.fromEntries(workbook.sheets.flatMap((sheet) => (sheet.part === undefined ? [] : [[sheetId(sheet), sheet.part]])));
  return { data, origin: { sheetParts, formats, isDate1904: workbook.isDate1904 } };
};
