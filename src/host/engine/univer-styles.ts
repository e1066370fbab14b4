import { BooleanNumber, BorderStyleTypes, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { Border, BorderLine, BorderSide, CellStyle } from './grid';

const lines: Record<BorderLine, BorderStyleTypes> = {
  none: BorderStyleTypes.NONE,
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
};

const horizontals = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, justify: HorizontalAlign.JUSTIFIED } as const;
const verticals = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const sides: Record<BorderSide, 't' | 'b' | 'l' | 'r'> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

const keyOf = <Key extends string>(table: Record<Key, number>, value: unknown): Key | undefined => {
  for (const key in table) if (table[key] === value) return key;
  return undefined;
};

/** What Office.js says for text that stands one character under the other. */
const STACKED = 180;

const flag = (value: boolean | null) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const decoration = (value: boolean | null) => ({ s: flag(value) });
const colour = (value: string | null) => (value === null ? null : { rgb: value });

/** A change of looks as Univer merges it into a cell's style; null there takes a property away. */
export const toUniverStyle = (style: CellStyle): IStyleData => {
  const data: IStyleData = {};
  if (style.fill !== undefined) data.bg = colour(style.fill);
  if (style.fontName !== undefined) data.ff = style.fontName;
  if (style.fontSize !== undefined && style.fontSize !== null) data.fs = style.fontSize;
  if (style.fontColor !== undefined) data.cl = colour(style.fontColor);
  if (style.bold !== undefined) data.bl = flag(style.bold);
  if (style.italic !== undefined) data.it = flag(style.italic);
  if (style.underline !== undefined) data.ul = decoration(style.underline);
  if (style.strikethrough !== undefined) data.st = decoration(style.strikethrough);
  if (style.horizontal !== undefined) data.ht = style.horizontal === null ? null : horizontals[style.horizontal];
  if (style.vertical !== undefined) data.vt = style.vertical === null ? null : verticals[style.vertical];
  if (style.wrap !== undefined) data.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  // Univer turns the other way.
  if (style.orientation !== undefined) data.tr = style.orientation === null ? null : style.orientation === STACKED ? { a: 0, v: BooleanNumber.TRUE } : { a: 0 - style.orientation };
  // General is Univer's absence of a format.
  if (style.numberFormat !== undefined) data.n = style.numberFormat === null || /^general$/i.test(style.numberFormat) ? null : { pattern: style.numberFormat };
  if (style.borders) {
    data.bd = {};
    for (const [side, border] of Object.entries(style.borders) as [BorderSide, Border | null | undefined][]) {
      if (border !== undefined) data.bd[sides[side]] = border === null || border.line === 'none' ? null : { s: lines[border.line], cl: { rgb: border.color } };
    }
  }
  return data;
};

/** A cell's looks from Univer's composed style. */
export const fromUniverStyle = (data: IStyleData): CellStyle => {
  const borders: Partial<Record<BorderSide, Border>> = {};
  for (const side of Object.keys(sides) as BorderSide[]) {
    const border = data.bd?.[sides[side]];
    if (border) borders[side] = { line: keyOf(lines, border.s) ?? 'thin', color: border.cl?.rgb ?? '#000000' };
  }
  return {
    fill: data.bg?.rgb ?? undefined,
    fontName: data.ff ?? undefined,
    fontSize: data.fs,
    fontColor: data.cl?.rgb ?? undefined,
    bold: data.bl === BooleanNumber.TRUE,
    italic: data.it === BooleanNumber.TRUE,
    underline: data.ul?.s === BooleanNumber.TRUE,
    strikethrough: data.st?.s === BooleanNumber.TRUE,
    horizontal: keyOf(horizontals, data.ht),
    vertical: keyOf(verticals, data.vt),
    wrap: data.tb === WrapStrategy.WRAP,
    orientation: data.tr?.v === BooleanNumber.TRUE ? STACKED : 0 - (data.tr?.a ?? 0),
    numberFormat: data.n?.pattern ?? 'General',
    borders,
  };
};
