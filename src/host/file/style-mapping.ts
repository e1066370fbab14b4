import { BaselineOffset, BooleanNumber, BorderStyleTypes, HorizontalAlign, type IBorderStyleData, type IStyleData, type Nullable, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { CellFormat, CellLine, LineStyle } from '../../xlsx/cell-format';

/**
 * A style of a file in the grid. `xf` is the file's own number for it: the grid carries it along when it changes a style,
 * so that what the grid does not know of it, theme colours or protection, is still there when it is saved.
 */
export type FileStyle = IStyleData & { xf?: number };

const lines: Record<LineStyle, BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const horizontals: Record<string, HorizontalAlign> = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, justify: HorizontalAlign.JUSTIFIED, distributed: HorizontalAlign.DISTRIBUTED, centerContinuous: HorizontalAlign.CENTER };
const verticals: Record<string, VerticalAlign> = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM, justify: VerticalAlign.MIDDLE, distributed: VerticalAlign.MIDDLE };
const scripts = { superscript: BaselineOffset.SUPERSCRIPT, subscript: BaselineOffset.SUBSCRIPT } as const;
const sides = { top: 't', bottom: 'b', left: 'l', right: 'r', diagonalDown: 'tl_br', diagonalUp: 'bl_tr' } as const;

const keyOf = <Key extends string>(table: Record<Key, number>, value: unknown): Key | undefined => {
  for (const key in table) if (table[key] === value) return key;
  return undefined;
};

const BLACK = '#000000';

/** A file's format as the grid's style. */
export const toStyle = (format: CellFormat): IStyleData => {
  const style: IStyleData = {};
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.bold) style.bl = BooleanNumber.TRUE;
  if (format.italic) style.it = BooleanNumber.TRUE;
  if (format.underline !== '') style.ul = { s: BooleanNumber.TRUE };
  if (format.strikethrough) style.st = { s: BooleanNumber.TRUE };
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  if (format.script !== '') style.va = scripts[format.script];
  if (format.fill !== undefined) style.bg = { rgb: format.fill };
  const borders = Object.entries(format.borders) as [keyof typeof sides, CellLine][];
  if (borders.length > 0) style.bd = Object.fromEntries(borders.map(([side, line]) => [sides[side], { s: lines[line.style], cl: { rgb: line.color ?? BLACK } }]));
  const horizontal = horizontals[format.horizontal];
  if (horizontal !== undefined) style.ht = horizontal;
  const vertical = verticals[format.vertical];
  if (vertical !== undefined) style.vt = vertical;
  if (format.wrap) style.tb = WrapStrategy.WRAP;
  // The grid turns clockwise; the file counts 0–90 up, 91–180 down, and 255 stacks the letters.
  if (format.rotation === 255) style.tr = { a: 0, v: BooleanNumber.TRUE };
  else if (format.rotation > 0) style.tr = { a: format.rotation <= 90 ? -format.rotation : format.rotation - 90 };
  if (format.numberFormat !== 'General') style.n = { pattern: format.numberFormat };
  return style;
};

const lineOf = (border: Nullable<IBorderStyleData>): CellLine | undefined => {
  const style = border ? keyOf(lines, border.s) : undefined;
  return style && { style, color: border?.cl?.rgb ?? BLACK };
};

/** The grid's style as a format; where the grid says nothing, a format's own absence of it. */
const fromStyle = (style: IStyleData): CellFormat => {
  const borders: CellFormat['borders'] = {};
  for (const side of Object.keys(sides) as (keyof typeof sides)[]) {
    const line = lineOf(style.bd?.[sides[side]]);
    if (line) borders[side] = line;
  }
  const angle = style.tr?.a ?? 0;
  return {
    fontName: style.ff ?? undefined,
    fontSize: style.fs,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE ? 'single' : '',
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    fontColor: style.cl?.rgb ?? undefined,
    script: keyOf(scripts, style.va) ?? '',
    fill: style.bg?.rgb || undefined,
    borders,
    horizontal: keyOf(horizontals, style.ht) ?? 'general',
    vertical: keyOf(verticals, style.vt) ?? 'bottom',
    wrap: style.tb === WrapStrategy.WRAP,
    rotation: style.tr?.v === BooleanNumber.TRUE ? 255 : angle < 0 ? -angle : angle > 0 ? angle + 90 : 0,
    numberFormat: style.n?.pattern ?? 'General',
  };
};

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The format a grid's style asks for: the base format with what differs from the base's own look in the grid. */
export const applyStyle = (base: CellFormat, style: IStyleData): CellFormat => {
  const before = fromStyle(toStyle(base));
  const wanted = fromStyle(style);
  const changed = Object.fromEntries((Object.keys(wanted) as (keyof CellFormat)[]).filter((key) => !same(before[key], wanted[key])).map((key) => [key, wanted[key]]));
  const format: CellFormat = { ...base, ...changed };
  // No font named means the workbook's own.
  if (wanted.fontName === undefined) format.fontName = base.fontName;
  if (wanted.fontSize === undefined) format.fontSize = base.fontSize;
  return format;
};
