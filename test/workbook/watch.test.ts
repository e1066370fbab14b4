import { excelWorkbook } from '../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../host/excel-in-node';
import { openWorkbook } from './open-workbook';

let opened: OpenedExcel;
afterEach(() => opened.close());

const rows = [['户主姓名', '工资性收入'], ['赖水生', 1000], ['邱秀兰', 2000]];
const settled = () => new Promise((resolve) => setTimeout(resolve, 300));
const write = (address: string, value: string | number) =>
  opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('名册').getRange(address).values = [[value]];
    await context.sync();
  });

test('tells where the user goes, until the watch ends', async () => {
  opened = await openWorkbook([{ name: '名册', rows }]);
  const places: unknown[] = [];
  const stop = await excelWorkbook.watchSelection((place) => places.push(place));
  await excelWorkbook.selectCells('sheet-1', { row: 2, column: 1, rows: 1, columns: 1 });
  await settled();
  expect(places).toContainEqual({ sheetId: 'sheet-1', row: 2, column: 1 });
  const heard = places.length;
  await stop();
  await excelWorkbook.selectCells('sheet-1', { row: 0, column: 0, rows: 1, columns: 1 });
  await settled();
  expect(places.length).toBe(heard);
});

test('a change among the data is told, a change beside it and a result of ours is not', async () => {
  opened = await openWorkbook([{ name: '名册', rows }]);
  const table = await excelWorkbook.openSource((await excelWorkbook.listSources())[0], new Map());
  let changes = 0;
  await excelWorkbook.watchChanges(table, () => { changes += 1; });
  await excelWorkbook.writeBeside(await excelWorkbook.planBeside(table, false), async (_from, count) => Array.from({ length: count }, () => ['发展生产脱贫', 1, '', '']));
  await write('J9', '备注');
  await settled();
  expect(changes).toBe(0);
  await write('B3', 2500);
  await settled();
  expect(changes).toBe(1);
});
