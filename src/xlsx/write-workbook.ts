import { areaName } from './address';
import { blankPackage } from './blank-package';
import { type SheetMove, writeNames } from './defined-names';
import { writeCustomProperties, writeDocumentProperties } from './document-properties';
import { dynamicMetadataWriter } from './dynamic-metadata';
import type { ColumnRun, FileRows, FileSheet, FileWorkbook } from './model';
import { type FileOptions, defaultOptions, openPackage, readAround } from './read-workbook';
import { readWorksheet } from './read-worksheet';
import { renameInCharts, renameInFormula, renameInTree } from './rename-sheets';
import { SharedStringTable, joined } from './shared-strings';
import { relationshipPrefix, settleHeader, writeTables } from './tables';
import { writePageSetup } from './page-setup';
import { writeValidations } from './validations';
import { type SheetEntry, WorkbookParts } from './workbook-parts';
import { type CellWriting, formatRows } from './write-cells';
import { removeSection, section, setAttributes, writeColumns, writeDefaultSizes, writeFrozen, writeMerges, writeProtected, writeRightToLeft, writeShowGridlines, writeTabColor, writeTabSelected } from './worksheet-sections';
import { type XmlElement, XML_DECLARATION, childElement, childElements, element, formatElement, prefixOf } from './xml';
import { zip } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Brings what stands around a sheet's cells in line; a section that already says what is wanted stays as it is written. */
const writeAround = (root: XmlElement, sheet: FileSheet, has: Partial<FileSheet>, namespace: string): void => {
  if (has.tabColor !== sheet.tabColor) writeTabColor(root, sheet.tabColor);
  if (has.showGridlines !== sheet.showGridlines) writeShowGridlines(root, sheet.showGridlines);
  if (has.isRightToLeft !== sheet.isRightToLeft) writeRightToLeft(root, sheet.isRightToLeft);
  if (has.isProtected !== sheet.isProtected) writeProtected(root, sheet.isProtected);
  if (!same(has.columns, sheet.columns)) writeColumns(root, sheet.columns);
  if (has.defaultRowHeight !== sheet.defaultRowHeight || has.defaultColumnWidth !== sheet.defaultColumnWidth) writeDefaultSizes(root, { rowHeight: sheet.defaultRowHeight, columnWidth: sheet.defaultColumnWidth });
  if (!same(has.merges, sheet.merges)) writeMerges(root, sheet.merges);
  if (!same(has.frozen, sheet.frozen)) writeFrozen(root, sheet.frozen);
  if (!same(has.validations, sheet.validations)) writeValidations(root, sheet.validations, namespace);
  writePageSetup(root, sheet.pageLayout);
  writeDimension(root, sheet.rows);
};

const writeDimension = (root: XmlElement, rows: FileRows): void => {
  let [startRow, startColumn, endRow, endColumn] = [Infinity, Infinity, -1, -1];
  for (const row in rows) {
    for (const column in rows[row]) {
      startRow = Math.min(startRow, Number(row));
      endRow = Math.max(endRow, Number(row));
      startColumn = Math.min(startColumn, Number(column));
      endColumn = Math.max(endColumn, Number(column));
    }
  }
  if (endRow < 0) removeSection(root, 'dimension');
  else section(root, 'dimension').attributes.ref = areaName({ startRow, startColumn, endRow, endColumn });
};

/** Columns whose style is the file's number for their format. */
const withFileFormats = (columns: readonly ColumnRun[], formats: readonly number[]): ColumnRun[] =>
  columns.map((run) => (run.attributes.style === undefined ? run : { ...run, attributes: { ...run.attributes, style: String(formats[Number(run.attributes.style)] ?? 0) } }));

/** The worksheet with its cells, as bytes: the cells are too many for a tree. */
const formatWorksheet = (root: XmlElement, sheet: FileSheet, writing: CellWriting): Uint8Array => {
  const name = `${prefixOf(root)}sheetData`;
  section(root, 'sheetData').children = [];
  const [before = '', after = ''] = (XML_DECLARATION + formatElement(root)).split(`<${name}/>`, 2);
  const encoder = new TextEncoder();
  const rows = formatRows(sheet.rows, sheet.rowAttributes, writing).map((run) => encoder.encode(run));
  return joined([encoder.encode(`${before}<${name}>`), ...rows, encoder.encode(`</${name}>${after}`)]);
};

const newWorksheet = () => element('worksheet', { xmlns: MAIN, 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' }, [element('sheetViews', {}, [element('sheetView', { workbookViewId: 0 })]), element('sheetData')]);

/** Writes a workbook into a package: that of the file it was read from, or a blank one. */
class WorkbookWriter {
  private readonly parts: WorkbookParts;
  private readonly entries: SheetEntry[];

  constructor(
    private readonly workbook: FileWorkbook,
    private readonly options: Required<FileOptions>,
    original: Uint8Array | undefined,
  ) {
    const file = original ? openPackage(original, options.limits) : blankPackage();
    this.parts = new WorkbookParts(file);
    this.entries = this.parts.sheets();
  }

  write(): Uint8Array {
    const { file, workbookPart, workbook: root } = this.parts;
    const { sheets } = this.workbook;
    const known = sheets.map((sheet) => this.entries.find(({ part }) => part === sheet.part));
    const renamed = new Map(known.flatMap((entry, index) => (entry && entry.name !== sheets[index]?.name ? [[entry.name.toLowerCase(), sheets[index]?.name ?? '']] : [])));
    const rename = (formula: string) => (renamed.size === 0 ? formula : renameInFormula(formula, renamed));
    for (const entry of this.entries) if (entry.type === 'worksheet' && !known.includes(entry)) this.removeSheet(entry);
    const moves: SheetMove[] = known.map((entry) => (entry ? { before: this.entries.indexOf(entry), nameBefore: entry.name } : {}));
    const writing = { strings: new SharedStringTable(), formats: this.formats(), dynamicMetadata: dynamicMetadataWriter(this.parts), namespace: this.options.namespace };
    const listed = sheets.map((sheet, index) => this.writeSheet(sheet, known[index], index, writing, rename));
    const positions = this.listSheets(listed);
    writeNames(root, sheets, positions, moves, this.workbook.names, this.options.namespace, rename);
    this.activate(positions[this.workbook.activeSheet] ?? 0);
    this.writeStrings(writing.strings);
    if (renamed.size > 0) renameInCharts(file, rename);
    writeCustomProperties(file, this.workbook.customProperties);
    writeDocumentProperties(file, this.workbook.documentProperties);
    this.removeParts('calcChain');
    file.touch(workbookPart);
    file.removeUnreferenced();
    return zip(file.parts());
  }

  /** The file's format for each of the workbook's formats. */
  private formats(): number[] {
    const { file, workbookPart } = this.parts;
    let part = this.parts.partOf('styles');
    const stylesheet = this.parts.stylesheet();
    if (part === undefined) {
      part = '/xl/styles.xml';
      file.add(part, stylesheet.root, `${CONTENT}.styles+xml`, workbookPart, 'styles');
    }
    const has = stylesheet.formats();
    const indexes = this.workbook.formats.map(({ base, format }) => (same(has[base], format) ? base : stylesheet.derive(base, format)));
    if (indexes.some((index) => index >= has.length)) file.touch(part);
    return indexes;
  }

  private writeSheet(sheet: FileSheet, entry: SheetEntry | undefined, index: number, writing: Omit<CellWriting, 'prefix'>, rename: (formula: string) => string): XmlElement {
    const { file, workbookPart, workbook } = this.parts;
    const root = entry ? readWorksheet(file.content(entry.part), entry.part, null).root : newWorksheet();
    const has: Partial<FileSheet> = entry ? readAround(this.parts, entry, root, this.entries.indexOf(entry), this.options.namespace) : {};
    let part = entry?.part;
    let listed = entry?.element;
    if (part === undefined || listed === undefined) {
      part = file.freeName('/xl/worksheets/sheet');
      const id = file.add(part, new Uint8Array(), `${CONTENT}.worksheet+xml`, workbookPart, 'worksheet');
      listed = element(`${prefixOf(workbook)}sheet`, { name: sheet.name, sheetId: sheet.sheetNumber, [`${relationshipPrefix(workbook)}id`]: id });
    }
    listed.attributes.name = sheet.name;
    if ((has.isHidden ?? false) !== sheet.isHidden) setAttributes(listed, { state: sheet.isHidden ? 'hidden' : undefined });
    const formatted = { ...sheet, columns: withFileFormats(sheet.columns, writing.formats) };
    for (const table of sheet.tables) settleHeader(table, sheet.rows);
    writeTables(file, part, root, sheet);
    renameInTree(root, rename);
    writeAround(root, formatted, has, this.options.namespace);
    writeTabSelected(root, index === this.workbook.activeSheet);
    file.set(part, formatWorksheet(root, sheet, { ...writing, prefix: prefixOf(root) }));
    return listed;
  }

  /** Lists the sheets in their order, chart sheets in the places they had; returns where each worksheet stands. */
  private listSheets(listed: XmlElement[]): number[] {
    const { workbook } = this.parts;
    const all = [...listed];
    this.entries.forEach((entry, position) => {
      if (entry.type !== 'worksheet') all.splice(Math.min(position, all.length), 0, entry.element);
    });
    const list = childElement(workbook, 'sheets');
    if (list) list.children = all;
    return listed.map((sheet) => all.indexOf(sheet));
  }

  private removeSheet({ part, element: listed }: SheetEntry): void {
    const { file, workbookPart } = this.parts;
    const relationship = file.relationships(workbookPart).find(({ target }) => target === part);
    if (relationship) file.unrelate(workbookPart, relationship.id);
    const list = childElement(this.parts.workbook, 'sheets');
    if (list) list.children = childElements(list).filter((sheet) => sheet !== listed);
    file.remove(part);
  }

  private activate(position: number): void {
    const view = childElement(childElement(this.parts.workbook, 'bookViews'), 'workbookView');
    if (!view) return;
    if (Number(view.attributes.activeTab ?? 0) !== position) setAttributes(view, { activeTab: position || undefined });
    // A first visible tab past the end keeps Excel from opening the file.
    if (Number(view.attributes.firstSheet ?? 0) > position) setAttributes(view, { firstSheet: undefined });
  }

  /** The texts cells refer to are written anew: what was deleted must not travel along. */
  private writeStrings(strings: SharedStringTable): void {
    const { file, workbookPart } = this.parts;
    const part = this.parts.partOf('sharedStrings');
    if (strings.isEmpty) this.removeParts('sharedStrings');
    else if (part !== undefined) file.set(part, strings.format());
    else file.add('/xl/sharedStrings.xml', strings.format(), `${CONTENT}.sharedStrings+xml`, workbookPart, 'sharedStrings');
  }

  private removeParts(type: string): void {
    const { file, workbookPart } = this.parts;
    for (const { id, target } of file.related(workbookPart, type)) {
      file.unrelate(workbookPart, id);
      file.remove(target);
    }
  }
}

/**
 * Writes a workbook as an .xlsx file. With the file it was read from, everything we do not know stays as it stands there:
 * charts, pictures, comments, links, conditional formats, protection.
 */
export const writeWorkbook = (workbook: FileWorkbook, original?: Uint8Array, options: Partial<FileOptions> = {}): Uint8Array => new WorkbookWriter(workbook, { ...defaultOptions, ...options }, original).write();
