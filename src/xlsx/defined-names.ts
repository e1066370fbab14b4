import { type CellArea, LAST_COLUMN, LAST_ROW, absoluteName, areaName, columnName, parseArea, quoteSheetName } from './address';
import { fromFileFormula, toFileFormula } from './formula-names';
import type { DefinedName, FileSheet } from './model';
import type { PageLayoutData } from './page-layout';
import { type XmlElement, childElement, childElements, element, flagOf, localName, prefixOf, textOf } from './xml';

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

/** Names the program keeps for itself; they are not the user's. */
const isOwn = (name: string) => /^_xlnm\./i.test(name);

const elementsOf = (workbook: XmlElement) => childElements(childElement(workbook, 'definedNames'), 'definedName');

export const readNames = (workbook: XmlElement, namespace: string): DefinedName[] =>
  elementsOf(workbook)
    .filter(({ attributes }) => !isOwn(attributes.name ?? ''))
    .map((name) => ({
      name: name.attributes.name ?? '',
      formula: fromFileFormula(textOf(name), namespace),
      comment: name.attributes.comment ?? '',
      hidden: flagOf(name.attributes.hidden),
      ...(name.attributes.localSheetId === undefined ? {} : { sheet: Number(name.attributes.localSheetId) }),
    }));

/** `'名册'!$A$1:$B$9,'名册'!$1:$3` → the areas, without their sheet. */
const areasOf = (references: string): CellArea[] =>
  (references.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).flatMap((reference) => parseArea(reference.slice(reference.lastIndexOf('!') + 1)) ?? []);

/** Print area and titles of the sheet in that position, by the page layout's names. */
export const readPrintNames = (workbook: XmlElement, position: number): PageLayoutData => {
  const text = (wanted: string) => textOf(elementsOf(workbook).find(({ attributes }) => attributes.name?.toLowerCase() === wanted.toLowerCase() && Number(attributes.localSheetId) === position));
  const layout: PageLayoutData = {};
  const areas = areasOf(text(PRINT_AREA));
  if (areas.length > 0) layout.printArea = areas.map(areaName).join(',');
  for (const area of areasOf(text(PRINT_TITLES))) {
    if (area.startColumn === 0 && area.endColumn === LAST_COLUMN) layout.titleRows = `${area.startRow + 1}:${area.endRow + 1}`;
    else if (area.startRow === 0 && area.endRow === LAST_ROW) layout.titleColumns = `${columnName(area.startColumn)}:${columnName(area.endColumn)}`;
  }
  return layout;
};

const absolute = (sheet: string, references: readonly (string | undefined)[]) =>
  references
    .flatMap((reference) => reference?.split(',') ?? [])
    .flatMap((reference) => parseArea(reference.trim()) ?? [])
    .map((area) => `${quoteSheetName(sheet)}!${absoluteName(area)}`)
    .join(',');

const samePrint = (one: PageLayoutData, other: PageLayoutData, ...names: (keyof PageLayoutData)[]) => names.every((name) => one[name] === other[name]);

/** What the names were written for: each sheet's place and name before, and whether it is kept. */
export interface SheetMove {
  /** Position before; undefined for a new sheet. */
  before?: number;
  nameBefore?: string;
}

/** Writes the names, ours and the program's own, for sheets that may have been moved, renamed or removed. */
export const writeNames = (workbook: XmlElement, sheets: readonly FileSheet[], positions: readonly number[], moves: readonly SheetMove[], names: readonly DefinedName[], namespace: string, rename: (formula: string) => string): void => {
  const prefix = prefixOf(workbook);
  const known = elementsOf(workbook);
  const before = (position: number | undefined) => (position === undefined ? undefined : moves[position]?.before);
  const made: XmlElement[] = [];
  for (const name of names) {
    const scope = before(name.sheet);
    const original = known.find(({ attributes }) => attributes.name === name.name && (name.sheet === undefined ? attributes.localSheetId === undefined : attributes.localSheetId === String(scope)));
    const written = element(`${prefix}definedName`, {
      ...original?.attributes,
      name: name.name,
      localSheetId: name.sheet === undefined ? undefined : positions[name.sheet],
      comment: name.comment || undefined,
      hidden: original && flagOf(original.attributes.hidden) === name.hidden ? original.attributes.hidden : name.hidden ? 1 : undefined,
    });
    written.children = [toFileFormula(name.formula, namespace)];
    made.push(written);
  }
  sheets.forEach((sheet, position) => {
    const old = before(position);
    const isRenamed = moves[position]?.nameBefore !== undefined && moves[position]?.nameBefore !== sheet.name;
    const own = (wanted: string) => known.find(({ attributes }) => attributes.name?.toLowerCase() === wanted.toLowerCase() && old !== undefined && Number(attributes.localSheetId) === old);
    const has = old === undefined ? {} : readPrintNames(workbook, old);
    const put = (name: string, kept: boolean, text: string) => {
      const original = own(name);
      if (kept && original && !isRenamed) made.push({ ...original, attributes: { ...original.attributes, localSheetId: String(positions[position]) } });
      else if (text !== '') made.push(element(`${prefix}definedName`, { name, localSheetId: positions[position] }, [text]));
    };
    put(PRINT_AREA, samePrint(has, sheet.pageLayout, 'printArea'), absolute(sheet.name, [sheet.pageLayout.printArea]));
    put(PRINT_TITLES, samePrint(has, sheet.pageLayout, 'titleRows', 'titleColumns'), absolute(sheet.name, [sheet.pageLayout.titleColumns, sheet.pageLayout.titleRows]));
    for (const other of known) {
      const { name = '', localSheetId } = other.attributes;
      if (!isOwn(name) || localSheetId === undefined || Number(localSheetId) !== old || [PRINT_AREA, PRINT_TITLES].some((print) => print.toLowerCase() === name.toLowerCase())) continue;
      made.push({ ...other, attributes: { ...other.attributes, localSheetId: String(positions[position]) }, children: [rename(textOf(other))] });
    }
  });
  // The program's own names of the whole workbook.
  made.push(...known.filter(({ attributes }) => isOwn(attributes.name ?? '') && attributes.localSheetId === undefined));
  replaceNames(workbook, prefix, made);
};

const replaceNames = (workbook: XmlElement, prefix: string, names: XmlElement[]): void => {
  const list = childElement(workbook, 'definedNames');
  if (names.length === 0) {
    workbook.children = workbook.children.filter((child) => child !== list);
    return;
  }
  if (list) {
    list.children = names;
    return;
  }
  const earlier = new Set(['fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'absPath', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences']);
  const at = workbook.children.findIndex((child) => typeof child !== 'string' && !earlier.has(localName(child.name)));
  workbook.children.splice(at < 0 ? workbook.children.length : at, 0, element(`${prefix}definedNames`, {}, names));
};
