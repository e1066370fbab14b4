import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { validateXML } from 'xmllint-wasm';

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const manifest = new JSDOM(text, { contentType: 'text/xml' }).window.document;
const everything = [...manifest.getElementsByTagName('*')];
const elements = (name: string): Element[] => everything.filter(({ localName }) => localName === name);
const resource = (resid: string): string | null => everything.find((element) => element.getAttribute('id') === resid)?.getAttribute('DefaultValue') ?? null;
const resids = everything.flatMap((element) => (element.hasAttribute('resid') ? [element.getAttribute('resid') ?? ''] : []));
const metadata: { functions: { id: string; name: string }[] } = JSON.parse(readFileSync(join(root, 'dist/functions.json'), 'utf8'));

/** Width and height from a PNG's header. */
const sizeOf = (path: string): [number, number] => {
  const png = readFileSync(join(root, path));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

describe('the manifest', () => {
  const schemas = join(root, '../shared/manifest-xsd');
  // Microsoft's schemas lie beside the project only in its own workplace.
  if (existsSync(schemas)) {
    test('passes the schemas of the add-in only manifest', async () => {
      const schemaNames = ['OfficeAppManifestV1_1', 'OfficeAppBasicTypesV1_0', 'TaskPaneAppVersionOverridesV1_0', 'ContentAppVersionOverridesV1_0', 'MailAppVersionOverridesV1_0', 'MailAppVersionOverridesV1_1'];
      const [schema, ...preload] = schemaNames.map((name) => ({ fileName: `${name}.xsd`, contents: readFileSync(join(schemas, `${name}.xsd`), 'utf8') }));
      const { valid, errors } = await validateXML({ xml: { fileName: 'manifest.xml', contents: text }, schema, preload });
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
    });
  }

  test('every resid names a resource', () => {
    expect(resids.length).toBeGreaterThan(10);
    expect(resids.filter((resid) => resource(resid) === null)).toEqual([]);
  });

  test('the runtime, the functions’ page, the function file and the pane are one page: a shared runtime', () => {
    const pages = [...elements('Runtime'), ...elements('FunctionFile'), ...elements('Page').flatMap((page) => [...page.children]), ...elements('Action').flatMap((action) => [...action.getElementsByTagName('SourceLocation')])];
    expect(pages).toHaveLength(4);
    expect(new Set(pages.map((element) => element.getAttribute('resid')))).toEqual(new Set(['Pane.Url']));
    expect(elements('Runtime')[0].getAttribute('lifetime')).toBe('long');
  });

  test('every address is https, on one origin, and is a file that the build makes', () => {
    const addresses = [...text.matchAll(/https?:\/\/localhost[^"]*/g)].map(([address]) => new URL(address));
    expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set(['https://localhost:3000']));
    expect(addresses.map(({ pathname }) => pathname).filter((pathname) => !existsSync(join(root, 'dist', pathname)))).toEqual([]);
  });

  test('icons have the sizes they are declared with', () => {
    for (const size of [16, 32, 80]) expect(sizeOf(new URL(resource(`Icon.${size}`) ?? '').pathname.slice(1))).toEqual([size, size]);
    expect(sizeOf('assets/icon-64.png')).toEqual([64, 64]);
  });

  test('what a user reads stands in Chinese and in English', () => {
    const spoken = [...elements('DisplayName'), ...elements('Description').filter((element) => element.hasAttribute('DefaultValue')), ...elements('String')].filter((element) => element.getAttribute('id') !== 'Functions.Namespace');
    const withoutEnglish = spoken.filter((element) => ![...element.children].some((child) => child.getAttribute('Locale') === 'en-US'));
    expect(withoutEnglish.map((element) => element.outerHTML)).toEqual([]);
  });

  test('Excel in English reads the functions’ English words: an override of its own namespace, for a plain one keeps the whole add-in from loading', () => {
    const url = everything.find((element) => element.getAttribute('id') === 'Functions.Metadata');
    const overrides = [...(url?.children ?? [])].map((element) => [element.nodeName, element.getAttribute('Locale'), element.getAttribute('Value')]);
    expect(overrides).toEqual([['bt:Override', 'en-US', 'https://localhost:3000/functions.en.json']]);
    expect(elements('Override').filter(({ prefix }) => prefix !== 'bt').every(({ parentElement }) => parentElement?.nodeName === 'DisplayName' || parentElement?.nodeName === 'Description')).toBe(true);
  });

  test('the functions are called ROSTER.NAME, by legal names', () => {
    expect(resource('Functions.Namespace')).toBe('ROSTER');
    for (const { id, name } of metadata.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
    }
  });
});
