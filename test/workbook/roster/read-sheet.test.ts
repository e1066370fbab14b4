import { readRosterFile } from '../../../src/workbook/roster/read-files';
import { listRosterSheets, readRosterSheets } from '../../../src/workbook/roster/read-sheet';
import { withRows } from '../../xlsx/hand-written';
import { form } from '../../domain/roster/reading/drawn-sheet';
import { openWorkbook } from '../open-workbook';
import type { OpenedExcel } from '../../host/excel-in-node';

let opened: OpenedExcel;
afterEach(() => opened?.close());

const rowsOf = (headName: string) => form(headName).map((row) => [...row]);

test('a form on a sheet of the open workbook is read with its place; a date cell reads as it is shown', async () => {
  opened = await openWorkbook([{ name: '01', rows: rowsOf('张三'), merged: [{ startRow: 1, endRow: 1, startColumn: 1, endColumn: 5 }] }]);
  await opened.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('01').getRange('E3');
    cell.numberFormat = [['yyyy/m/d']];
    cell.values = [[26727]];
    await context.sync();
  });
  const [{ id, name, isActive }] = await listRosterSheets();
  expect([name, isActive]).toEqual(['01', true]);
  const { households, sheets, unplaced } = await readRosterSheets([id]);
  expect(sheets).toEqual([{ name: '01', shape: 'forms', households: 1, people: 2 }]);
  expect(unplaced).toEqual([]);
  expect(households[0].household).toMatchObject({ headName: '张三', birthDate: '1973/3/4', location: '永安市青水乡三溪村' });
  expect(households[0].places.headName).toEqual({ file: '', sheet: '01', row: 1, column: 7 });
});

test('forms on many sheets take few requests', async () => {
  const count = 60;
  opened = await openWorkbook(Array.from({ length: count }, (_, at) => ({ name: `户${at + 1}`, rows: rowsOf(`张${at}`) })));
  const sheets = await listRosterSheets();
  const before = opened.host.requests;
  const seen: number[] = [];
  const { households } = await readRosterSheets(sheets.map(({ id }) => id), { onProgress: (done, total) => seen.push(done / total) });
  expect(households.map(({ household }) => household.headName)).toEqual(sheets.map(({ name }) => `张${Number(name.slice(1)) - 1}`));
  expect(opened.host.requests - before).toBeLessThan(10);
  expect(seen[seen.length - 1]).toBe(1);
});

test('a hidden name over a form gives its household the key back', async () => {
  opened = await openWorkbook([{ name: '名 册', rows: rowsOf('张三') }]);
  await opened.Excel.run(async (context) => {
    context.workbook.names.add('HH_1f2e_99', context.workbook.worksheets.getItem('名 册').getRange('A1:H15'));
    await context.sync();
  });
  const [{ id }] = await listRosterSheets();
  expect((await readRosterSheets([id])).households[0].household.key).toBe('1f2e-99');
});

test('a cancelled reading stops as a cancelled one', async () => {
  opened = await openWorkbook([{ name: '01', rows: rowsOf('张三') }]);
  const [{ id }] = await listRosterSheets();
  await expect(readRosterSheets([id], { signal: AbortSignal.abort() })).rejects.toMatchObject({ fault: { kind: 'cancelled' } });
});

test('a sheet that is gone is said', async () => {
  opened = await openWorkbook([{ name: '01', rows: rowsOf('张三') }]);
  await expect(readRosterSheets(['no-such-sheet'])).rejects.toMatchObject({ fault: { kind: 'gone' } });
});

describe('files', () => {
  const file = (name: string, bytes: Uint8Array) => ({ name, arrayBuffer: async () => bytes.slice().buffer });

  test('a file without a roster is read, one that is no workbook is refused with its kind', async () => {
    expect(await readRosterFile(file('空.xlsx', withRows('')))).toMatchObject({ kind: 'read', roster: { households: [], sheets: [{ shape: 'none', reason: 'blank' }] } });
    expect(await readRosterFile(file('旧.xls', new Uint8Array([0x25, 0x50, 0x44, 0x46, 1, 2, 3, 4])))).toEqual({ kind: 'refused', code: 'not-xlsx', detail: expect.objectContaining({ kind: 'pdf' }) });
  });

  test('a file that cannot be fetched, and a cancelled one, reject as a WorkbookError', async () => {
    const gone = { name: 'a.xlsx', arrayBuffer: () => Promise.reject(new DOMException('secret path', 'NotReadableError')) };
    await expect(readRosterFile(gone)).rejects.toMatchObject({ fault: { kind: 'unknown', detail: 'NotReadableError' } });
    await expect(readRosterFile(file('a.xlsx', withRows('')), AbortSignal.abort())).rejects.toMatchObject({ fault: { kind: 'cancelled' } });
  });
});
