import { readCustomProperties, readDocumentProperties } from './document-properties';
import { readNames, readPrintNames } from './defined-names';
import type { FileSheet, FileWorkbook } from './model';
import { WorkbookPackage } from './package';
import { readPageSetup } from './page-setup';
import { readWorksheet } from './read-worksheet';
import { requireWorkbookParts, requireZip } from './recognise';
import { readSharedStrings } from './shared-strings';
import { readTable } from './tables';
import { readValidations } from './validations';
import { WorkbookFileError } from './workbook-file-error';
import { type SheetEntry, WorkbookParts } from './workbook-parts';
import { readColumns, readDefaultSizes, readFrozen, readMerges, readProtected, readRightToLeft, readShowGridlines, readTabColor } from './worksheet-sections';
import { type XmlElement, childElement } from './xml';
import { type ZipLimits, defaultLimits, unzip } from './zip';

export interface FileOptions {
  /** Namespace of our custom functions, in upper case: a file writes `ROSTER.F` as `_xldudf_ROSTER_F`. */
  namespace: string;
  limits?: ZipLimits;
  maxCells?: number;
}

/** More than this and a page that shows them runs out of memory: 2.1 million cells take 0.4 GB and 20 s. */
const MOST_CELLS = 6e6;

export const defaultOptions: Required<FileOptions> = { namespace: 'ROSTER', limits: defaultLimits, maxCells: MOST_CELLS };

/** Opens a file's package; throws a WorkbookFileError for anything that is no .xlsx workbook. */
export const openPackage = (bytes: Uint8Array, limits: ZipLimits): WorkbookPackage => {
  requireZip(bytes);
  const parts = unzip(bytes, limits);
  requireWorkbookParts(parts);
  return new WorkbookPackage(parts);
};

/** What stands around a worksheet's cells. */
export const readAround = (parts: WorkbookParts, entry: SheetEntry, root: XmlElement, position: number, namespace: string): Omit<FileSheet, 'rows' | 'rowAttributes'> => {
  const { file, theme, workbook } = parts;
  const sizes = readDefaultSizes(root);
  return {
    part: entry.part,
    name: entry.name,
    sheetNumber: entry.sheetNumber,
    isHidden: /hidden/i.test(entry.element.attributes.state ?? ''),
    tabColor: readTabColor(root, theme),
    showGridlines: readShowGridlines(root),
    isRightToLeft: readRightToLeft(root),
    isProtected: readProtected(root),
    columns: readColumns(root),
    defaultRowHeight: sizes.rowHeight,
    defaultColumnWidth: sizes.columnWidth,
    merges: readMerges(root),
    frozen: readFrozen(root),
    validations: readValidations(root, namespace),
    tables: file.related(entry.part, 'table').filter(({ target }) => file.has(target)).flatMap(({ target }) => readTable(file.tree(target), target) ?? []),
    pageLayout: { ...readPageSetup(root), ...readPrintNames(workbook, position) },
  };
};

/** Reads an .xlsx file; throws a WorkbookFileError that says what is wrong with it. */
export const readWorkbook = (bytes: Uint8Array, options: Partial<FileOptions> = {}): FileWorkbook => {
  const { namespace, limits, maxCells } = { ...defaultOptions, ...options };
  const file = openPackage(bytes, limits);
  const parts = new WorkbookParts(file);
  const stringsPart = parts.partOf('sharedStrings');
  const context = { strings: stringsPart === undefined ? [] : readSharedStrings(file.content(stringsPart), stringsPart), dynamicMetadata: parts.dynamicMetadata(), namespace, maxCells };
  const entries = parts.sheets();
  const worksheets = entries.map((entry, position) => ({ entry, position })).filter(({ entry }) => entry.type === 'worksheet');
  if (worksheets.length === 0) throw new WorkbookFileError('damaged', { part: parts.workbookPart, cause: 'no worksheet' });
  const sheets = worksheets.map(({ entry, position }) => {
    const { root, rows, rowAttributes } = readWorksheet(file.content(entry.part), entry.part, context);
    return { ...readAround(parts, entry, root, position, namespace), rows, rowAttributes };
  });
  const place = new Map(worksheets.map(({ position }, index) => [position, index]));
  const active = Number(childElement(childElement(parts.workbook, 'bookViews'), 'workbookView')?.attributes.activeTab ?? 0);
  return {
    sheets,
    activeSheet: place.get(active) ?? 0,
    isDate1904: parts.isDate1904,
    formats: parts.stylesheet().formats().map((format, base) => ({ base, format })),
    // A name of a chart sheet has no place in a list of worksheets; it stays in the file.
    names: readNames(parts.workbook, namespace).flatMap((name) => (name.sheet === undefined ? name : place.has(name.sheet) ? { ...name, sheet: place.get(name.sheet) } : [])),
    customProperties: readCustomProperties(file),
    documentProperties: readDocumentProperties(file),
  };
};

