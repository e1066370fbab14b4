import { type CellFormat, type LineStyle, builtInNumber, builtInNumberFormat } from './cell-format';
import { argb, readColor } from './colors';
import { type XmlElement, childElement, childElements, element, flagOf, prefixOf } from './xml';

const sides = ['left', 'right', 'top', 'bottom'] as const;

/** The format of a cell nothing was said about. */
export const plainFormat: CellFormat = { bold: false, italic: false, underline: '', strikethrough: false, script: '', borders: {}, horizontal: 'general', vertical: 'bottom', wrap: false, rotation: 0, numberFormat: 'General' };

const copy = (source: XmlElement): XmlElement => ({ name: source.name, attributes: { ...source.attributes }, children: source.children.map((child) => (typeof child === 'string' ? child : copy(child))) });

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The formats of a workbook's cells: read by index, and new ones derived from them. */
export class Stylesheet {
  private readonly derived = new Map<string, number>();
  /** Deriving only appends, so what a base looks like is read once. */
  private original: CellFormat[] | undefined;

  constructor(
    readonly root: XmlElement,
    private readonly theme: readonly string[],
  ) {}

  private list(name: string): XmlElement[] {
    return childElements(childElement(this.root, name));
  }

  get count(): number {
    return Math.max(1, this.list('cellXfs').length);
  }

  /** All formats by index; index 0 is that of cells which name none. */
  formats(): CellFormat[] {
    const fonts = this.list('fonts').map((font) => this.readFont(font));
    const fills = this.list('fills').map((fill) => this.readFill(fill));
    const borders = this.list('borders').map((border) => this.readBorder(border));
    const patterns = new Map(this.list('numFmts').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? 'General']));
    const xfs = this.list('cellXfs');
    if (xfs.length === 0) return [plainFormat];
    return xfs.map((xf) => {
      const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = xf.attributes;
      const alignment = childElement(xf, 'alignment')?.attributes ?? {};
      return {
        ...plainFormat,
        ...fonts[Number(fontId)],
        fill: fills[Number(fillId)],
        borders: borders[Number(borderId)] ?? {},
        horizontal: alignment.horizontal ?? 'general',
        vertical: alignment.vertical ?? 'bottom',
        wrap: flagOf(alignment.wrapText),
        rotation: Number(alignment.textRotation ?? 0),
        numberFormat: patterns.get(numFmtId) ?? builtInNumberFormat(Number(numFmtId)),
      };
    });
  }

  private readFont(font: XmlElement): Partial<CellFormat> {
    const value = (name: string) => childElement(font, name)?.attributes.val;
    const has = (name: string) => childElement(font, name) !== undefined && flagOf(value(name), true);
    const script = value('vertAlign');
    return {
      fontName: value('name'),
      fontSize: value('sz') === undefined ? undefined : Number(value('sz')),
      bold: has('b'),
      italic: has('i'),
      underline: childElement(font, 'u') && value('u') !== 'none' ? ((value('u') as CellFormat['underline'] | undefined) ?? 'single') : '',
      strikethrough: has('strike'),
      fontColor: readColor(childElement(font, 'color'), this.theme),
      script: script === 'superscript' || script === 'subscript' ? script : '',
    };
  }

  private readFill(fill: XmlElement): string | undefined {
    const gradient = childElement(fill, 'gradientFill');
    if (gradient) return readColor(childElement(childElement(gradient, 'stop'), 'color'), this.theme);
    const pattern = childElement(fill, 'patternFill');
    const type = pattern?.attributes.patternType ?? 'none';
    if (type === 'none') return undefined;
    // Of a hatched fill the background is what most of the cell shows.
    return type === 'solid' ? (readColor(childElement(pattern, 'fgColor'), this.theme) ?? undefined) : (readColor(childElement(pattern, 'bgColor'), this.theme) ?? undefined);
  }

  private readBorder(border: XmlElement): CellFormat['borders'] {
    const borders: CellFormat['borders'] = {};
    const line = (name: string) => {
      const side = childElement(border, name) ?? (name === 'left' ? childElement(border, 'start') : name === 'right' ? childElement(border, 'end') : undefined);
      const style = side?.attributes.style;
      if (!side || style === undefined || style === 'none') return undefined;
      const color = readColor(childElement(side, 'color'), this.theme);
      // The names are the format's own.
      return { style: style as LineStyle, ...(color === undefined ? {} : { color }) };
    };
    for (const side of sides) {
      const found = line(side);
      if (found) borders[side] = found;
    }
    const diagonal = line('diagonal');
    if (diagonal && flagOf(border.attributes.diagonalUp)) borders.diagonalUp = diagonal;
    if (diagonal && flagOf(border.attributes.diagonalDown)) borders.diagonalDown = diagonal;
    return borders;
  }

  /** The index of a format that is `wanted`, made from the format `base` so that what we do not know of it stays. */
  derive(base: number, wanted: CellFormat): number {
    const key = `${base}|${JSON.stringify(wanted)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const has = (this.original ??= this.formats())[base] ?? plainFormat;
    const xfs = this.section('cellXfs');
    const xf = copy(childElements(xfs)[base] ?? element(`${prefixOf(this.root)}xf`, { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
    const set = (attribute: string, applied: string, index: number) => {
      xf.attributes[attribute] = String(index);
      xf.attributes[applied] = '1';
    };
    if (has.numberFormat !== wanted.numberFormat) set('numFmtId', 'applyNumberFormat', this.numberFormat(wanted.numberFormat));
    const font = ({ fontName, fontSize, bold, italic, underline, strikethrough, fontColor, script }: CellFormat) => [fontName, fontSize, bold, italic, underline, strikethrough, fontColor, script];
    if (!same(font(has), font(wanted))) set('fontId', 'applyFont', this.addFont(Number(xf.attributes.fontId ?? 0), has, wanted));
    if (has.fill !== wanted.fill) set('fillId', 'applyFill', this.addFill(wanted.fill));
    if (!same(has.borders, wanted.borders)) set('borderId', 'applyBorder', this.addBorder(wanted.borders));
    this.align(xf, has, wanted);
    const index = this.append('cellXfs', xf);
    this.derived.set(key, index);
    return index;
  }

  private section(name: string): XmlElement {
    const found = childElement(this.root, name);
    if (found) return found;
    const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
    const made = element(prefixOf(this.root) + name, { count: 0 });
    const later = order.slice(order.indexOf(name) + 1);
    const at = this.root.children.findIndex((child) => typeof child !== 'string' && later.some((next) => child.name.endsWith(next)));
    this.root.children.splice(at < 0 ? this.root.children.length : at, 0, made);
    return made;
  }

  private append(section: string, item: XmlElement): number {
    const list = this.section(section);
    const items = childElements(list);
    const known = items.findIndex((other) => same(other, item));
    if (known >= 0) return known;
    list.children.push(item);
    list.attributes.count = String(items.length + 1);
    return items.length;
  }

  private numberFormat(pattern: string): number {
    const known = builtInNumber(pattern);
    if (known !== undefined) return known;
    const formats = this.list('numFmts');
    const found = formats.find(({ attributes }) => attributes.formatCode === pattern);
    if (found) return Number(found.attributes.numFmtId);
    const id = Math.max(163, ...formats.map(({ attributes }) => Number(attributes.numFmtId))) + 1;
    this.append('numFmts', element(`${prefixOf(this.root)}numFmt`, { numFmtId: id, formatCode: pattern }));
    return id;
  }

  private addFont(base: number, has: CellFormat, wanted: CellFormat): number {
    const prefix = prefixOf(this.root);
    const font = copy(this.list('fonts')[base] ?? element(`${prefix}font`));
    const put = (name: string, attributes: Record<string, string | number> | null) => {
      const at = font.children.findIndex((child) => typeof child !== 'string' && child.name === prefix + name);
      if (at >= 0) font.children.splice(at, 1);
      if (attributes) font.children.push(element(prefix + name, attributes));
    };
    if (has.bold !== wanted.bold) put('b', wanted.bold ? {} : null);
    if (has.italic !== wanted.italic) put('i', wanted.italic ? {} : null);
    if (has.strikethrough !== wanted.strikethrough) put('strike', wanted.strikethrough ? {} : null);
    if (has.underline !== wanted.underline) put('u', wanted.underline ? { val: wanted.underline } : null);
    if (has.script !== wanted.script) put('vertAlign', wanted.script ? { val: wanted.script } : null);
    if (has.fontColor !== wanted.fontColor) put('color', wanted.fontColor ? { rgb: argb(wanted.fontColor) } : null);
    if (has.fontSize !== wanted.fontSize && wanted.fontSize !== undefined) put('sz', { val: wanted.fontSize });
    if (has.fontName !== wanted.fontName && wanted.fontName !== undefined) {
      put('name', { val: wanted.fontName });
      // A scheme or character set would win over the name.
      for (const other of ['scheme', 'charset', 'family']) put(other, null);
    }
    const order = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];
    font.children = childElements(font).sort((one, other) => order.indexOf(one.name.slice(prefix.length)) - order.indexOf(other.name.slice(prefix.length)));
    return this.append('fonts', font);
  }

  private addFill(color: string | undefined): number {
    const prefix = prefixOf(this.root);
    const pattern = color === undefined ? element(`${prefix}patternFill`, { patternType: 'none' }) : element(`${prefix}patternFill`, { patternType: 'solid' }, [element(`${prefix}fgColor`, { rgb: argb(color) }), element(`${prefix}bgColor`, { indexed: 64 })]);
    return this.append('fills', element(`${prefix}fill`, {}, [pattern]));
  }

  private addBorder(borders: CellFormat['borders']): number {
    const prefix = prefixOf(this.root);
    const line = (name: string, { style, color }: { style?: LineStyle; color?: string } = {}) =>
      element(prefix + name, { style }, style ? [element(`${prefix}color`, color === undefined ? { auto: 1 } : { rgb: argb(color) })] : []);
    const flags = { diagonalUp: borders.diagonalUp && 1, diagonalDown: borders.diagonalDown && 1 };
    return this.append('borders', element(`${prefix}border`, flags, [...sides.map((side) => line(side, borders[side])), line('diagonal', borders.diagonalUp ?? borders.diagonalDown)]));
  }

  private align(xf: XmlElement, has: CellFormat, wanted: CellFormat): void {
    const changes: Record<string, string | null> = {};
    if (has.horizontal !== wanted.horizontal) changes.horizontal = wanted.horizontal === 'general' ? null : wanted.horizontal;
    if (has.vertical !== wanted.vertical) changes.vertical = wanted.vertical === 'bottom' ? null : wanted.vertical;
    if (has.wrap !== wanted.wrap) changes.wrapText = wanted.wrap ? '1' : null;
    if (has.rotation !== wanted.rotation) changes.textRotation = wanted.rotation ? String(wanted.rotation) : null;
    if (Object.keys(changes).length === 0) return;
    let alignment = childElement(xf, 'alignment');
    if (!alignment) xf.children.unshift((alignment = element(`${prefixOf(this.root)}alignment`)));
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) delete alignment.attributes[name];
      else alignment.attributes[name] = value;
    }
    xf.attributes.applyAlignment = '1';
  }
}
