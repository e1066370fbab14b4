import { type CellArea, areaName, cellName, parseArea } from './address';
import { argb, readColor } from './colors';
import type { ColumnRun, FrozenPane } from './model';
import { type XmlElement, childElement, childElements, element, flagOf, localName, prefixOf } from './xml';

/** The order in which a worksheet's sections must stand. */
const order = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr ' +
  'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing ' +
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** The section of that name, made in its place when the worksheet has none. */
export const section = (root: XmlElement, name: string): XmlElement => {
  const found = childElement(root, name);
  if (found) return found;
  const made = element(prefixOf(root) + name);
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const at = root.children.findIndex((child) => typeof child !== 'string' && later.has(localName(child.name)));
  root.children.splice(at < 0 ? root.children.length : at, 0, made);
  return made;
};

export const removeSection = (root: XmlElement, name: string): void => {
  root.children = root.children.filter((child) => typeof child === 'string' || localName(child.name) !== name);
};

/** Sets attributes; undefined takes one away. */
export const setAttributes = (target: XmlElement, attributes: Record<string, string | number | undefined>): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) delete target.attributes[name];
    else target.attributes[name] = String(value);
  }
};

/** Replaces a section's child, or takes it away; `first` puts it before the others. */
export const replaceChild = (parent: XmlElement, name: string, child: XmlElement | null, first = false): void => {
  parent.children = parent.children.filter((known) => typeof known === 'string' || localName(known.name) !== name);
  if (!child) return;
  if (first) parent.children.unshift(child);
  else parent.children.push(child);
};

const sheetView = (root: XmlElement) => childElement(childElement(root, 'sheetViews'), 'sheetView');

const sheetViewToChange = (root: XmlElement): XmlElement => {
  const views = section(root, 'sheetViews');
  let view = childElement(views, 'sheetView');
  if (!view) views.children.push((view = element(`${prefixOf(root)}sheetView`, { workbookViewId: 0 })));
  return view;
};

export const readTabColor = (root: XmlElement, theme: readonly string[]): string => readColor(childElement(childElement(root, 'sheetPr'), 'tabColor'), theme) ?? '';

export const writeTabColor = (root: XmlElement, color: string): void => {
  if (color !== '') replaceChild(section(root, 'sheetPr'), 'tabColor', element(`${prefixOf(root)}tabColor`, { rgb: argb(color) }), true);
  else if (childElement(root, 'sheetPr')) replaceChild(section(root, 'sheetPr'), 'tabColor', null);
};

export const readShowGridlines = (root: XmlElement): boolean => flagOf(sheetView(root)?.attributes.showGridLines, true);
export const writeShowGridlines = (root: XmlElement, shown: boolean): void => setAttributes(sheetViewToChange(root), { showGridLines: shown ? undefined : 0 });

export const readRightToLeft = (root: XmlElement): boolean => flagOf(sheetView(root)?.attributes.rightToLeft);
export const writeRightToLeft = (root: XmlElement, isRightToLeft: boolean): void => setAttributes(sheetViewToChange(root), { rightToLeft: isRightToLeft ? 1 : undefined });

export const readProtected = (root: XmlElement): boolean => flagOf(childElement(root, 'sheetProtection')?.attributes.sheet);

export const writeProtected = (root: XmlElement, isProtected: boolean): void => {
  if (isProtected) setAttributes(section(root, 'sheetProtection'), { sheet: 1 });
  else removeSection(root, 'sheetProtection');
};

/** Whether the sheet is among those selected when the file is opened. */
export const writeTabSelected = (root: XmlElement, selected: boolean): void => {
  if (flagOf(sheetView(root)?.attributes.tabSelected) !== selected) setAttributes(sheetViewToChange(root), { tabSelected: selected ? 1 : undefined });
};

export const readFrozen = (root: XmlElement): FrozenPane => {
  const pane = childElement(sheetView(root), 'pane');
  if (!pane || !/^frozen/.test(pane.attributes.state ?? '')) return { rows: 0, columns: 0 };
  return { rows: Number(pane.attributes.ySplit ?? 0), columns: Number(pane.attributes.xSplit ?? 0) };
};

export const writeFrozen = (root: XmlElement, { rows, columns }: FrozenPane): void => {
  const view = sheetViewToChange(root);
  view.children = childElements(view).filter(({ name }) => localName(name) !== 'selection');
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = element(`${prefixOf(root)}pane`, { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: cellName(rows, columns), activePane, state: 'frozen' });
  const isFrozen = rows > 0 || columns > 0;
  // Excel gives the pane a selection of its own.
  if (isFrozen) view.children.unshift(element(`${prefixOf(root)}selection`, { pane: activePane }));
  replaceChild(view, 'pane', isFrozen ? pane : null, true);
};

export const readColumns = (root: XmlElement): ColumnRun[] =>
  childElements(childElement(root, 'cols'), 'col').map(({ attributes }) => {
    const { min = '1', max = min, ...kept } = attributes;
    return { first: Number(min) - 1, last: Number(max) - 1, attributes: kept };
  });

export const writeColumns = (root: XmlElement, columns: readonly ColumnRun[]): void => {
  removeSection(root, 'cols');
  if (columns.length === 0) return;
  section(root, 'cols').children = columns.map(({ first, last, attributes }) => element(`${prefixOf(root)}col`, { min: first + 1, max: last + 1, ...attributes }));
};

export const readMerges = (root: XmlElement): CellArea[] => childElements(childElement(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => parseArea(attributes.ref ?? '') ?? []);

export const writeMerges = (root: XmlElement, merges: readonly CellArea[]): void => {
  removeSection(root, 'mergeCells');
  if (merges.length === 0) return;
  const list = section(root, 'mergeCells');
  list.attributes.count = String(merges.length);
  list.children = merges.map((area) => element(`${prefixOf(root)}mergeCell`, { ref: areaName(area) }));
};

export interface DefaultSizes {
  /** Points. */
  rowHeight?: number;
  /** Characters of the normal font. */
  columnWidth?: number;
}

export const readDefaultSizes = (root: XmlElement): DefaultSizes => {
  const { defaultRowHeight, defaultColWidth, baseColWidth } = childElement(root, 'sheetFormatPr')?.attributes ?? {};
  // Excel adds five pixels of padding to the base width and rounds up to eight.
  const fromBase = baseColWidth === undefined ? undefined : Math.ceil((Number(baseColWidth) * 7 + 5) / 8) * 8 / 7;
  return { rowHeight: defaultRowHeight === undefined ? undefined : Number(defaultRowHeight), columnWidth: defaultColWidth === undefined ? fromBase : Number(defaultColWidth) };
};

/** Points of a row where nobody set a height. */
const USUAL_HEIGHT = 15;

export const writeDefaultSizes = (root: XmlElement, { rowHeight, columnWidth }: DefaultSizes): void => {
  const has = readDefaultSizes(root);
  const format = section(root, 'sheetFormatPr');
  if (columnWidth !== undefined && columnWidth !== has.columnWidth) setAttributes(format, { defaultColWidth: columnWidth });
  if (rowHeight !== undefined && rowHeight !== has.rowHeight) setAttributes(format, { defaultRowHeight: rowHeight, customHeight: rowHeight === USUAL_HEIGHT ? undefined : 1 });
  // The height is the one attribute the format asks for.
  format.attributes.defaultRowHeight ??= String(USUAL_HEIGHT);
};
