import { WorkbookFileError } from './workbook-file-error';
import { type XmlElement, childElements, element, formatXml, parseXml, prefixOf } from './xml';

/** A link from one part to another, or to something outside when `external`. */
export interface Relationship {
  id: string;
  /** The last word of the type's address: worksheet, table, hyperlink. */
  type: string;
  /** The part's name from the package's root, or the outside address as written. */
  target: string;
  external: boolean;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const CONTENT_TYPES = '/[Content_Types].xml';

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);

/** Where a part's relationships stand: /xl/workbook.xml → /xl/_rels/workbook.xml.rels; '' is the package itself. */
const relationshipsName = (part: string) => (part === '' ? '/_rels/.rels' : `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`);

const resolve = (from: string, target: string): string => {
  const path: string[] = [];
  const written = target.startsWith('/') ? target : folderOf(from || '/') + target;
  for (const step of written.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return `/${path.join('/')}`;
};

/** The parts of an .xlsx file and how they refer to each other. Parts never asked for stay byte for byte. */
export class WorkbookPackage {
  private readonly trees = new Map<string, XmlElement>();
  private readonly changed = new Set<string>();

  constructor(private readonly bytes: Map<string, Uint8Array>) {}

  has(part: string): boolean {
    return this.bytes.has(this.written(part));
  }

  /** The part's own spelling: names are compared without regard to case, as the format asks. */
  private written(part: string): string {
    if (this.bytes.has(part)) return part;
    const lower = part.toLowerCase();
    for (const name of this.bytes.keys()) if (name.toLowerCase() === lower) return name;
    return part;
  }

  names(): string[] {
    return [...this.bytes.keys()];
  }

  content(part: string): Uint8Array {
    const bytes = this.bytes.get(this.written(part));
    if (!bytes) throw new WorkbookFileError('damaged', { part, cause: 'missing' });
    return bytes;
  }

  /** The part as a tree; call `touch` after changing it. */
  tree(part: string): XmlElement {
    const name = this.written(part);
    let tree = this.trees.get(name);
    if (!tree) this.trees.set(name, (tree = parseXml(this.content(name), part)));
    return tree;
  }

  touch(part: string): void {
    this.changed.add(this.written(part));
  }

  /** Replaces or adds a part whose content type is known already. */
  set(part: string, content: Uint8Array | XmlElement): void {
    const name = this.written(part);
    if (content instanceof Uint8Array) {
      this.bytes.set(name, content);
      this.trees.delete(name);
      this.changed.delete(name);
    } else {
      this.trees.set(name, content);
      this.bytes.set(name, new Uint8Array());
      this.changed.add(name);
    }
  }

  /** Adds a part with its content type and a link from `from`; returns the link's id. */
  add(part: string, content: Uint8Array | XmlElement, contentType: string, from: string, type: string): string {
    this.set(part, content);
    this.setContentType(part, contentType);
    return this.relate(from, type, part);
  }

  /** A name such as /xl/worksheets/sheet4.xml that no part has yet. */
  freeName(start: string, end = '.xml'): string {
    let number = 1;
    while (this.has(`${start}${number}${end}`)) number += 1;
    return `${start}${number}${end}`;
  }

  remove(part: string): void {
    const name = this.written(part);
    for (const gone of [name, this.written(relationshipsName(name))]) {
      this.bytes.delete(gone);
      this.trees.delete(gone);
      this.changed.delete(gone);
    }
    const types = this.tree(CONTENT_TYPES);
    types.children = types.children.filter((child) => typeof child === 'string' || child.attributes.PartName?.toLowerCase() !== name.toLowerCase());
    this.touch(CONTENT_TYPES);
  }

  relationships(from: string): Relationship[] {
    const name = relationshipsName(from);
    if (!this.has(name)) return [];
    return childElements(this.tree(name), 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      return { id: attributes.Id ?? '', type: (attributes.Type ?? '').split('/').at(-1) ?? '', target: external ? (attributes.Target ?? '') : resolve(from, attributes.Target ?? ''), external };
    });
  }

  related(from: string, type: string): Relationship[] {
    return this.relationships(from).filter((relationship) => relationship.type === type);
  }

  relate(from: string, type: string, target: string): string {
    const name = relationshipsName(from);
    if (!this.has(name)) this.set(name, element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }));
    const root = this.tree(name);
    const taken = new Set(childElements(root).map(({ attributes }) => attributes.Id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const packageTypes: Record<string, string> = { 'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' };
    root.children.push(element(`${prefixOf(root)}Relationship`, { Id: `rId${number}`, Type: packageTypes[type] ?? TYPES + type, Target: target }));
    this.touch(name);
    return `rId${number}`;
  }

  unrelate(from: string, id: string): void {
    const name = relationshipsName(from);
    const root = this.tree(name);
    root.children = root.children.filter((child) => typeof child === 'string' || child.attributes.Id !== id);
    this.touch(name);
  }

  setContentType(part: string, contentType: string): void {
    const types = this.tree(CONTENT_TYPES);
    const known = childElements(types, 'Override').find(({ attributes }) => attributes.PartName?.toLowerCase() === part.toLowerCase());
    if (known) known.attributes.ContentType = contentType;
    else types.children.push(element(`${prefixOf(types)}Override`, { PartName: part, ContentType: contentType }));
    this.touch(CONTENT_TYPES);
  }

  /** Drops every part nothing refers to any more, so that what was deleted does not travel along. */
  removeUnreferenced(): void {
    const reached = new Set<string>([this.written(CONTENT_TYPES), this.written('/_rels/.rels')]);
    const follow = (from: string) => {
      for (const { target, external } of this.relationships(from)) {
        const part = this.written(target);
        if (external || reached.has(part) || !this.has(part)) continue;
        reached.add(part).add(this.written(relationshipsName(part)));
        follow(part);
      }
    };
    follow('');
    for (const name of this.names()) if (!reached.has(name)) this.remove(name);
  }

  /** The parts as they are to be packed. */
  parts(): Map<string, Uint8Array> {
    for (const name of this.changed) {
      const tree = this.trees.get(name);
      if (tree) this.bytes.set(name, formatXml(tree));
    }
    this.changed.clear();
    return this.bytes;
  }
}
