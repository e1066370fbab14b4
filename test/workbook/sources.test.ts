import { excelWorkbook } from '../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../host/excel-in-node';
import { openWorkbook, type SheetContent } from './open-workbook';

const header = ['乡镇', '户主姓名', '务工收入（元）', '生产经营性收入', '易地搬迁'];
const plain: SheetContent = { name: '名册', rows: [['2017年脱贫户收入表'], ['单位：元'], header, ['石泉镇', '赖水生', 12000, 300, '否'], ['石泉镇', '邱秀兰', null, 0, '是']] };
const withTable: SheetContent = { name: '分析', rows: [header, ['云岭乡', '池木根', 1, 2, '否']], tables: [{ name: '脱贫分析', address: 'A1:E2' }] };

let opened: OpenedExcel;
afterEach(() => opened.close());

const fault = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error as { fault: unknown }).fault);

test('lists tables and filled sheets, what is under the selection first', async () => {
  opened = await openWorkbook([plain, withTable, { name: '空表', rows: [] }]);
  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('分析').getRange('B2').select();
    await context.sync();
  });
  const sources = await excelWorkbook.listSources();
  expect(sources.map(({ kind, name, underSelection }) => [kind, name, underSelection])).toEqual([['table', '脱贫分析', true], ['range', '名册', false]]);
});

test('finds the header row below title lines and counts the rows under it', async () => {
  opened = await openWorkbook([plain]);
  const [source] = await excelWorkbook.listSources();
  const table = await excelWorkbook.openSource(source, new Map());
  expect(table).toMatchObject({ headers: header, headerRow: 2, firstRow: 3, firstColumn: 0, rowCount: 2, merged: [] });
});

test('takes the upper line of a header in two rows where the lower one is merged into it', async () => {
  const rows = [['脱贫户收入表', null, null, null], ['户主姓名', '收入', null, '易地搬迁'], [null, '工资性收入', '财产性收入', null], ['赖水生', 1, 2, '否']];
  opened = await openWorkbook([{ name: '名册', rows, merged: [{ startRow: 1, endRow: 2, startColumn: 0, endColumn: 0 }, { startRow: 1, endRow: 2, startColumn: 3, endColumn: 3 }] }]);
  const [source] = await excelWorkbook.listSources();
  expect(await excelWorkbook.openSource(source, new Map())).toMatchObject({ headers: ['户主姓名', '工资性收入', '财产性收入', '易地搬迁'], headerRow: 2, rowCount: 1, merged: [] });
});

test('tells merged cells among the data and not those of the title', async () => {
  opened = await openWorkbook([{ ...plain, merged: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 4 }, { startRow: 3, endRow: 4, startColumn: 2, endColumn: 2 }] }]);
  const [source] = await excelWorkbook.listSources();
  expect((await excelWorkbook.openSource(source, new Map())).merged).toEqual([{ row: 3, column: 2, rows: 2, columns: 1 }]);
});

test('says where it looked when a sheet has no header the rules know', async () => {
  opened = await openWorkbook([{ name: '杂项', rows: [['甲', '乙'], [1, 2]] }]);
  const [source] = await excelWorkbook.listSources();
  expect(await fault(excelWorkbook.openSource(source, new Map()))).toEqual({ kind: 'noHeaders', sheet: '杂项', area: 'A1:B2' });
});

test('says so when there is nothing below the header row', async () => {
  opened = await openWorkbook([{ name: '名册', rows: [header] }]);
  const [source] = await excelWorkbook.listSources();
  expect(await fault(excelWorkbook.openSource(source, new Map()))).toEqual({ kind: 'noRows', sheet: '名册', area: 'A1:E1' });
});

test('an Excel table of one blank row is an empty one', async () => {
  opened = await openWorkbook([{ name: '分析', rows: [header], tables: [{ name: '脱贫分析', address: 'A1:E2' }] }]);
  const [source] = await excelWorkbook.listSources();
  expect(await fault(excelWorkbook.openSource(source, new Map()))).toEqual({ kind: 'noRows', sheet: '分析', area: 'A2:E2' });
});

test('a header mended by hand makes its row the header row', async () => {
  opened = await openWorkbook([{ name: '名册', rows: [['姓名', '打工所得'], ['赖水生', 5]] }]);
  const [source] = await excelWorkbook.listSources();
  expect(await excelWorkbook.openSource(source, new Map([['打工所得', 'wage']]))).toMatchObject({ headerRow: 0, rowCount: 1 });
});

test('an older host is refused before anything is asked of it', async () => {
  opened = await openWorkbook([plain]);
  const requests = opened.host.requests;
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: () => false } } } });
  expect(await fault(excelWorkbook.listSources())).toEqual({ kind: 'unsupportedHost' });
  expect(opened.host.requests).toBe(requests);
});

test('a table deleted meanwhile is gone, by a message and not by a crash', async () => {
  opened = await openWorkbook([withTable]);
  const [source] = await excelWorkbook.listSources();
  await opened.Excel.run(async (context) => {
    context.workbook.tables.getItem('脱贫分析').delete();
    await context.sync();
  });
  expect(await fault(excelWorkbook.openSource(source, new Map()))).toEqual({ kind: 'gone' });
});
