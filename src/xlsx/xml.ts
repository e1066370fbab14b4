import { SaxesParser } from 'saxes';
import { WorkbookFileError } from './workbook-file-error';

/** An element as it stands in a part: names with their prefix, attributes as written, children in order. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** The name without its prefix: `x:row` and `row` are the same element in a workbook. */
export const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

// UTF-8 unless a byte order mark says otherwise.
const decoders: readonly (readonly [string, readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes decoded at a time: a sheet of a million rows is longer than a string may be. */
const BLOCK = 1 << 22;

function* decodedBlocks(bytes: Uint8Array): Generator<string> {
  const encoding = decoders.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? 'utf-8';
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += BLOCK) yield decoder.decode(bytes.subarray(at, at + BLOCK), { stream: true });
  yield decoder.decode();
}

/** Called while a part is read; names are local. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>, writtenName: string): void;
  text(text: string): void;
  close(name: string): void;
}

/** Reads a part from front to end. Document types are refused: no workbook has one, and entities are how XML attacks. */
export const scanXml = (bytes: Uint8Array, part: string, handlers: XmlHandlers): void => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const fail = (cause: string): never => {
    throw new WorkbookFileError('damaged', { part, cause });
  };
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => fail('a document type is not allowed'));
  parser.on('opentag', (tag) => handlers.open(localName(tag.name), tag.attributes, tag.name));
  parser.on('text', (content) => handlers.text(content));
  parser.on('cdata', (content) => handlers.text(content));
  parser.on('closetag', (tag) => handlers.close(localName(tag.name)));
  for (const block of decodedBlocks(bytes)) parser.write(block);
  parser.close();
};

/** Gathers elements into a tree while a part is scanned. */
export class TreeBuilder {
  private readonly path: XmlElement[] = [];
  root: XmlElement | null = null;

  get depth() {
    return this.path.length;
  }

  open(name: string, attributes: Record<string, string>) {
    const element: XmlElement = { name, attributes, children: [] };
    const parent = this.path.at(-1);
    if (parent) parent.children.push(element);
    else this.root = element;
    this.path.push(element);
  }

  text(text: string) {
    this.path.at(-1)?.children.push(text);
  }

  /** Returns the finished element when it was the outermost one. */
  close(): XmlElement | null {
    const closed = this.path.pop();
    return closed && this.path.length === 0 ? closed : null;
  }
}

/** Reads a whole part as a tree; for parts that are small beside the cells. */
export const parseXml = (bytes: Uint8Array, part: string): XmlElement => {
  const tree = new TreeBuilder();
  scanXml(bytes, part, { open: (_, attributes, writtenName) => tree.open(writtenName, attributes), text: (content) => tree.text(content), close: () => tree.close() });
  if (!tree.root) throw new WorkbookFileError('damaged', { part, cause: 'no element' });
  return tree.root;
};

export const childElements = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  (parent?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || localName(child.name) === name));

export const childElement = (parent: XmlElement | undefined, name: string): XmlElement | undefined => childElements(parent, name)[0];

/** All elements of that name below the parent, in document order. */
export const descendants = (parent: XmlElement, name: string): XmlElement[] =>
  childElements(parent).flatMap((child) => (localName(child.name) === name ? [child, ...descendants(child, name)] : descendants(child, name)));

export const textOf = (element: XmlElement | undefined): string => (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The prefix, with its colon, that an element's kin are written with. */
export const prefixOf = (element: XmlElement): string => element.name.slice(0, element.name.length - localName(element.name).length);

export const element = (name: string, attributes: Record<string, string | number | undefined> = {}, children: (XmlElement | string)[] = []): XmlElement => {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) written[key] = String(value);
  return { name, attributes: written, children };
};

/** An XML boolean; absent means `otherwise`. */
export const flagOf = (value: string | undefined, otherwise = false): boolean => (value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on');

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };
// Characters XML cannot hold, whatever the way they are written.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const escapeText = (text: string): string => (/[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => escapes[character] ?? '') : text).replace(FORBIDDEN, '');
export const escapeAttribute = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (character) => escapes[character] ?? '').replace(FORBIDDEN, '');

/** An element as XML, with the prefixes it was read with. */
export const formatElement = ({ name, attributes, children }: XmlElement): string => {
  let start = `<${name}`;
  for (const key in attributes) start += ` ${key}="${escapeAttribute(attributes[key] ?? '')}"`;
  if (children.length === 0) return `${start}/>`;
  return `${start}>${children.map((child) => (typeof child === 'string' ? escapeText(child) : formatElement(child))).join('')}</${name}>`;
};

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const formatXml = (root: XmlElement): Uint8Array => new TextEncoder().encode(XML_DECLARATION + formatElement(root));
