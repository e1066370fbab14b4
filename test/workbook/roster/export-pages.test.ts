import { unzipSync, strFromU8 } from 'fflate';
import { layoutPage } from '../../../src/domain/roster/printing/layout-page';
import { exportPages, type PrintOrder } from '../../../src/workbook/roster/export-pages';
import { readWorkbook } from '../../../src/xlsx';
import { largeHousehold } from '../../domain/roster/printing/invented';

const order: PrintOrder = { year: '2018', form: 'pages', masked: false, spread: 'perHousehold' };
const secret = {
  ...largeHousehold(3, 1, 1),
  key: '7d0e-secret-key',
  outcome: '周明远帮助林大山务工。',
  remarks: '林小2（350481199003079985）电话 19900000001；周明远 199 0000 0002。',
};
const textsOf = (bytes: Uint8Array): string => Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${strFromU8(part)}`).join('\n');

describe.each(['pages', 'bound'] as const)('the masked edition of %s', (form) => {
  test.each(['perHousehold', 'perVillage', 'together'] as const)('no part of its file holds a name, an id, a phone or the key (%s)', async (spread) => {
    const [file] = await exportPages([secret], { ...order, form, spread, masked: true });
    const all = textsOf(file.bytes);
    for (const kept of ['林大山', '林小1', '林小2', '周明远', '350481199003079985', '19900000001', '199 0000 0001', '19900000002', '199 0000 0002', '7d0e', 'HH_', '<dc:creator>', 'comments']) expect(all).not.toContain(kept);
    expect(all).toContain('林**');
    expect(file.name).toContain('公示稿');
  });

  test('nothing is hidden in it, and it has no names and no properties', async () => {
    const [file] = await exportPages([secret], { ...order, form, masked: true });
    const { sheets, names, documentProperties, customProperties } = readWorkbook(file.bytes);
    expect([names, documentProperties, customProperties]).toEqual([[], {}, {}]);
    expect(sheets.some(({ isHidden, columns, rowAttributes }) => isHidden || columns.some(({ attributes }) => attributes.hidden !== undefined) || Object.values(rowAttributes).some(({ hidden }) => hidden !== undefined))).toBe(false);
  });

  test('the household it was made from is as it was', async () => {
    const before = structuredClone(secret);
    await exportPages([secret], { ...order, form, masked: true });
    expect(secret).toEqual(before);
  });
});

test('the same order that is not masked holds all of it', async () => {
  const [file] = await exportPages([secret], order);
  const all = textsOf(file.bytes);
  for (const kept of ['林大山', '350481199003079985', '19900000001', 'HH_7d0e_secret_key']) expect(all).toContain(kept);
  expect(file.name).toBe('2018年初贫困户名册.xlsx');
});

test('every text of a page is a cell of the file', async () => {
  const [file] = await exportPages([secret], order);
  const [sheet] = readWorkbook(file.bytes).sheets;
  const cells = new Set(Object.values(sheet.rows).flatMap((row) => Object.values(row).map(({ value }) => value)));
  for (const { text } of layoutPage(secret, { year: '2018' }).cells) if (text !== '') expect(cells).toContain(text);
  expect(sheet.name).toBe('附件1 林大山');
});

test('many households take volumes, each with its own pages', async () => {
  const many = Array.from({ length: 5 }, (_, at) => ({ ...largeHousehold(1, 0, 0), key: `k-${at}` }));
  const files = await exportPages(many, { ...order, spread: 'together' }, {}, { perFile: 2 });
  expect(files.map(({ name }) => name)).toEqual(['2018年初贫困户名册（第1册）.xlsx', '2018年初贫困户名册（第2册）.xlsx', '2018年初贫困户名册（第3册）.xlsx']);
  expect(files.flatMap(({ bytes }) => readWorkbook(bytes).names.map(({ name }) => name))).toEqual(many.map((_, at) => `HH_k_${at}`));
});

test('cancelled between two volumes, nothing is handed over', async () => {
  const seen: number[] = [];
  const cancelling = new AbortController();
  const running = exportPages([secret, secret, secret], order, { signal: cancelling.signal, onProgress: (done) => (seen.push(done), cancelling.abort()) }, { perFile: 2 });
  await expect(running).rejects.toMatchObject({ fault: { kind: 'cancelled' } });
  expect(seen).toEqual([2]);
});

test('people of households that are not printed are covered in a text too', async () => {
  const printed = { ...secret, remarks: '与赵小川户同住。' };
  const [file] = await exportPages([printed], { ...order, masked: true }, {}, { everyone: [printed, { ...secret, headName: '赵小川' }] });
  expect(textsOf(file.bytes)).not.toContain('赵小川');
});
