import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { openWorkbook, saveWorkbook } from '../../src/host/file';
import { makeWorkbooks, resave, seen, seenBytes, temporaryFolder } from './openpyxl';

const DATA = join(__dirname, '../../../shared/data');
const shared = existsSync(DATA) ? readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx') && !name.includes('（')).map((name) => join(DATA, name)) : [];

describe('A workbook opened and saved again is the same to openpyxl', () => {
  const folder = temporaryFolder();
  const made = ['roster.xlsx', 'date-1904.xlsx'].map((name) => join(folder.path, name));
  let resaved: string[] = [];

  beforeAll(() => {
    makeWorkbooks(folder.path);
    resaved = resave(folder.path, made);
  });
  afterAll(folder.remove);

  const cases: [string, () => string][] = [
    ...made.map((path): [string, () => string] => [`${basename(path)} of openpyxl`, () => path]),
    ...made.map((path, index): [string, () => string] => [`${basename(path)} of LibreOffice`, () => resaved[index] ?? '']),
    ...shared.map((path): [string, () => string] => [basename(path), () => path]),
  ];

  test.each(cases)('%s', async (_, pathOf) => {
    const path = pathOf();
    const original = new Uint8Array(readFileSync(path));
    const opened = await openWorkbook(original);
    // The data goes through the grid as JSON would: what is undefined there is absent.
    const saved = await saveWorkbook(JSON.parse(JSON.stringify(opened.data)), opened);
    const [before] = seen(path);
    const [after] = seenBytes(folder.path, saved);
    expect(after).toEqual(before);
  });

  test('the neutral model alone loses nothing either', () => {
    const original = new Uint8Array(readFileSync(made[0] ?? ''));
    const [before] = seen(made[0] ?? '');
    const [after] = seenBytes(folder.path, writeWorkbook(readWorkbook(original), original));
    expect(after).toEqual(before);
  });

  test('LibreOffice reads from a saved file what it reads from the original', async () => {
    const path = made[0] ?? '';
    const opened = await openWorkbook(new Uint8Array(readFileSync(path)));
    const savedPath = join(folder.path, 'saved.xlsx');
    writeFileSync(savedPath, await saveWorkbook(opened.data, opened));
    const [again] = resave(folder.path, [savedPath]);
    const [before, after] = seen(resaved[0] ?? '', again ?? '');
    expect({ ...after, kept: Object.keys(after?.kept ?? {}) }).toEqual({ ...before, kept: Object.keys(before?.kept ?? {}) });
  });
});
