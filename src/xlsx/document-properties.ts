import type { PropertyValue } from './model';
import type { WorkbookPackage } from './package';
import { type XmlElement, childElement, childElements, element, localName, textOf } from './xml';

const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** What every custom property of a user is filed under. */
const USER_PROPERTIES = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Office's names in small letters, the file's elements, and the part they stand in. */
const plain = {
  title: ['core', 'dc:title'],
  subject: ['core', 'dc:subject'],
  author: ['core', 'dc:creator'],
  keywords: ['core', 'cp:keywords'],
  comments: ['core', 'dc:description'],
  category: ['core', 'cp:category'],
  manager: ['app', 'Manager'],
  company: ['app', 'Company'],
} as const;

const partOf = (file: WorkbookPackage, type: string) => file.related('', type)[0]?.target;

const valueOf = (property: XmlElement): PropertyValue => {
  const [value] = childElements(property);
  const text = textOf(value);
  switch (value && localName(value.name)) {
    case 'bool':
      return text === 'true' || text === '1';
    case 'i1': case 'i2': case 'i4': case 'i8': case 'int': case 'uint': case 'ui4': case 'r4': case 'r8': case 'decimal':
      return Number(text);
    default:
      return text;
  }
};

/** Properties whose kind we keep as it is while their value stays: dates, links to cells. */
const sameValue = (property: XmlElement | undefined, value: PropertyValue) => property !== undefined && valueOf(property) === value;

export const readCustomProperties = (file: WorkbookPackage): Record<string, PropertyValue> => {
  const part = partOf(file, 'custom-properties');
  if (part === undefined || !file.has(part)) return {};
  return Object.fromEntries(childElements(file.tree(part), 'property').map((property) => [property.attributes.name ?? '', valueOf(property)]));
};

export const writeCustomProperties = (file: WorkbookPackage, properties: Record<string, PropertyValue>): void => {
  const has = readCustomProperties(file);
  if (JSON.stringify(has) === JSON.stringify(properties)) return;
  let part = partOf(file, 'custom-properties');
  if (part === undefined || !file.has(part)) {
    part = '/docProps/custom.xml';
    file.add(part, element('Properties', { xmlns: CUSTOM, 'xmlns:vt': TYPES }), 'application/vnd.openxmlformats-officedocument.custom-properties+xml', '', 'custom-properties');
  }
  const root = file.tree(part);
  const known = new Map(childElements(root, 'property').map((property) => [property.attributes.name, property]));
  // Numbers below two are the format's own.
  root.attributes['xmlns:vt'] ??= TYPES;
  const vt = Object.entries(root.attributes).find(([name, value]) => name.startsWith('xmlns:') && value === TYPES)?.[0].slice(6) ?? 'vt';
  root.children = Object.entries(properties).map(([name, value], index) => {
    const property = known.get(name);
    if (property && sameValue(property, value)) return { ...property, attributes: { ...property.attributes, pid: String(index + 2) } };
    const kind = typeof value === 'boolean' ? 'bool' : typeof value === 'string' ? 'lpwstr' : Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'i4' : 'r8';
    return element('property', { fmtid: USER_PROPERTIES, pid: index + 2, name }, [element(`${vt}:${kind}`, {}, [String(value)])]);
  });
  file.touch(part);
};

/** Title, author and the like; those that are empty are left out. */
export const readDocumentProperties = (file: WorkbookPackage): Record<string, string> => {
  const found: Record<string, string> = {};
  for (const [name, [kind, written]] of Object.entries(plain)) {
    const part = partOf(file, kind === 'core' ? 'core-properties' : 'extended-properties');
    if (part === undefined || !file.has(part)) continue;
    const text = textOf(childElement(file.tree(part), localName(written)));
    if (text !== '') found[name] = text;
  }
  return found;
};

export const writeDocumentProperties = (file: WorkbookPackage, properties: Record<string, string>): void => {
  const has = readDocumentProperties(file);
  for (const [name, [kind, written]] of Object.entries(plain)) {
    const value = properties[name] ?? '';
    if ((has[name] ?? '') === value) continue;
    const part = partOf(file, kind === 'core' ? 'core-properties' : 'extended-properties');
    if (part === undefined || !file.has(part)) continue;
    const root = file.tree(part);
    const [prefix, local] = written.includes(':') ? written.split(':') : ['', written];
    const addresses: Record<string, string> = { dc: 'http://purl.org/dc/elements/1.1/', cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties' };
    const known = childElement(root, local ?? '');
    if (known) known.children = [value];
    else root.children.push(element(written, prefix ? { [`xmlns:${prefix}`]: addresses[prefix] } : {}, [value]));
    file.touch(part);
  }
};
