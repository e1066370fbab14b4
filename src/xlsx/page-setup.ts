import { LAST_COLUMN } from './address';
import type { HeaderFooterTexts, PageLayoutData } from './page-layout';
import { removeSection, replaceChild, section, setAttributes } from './worksheet-sections';
import { type XmlElement, childElement, childElements, element, flagOf, prefixOf, textOf } from './xml';

const papers: Record<string, string> = { 1: 'Letter', 5: 'Legal', 7: 'Executive', 8: 'A3', 9: 'A4', 11: 'A5', 12: 'B4', 13: 'B5', 14: 'Folio' };

const margins = { left: 'leftMargin', right: 'rightMargin', top: 'topMargin', bottom: 'bottomMargin', header: 'headerMargin', footer: 'footerMargin' } as const;

/** Excel's own margins, for a section the format wants whole; inches. */
const usualMargins: Record<string, number> = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const POINTS = 72;
const rounded = (value: number) => Number(value.toFixed(6));

/** Splits `&L…&C…&R…` into its three parts; text before the first code stands in the middle. */
export const splitHeader = (text: string): { left: string; center: string; right: string } => {
  const parts = { left: '', center: '', right: '' };
  const names = { L: 'left', C: 'center', R: 'right' } as const;
  let current: keyof typeof parts = 'center';
  for (const [token] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+|&$/g)) {
    const code = token.length === 2 && token.startsWith('&') ? token[1]?.toUpperCase() : '';
    if (code === 'L' || code === 'C' || code === 'R') current = names[code];
    else parts[current] += token;
  }
  return parts;
};

const joinHeader = (left = '', center = '', right = '') => (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);

const readHeaders = (root: XmlElement): HeaderFooterTexts | undefined => {
  const section = childElement(root, 'headerFooter');
  if (!section) return undefined;
  const header = splitHeader(textOf(childElement(section, 'oddHeader')));
  const footer = splitHeader(textOf(childElement(section, 'oddFooter')));
  const texts = { leftHeader: header.left, centerHeader: header.center, rightHeader: header.right, leftFooter: footer.left, centerFooter: footer.center, rightFooter: footer.right };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
};

const breakElements = (root: XmlElement) => childElements(childElement(root, 'rowBreaks'), 'brk');
const isManual = ({ attributes }: XmlElement) => flagOf(attributes.man);

/** The breaks set by hand; the format numbers each by the rows above it. */
const readRowBreaks = (root: XmlElement): number[] => breakElements(root).filter(isManual).map(({ attributes }) => Number(attributes.id)).sort((one, other) => one - other);

/** Breaks keep what else is said of them; those a pivot table makes stay. */
const writeRowBreaks = (root: XmlElement, wanted: readonly number[]): void => {
  const known = new Map(breakElements(root).filter(isManual).map((each) => [Number(each.attributes.id), each]));
  const others = breakElements(root).filter((each) => !isManual(each));
  const breaks = [...others, ...wanted.map((row) => known.get(row) ?? element(`${prefixOf(root)}brk`, { id: row, max: LAST_COLUMN, man: 1 }))];
  if (breaks.length === 0) return removeSection(root, 'rowBreaks');
  const list = section(root, 'rowBreaks');
  list.children = breaks.sort((one, other) => Number(one.attributes.id) - Number(other.attributes.id));
  setAttributes(list, { count: breaks.length, manualBreakCount: wanted.length });
};

/** The page set-up a worksheet's part holds; the print area and titles are names of the workbook. */
export const readPageSetup = (root: XmlElement): PageLayoutData => {
  const layout: PageLayoutData = {};
  const setup = childElement(root, 'pageSetup')?.attributes ?? {};
  const options = childElement(root, 'printOptions')?.attributes ?? {};
  if (setup.orientation === 'portrait') layout.orientation = 'Portrait';
  if (setup.orientation === 'landscape') layout.orientation = 'Landscape';
  const paper = papers[setup.paperSize ?? ''];
  if (paper) layout.paperSize = paper;
  if (flagOf(childElement(childElement(root, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage)) {
    const [wide, tall] = [Number(setup.fitToWidth ?? 1), Number(setup.fitToHeight ?? 1)];
    layout.zoom = { ...(wide > 0 ? { horizontalFitToPages: wide } : {}), ...(tall > 0 ? { verticalFitToPages: tall } : {}) };
  } else if (setup.scale !== undefined) layout.zoom = { scale: Number(setup.scale) };
  for (const [side, inches] of Object.entries(childElement(root, 'pageMargins')?.attributes ?? {})) {
    if (side in margins) layout[margins[side as keyof typeof margins]] = rounded(Number(inches) * POINTS);
  }
  if (flagOf(options.horizontalCentered)) layout.centerHorizontally = true;
  if (flagOf(options.verticalCentered)) layout.centerVertically = true;
  if (flagOf(options.gridLines)) layout.printGridlines = true;
  if (flagOf(setup.blackAndWhite)) layout.blackAndWhite = true;
  if (flagOf(setup.useFirstPageNumber) && setup.firstPageNumber !== undefined) layout.firstPageNumber = Number(setup.firstPageNumber);
  const rowBreaks = readRowBreaks(root);
  if (rowBreaks.length > 0) layout.rowBreaks = rowBreaks;
  const headersFooters = readHeaders(root);
  if (headersFooters && Object.keys(headersFooters).length > 0) layout.headersFooters = headersFooters;
  return layout;
};

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const flag = (value: boolean | undefined) => (value ? 1 : undefined);

/** Changes a worksheet's page set-up where it differs from what is wanted; the rest stays as it is written. */
export const writePageSetup = (root: XmlElement, wanted: PageLayoutData): void => {
  const has = readPageSetup(root);
  const differs = (...names: (keyof PageLayoutData)[]) => names.some((name) => !same(has[name], wanted[name]));
  const prefix = prefixOf(root);
  if (differs('orientation')) setAttributes(section(root, 'pageSetup'), { orientation: wanted.orientation?.toLowerCase() });
  if (differs('paperSize')) setAttributes(section(root, 'pageSetup'), { paperSize: Object.keys(papers).find((number) => papers[number]?.toLowerCase() === wanted.paperSize?.toLowerCase()), paperHeight: undefined, paperWidth: undefined });
  if (differs('blackAndWhite')) setAttributes(section(root, 'pageSetup'), { blackAndWhite: flag(wanted.blackAndWhite) });
  if (differs('zoom')) {
    const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = wanted.zoom ?? {};
    const fits = wide != null || tall != null;
    const sheet = section(root, 'sheetPr');
    replaceChild(sheet, 'pageSetUpPr', element(`${prefix}pageSetUpPr`, { ...childElement(sheet, 'pageSetUpPr')?.attributes, fitToPage: fits ? 1 : 0 }));
    setAttributes(section(root, 'pageSetup'), { scale: fits ? undefined : scale, fitToWidth: fits ? (wide ?? 0) : undefined, fitToHeight: fits ? (tall ?? 0) : undefined });
  }
  for (const [side, name] of Object.entries(margins)) {
    if (has[name] === wanted[name] || wanted[name] === undefined) continue;
    const section_ = section(root, 'pageMargins');
    for (const [other, inches] of Object.entries(usualMargins)) section_.attributes[other] ??= String(inches);
    setAttributes(section_, { [side]: rounded(wanted[name] / POINTS) });
  }
  if (differs('centerHorizontally', 'centerVertically', 'printGridlines')) {
    setAttributes(section(root, 'printOptions'), { horizontalCentered: flag(wanted.centerHorizontally), verticalCentered: flag(wanted.centerVertically), gridLines: flag(wanted.printGridlines) });
  }
  if (differs('firstPageNumber')) setAttributes(section(root, 'pageSetup'), { firstPageNumber: wanted.firstPageNumber, useFirstPageNumber: flag(wanted.firstPageNumber !== undefined) });
  if (differs('rowBreaks')) writeRowBreaks(root, wanted.rowBreaks ?? []);
  if (differs('headersFooters')) writeHeaders(root, wanted.headersFooters ?? {});
};

const writeHeaders = (root: XmlElement, texts: HeaderFooterTexts): void => {
  const list = section(root, 'headerFooter');
  const prefix = prefixOf(root);
  const header = joinHeader(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = joinHeader(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  // The even and first pages' texts come after these two.
  replaceChild(list, 'oddFooter', footer ? element(`${prefix}oddFooter`, {}, [footer]) : null, true);
  replaceChild(list, 'oddHeader', header ? element(`${prefix}oddHeader`, {}, [header]) : null, true);
  if (list.children.length === 0) removeSection(root, 'headerFooter');
};
