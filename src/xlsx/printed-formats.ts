import { FONT, looks, styles, type Look } from '../domain/roster/printing/printed-page';
import type { CellFormat } from './cell-format';
import { plainFormat } from './stylesheet';

const STACKED = 255;
const thin = { style: 'thin' } as const;

const formatOf = (look: Look): CellFormat => {
  const { size, bold, horizontal, stacked, bordered } = styles[look];
  return {
    ...plainFormat,
    fontName: FONT,
    fontSize: size,
    bold,
    horizontal,
    vertical: 'center',
    // LibreOffice centres stacked text only where it does not wrap.
    wrap: !stacked,
    rotation: stacked ? STACKED : 0,
    // Digits stay digits, and what looks like a formula stays text.
    numberFormat: '@',
    borders: bordered ? { left: thin, right: thin, top: thin, bottom: thin } : {},
  };
};

/** The format of cells nothing is said about, then one a look. */
export const printedFormats = [{ ...plainFormat, fontName: FONT, fontSize: 11 }, ...looks.map(formatOf)].map((format) => ({ base: 0, format }));

const indexes = new Map(looks.map((look, at) => [look, at + 1]));

/** Where a look stands in {@link printedFormats}. */
export const formatIndex = (look: Look): number => indexes.get(look) ?? 0;
