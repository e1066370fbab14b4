import type { HouseholdTable } from '../../src/workbook/household-table';
import { excelWorkbook } from '../../src/workbook/roster-workbook';
import { resultHeaders } from '../../src/workbook/result-headers';
import type { MakeRows } from '../../src/workbook/write-blocks';
import type { OpenedExcel } from '../host/excel-in-node';
import { openWorkbook, valuesAt, type SheetContent } from './open-workbook';

const header = ['户主姓名', '工资性收入', '易地搬迁'];
const households = (count: number) => Array.from({ length: count }, (_, at) => [`户${at + 1}`, 1000 + at, '否']);
const range = (count = 2): SheetContent => ({ name: '名册', rows: [['2017年收入表'], header, ...households(count)] });
const table = (count = 2): SheetContent => ({ name: '分析', rows: [header, ...households(count)], tables: [{ name: '脱贫分析', address: `A1:C${count + 1}` }] });
const four = resultHeaders.slice(0, 4);

let opened: OpenedExcel;
afterEach(() => opened.close());

const openFirst = async (): Promise<HouseholdTable> => excelWorkbook.openSource((await excelWorkbook.listSources())[0], new Map());
const numbered: MakeRows = async (from, count) => Array.from({ length: count }, (_, at) => ['发展生产脱贫', 1, '', `第${from + at + 1}户`]);
const fault = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error as { fault: unknown }).fault);
const tableAddress = () =>
  opened.Excel.run(async (context) => {
    const found = context.workbook.tables.getItem('脱贫分析').getRange();
    found.load('address');
    await context.sync();
    return found.address;
  });

test('writes results to the right of a filled range and leaves its cells alone', async () => {
  opened = await openWorkbook([range()]);
  const plan = await excelWorkbook.planBeside(await openFirst(), false);
  expect(plan).toMatchObject({ replaces: null, growBy: 0, headers: four });
  expect(await excelWorkbook.writeBeside(plan, numbered)).toMatchObject({ sheetName: '名册', address: 'D2:G4', rows: 2 });
  expect(await valuesAt(opened, '名册', 'A1:G4')).toEqual([
    ['2017年收入表', '', '', '', '', '', ''],
    [...header, ...four],
    ['户1', 1000, '否', '发展生产脱贫', 1, '', '第1户'],
    ['户2', 1001, '否', '发展生产脱贫', 1, '', '第2户'],
  ]);
});

test('a table grows by the result columns', async () => {
  opened = await openWorkbook([table()]);
  const plan = await excelWorkbook.planBeside(await openFirst(), false);
  expect(plan.growBy).toBe(4);
  await excelWorkbook.writeBeside(plan, numbered);
  expect(await tableAddress()).toBe('分析!A1:G3');
  expect(await valuesAt(opened, '分析', 'D1:G2')).toEqual([four, ['发展生产脱贫', 1, '', '第1户']]);
});

test('results of an earlier run are found again and offered to be replaced, in their place', async () => {
  opened = await openWorkbook([table()]);
  await excelWorkbook.writeBeside(await excelWorkbook.planBeside(await openFirst(), false), numbered);
  const again = await excelWorkbook.planBeside(await openFirst(), true);
  expect(again).toMatchObject({ replaces: 'D1:G3', growBy: 1, headers: resultHeaders });
  await excelWorkbook.writeBeside(again, async (from, count) => (await numbered(from, count)).map((row) => [...row, '因为']));
  expect(await tableAddress()).toBe('分析!A1:H3');
  expect(await valuesAt(opened, '分析', 'G1:H3')).toEqual([['判定方式', '归类说明'], ['第1户', '因为'], ['第2户', '因为']]);
});

test('an explanation of an earlier run does not stay beside results without one', async () => {
  opened = await openWorkbook([range()]);
  await excelWorkbook.writeBeside(await excelWorkbook.planBeside(await openFirst(), true), async (from, count) => (await numbered(from, count)).map((row) => [...row, '旧说明']));
  await excelWorkbook.writeBeside(await excelWorkbook.planBeside(await openFirst(), false), numbered);
  expect(await valuesAt(opened, '名册', 'G3:H4')).toEqual([['第1户', ''], ['第2户', '']]);
});

test('a filled cell in the way is a refusal that names it, and nothing is written', async () => {
  const sheet = table(3);
  opened = await openWorkbook([{ ...sheet, rows: sheet.rows.map((row, at) => (at === 2 ? [...row, null, '备注'] : row)) }]);
  const [source] = (await excelWorkbook.listSources()).filter(({ kind }) => kind === 'table');
  const found = await excelWorkbook.openSource(source, new Map());
  expect(await fault(excelWorkbook.planBeside(found, false))).toEqual({ kind: 'filledCells', sheet: '分析', area: 'E3' });
  expect(await valuesAt(opened, '分析', 'D1:G1')).toEqual([['', '', '', '']]);
});

test("the office's own column of the same name is never taken for ours", async () => {
  const own = [...header, '主导帮扶措施类别'];
  opened = await openWorkbook([{ name: '分析', rows: [own, ['户1', 1, '否', '手填的']], tables: [{ name: '脱贫分析', address: 'A1:D2' }] }]);
  const plan = await excelWorkbook.planBeside(await openFirst(), false);
  expect(plan).toMatchObject({ replaces: null, headers: ['主导帮扶措施类别（归类）', '类别序号', '同时符合', '判定方式'] });
  await excelWorkbook.writeBeside(plan, numbered);
  expect((await valuesAt(opened, '分析', 'D2:E2'))[0]).toEqual(['手填的', '发展生产脱贫']);
  expect(await excelWorkbook.planBeside(await openFirst(), false)).toMatchObject({ replaces: 'E1:H2' });
});

test('a text that begins like a formula stays a text', async () => {
  opened = await openWorkbook([range(5)]);
  const dangerous = ['=1+1', '+86', '-甲', '@乙', "'丙"];
  await excelWorkbook.writeBeside(await excelWorkbook.planBeside(await openFirst(), false), async (from, count) => dangerous.slice(from, from + count).map((text) => [text, 1, text, '0012']));
  expect((await valuesAt(opened, '名册', 'D3:G7')).map(([first, , third, digits]) => [first, third, digits])).toEqual(dangerous.map((text) => [text, text, '0012']));
});

test('a run cut off at any request and run again ends in the same workbook', async () => {
  const whole = async (): Promise<unknown[][]> => valuesAt(opened, '分析', 'A1:I1502');
  opened = await openWorkbook([table(1500)]);
  const first = opened.host.requests;
  await excelWorkbook.writeBeside(await excelWorkbook.planBeside(await openFirst(), false), numbered);
  const requests = opened.host.requests - first;
  const wanted = await whole();
  opened.close();
  const outcomes: unknown[] = [];
  for (let cut = 1; cut <= requests; cut++) {
    opened = await openWorkbook([table(1500)]);
    opened.host.failAt(cut);
    outcomes.push(await fault(openFirst().then((found) => excelWorkbook.planBeside(found, false)).then((plan) => excelWorkbook.writeBeside(plan, numbered))));
    await excelWorkbook.writeBeside(await excelWorkbook.planBeside(await openFirst(), false), numbered);
    expect(await whole()).toEqual(wanted);
    expect(await tableAddress()).toBe('分析!A1:G1501');
    if (cut < requests) opened.close();
  }
  // Only the client's own tidying after the work may fail without stopping it.
  expect(outcomes.filter((outcome) => outcome !== 'done').length).toBeGreaterThanOrEqual(8);
  expect(new Set(outcomes.filter((outcome) => outcome !== 'done').map((outcome) => JSON.stringify(outcome)))).toEqual(new Set(['{"kind":"connection"}']));
});

test('a sheet of its own gets a free name, is found again by its table, and says while it is unfinished', async () => {
  opened = await openWorkbook([range(), { name: '归类结果', rows: [['别人的表']] }]);
  const found = await openFirst();
  const content = { basis: '规则：2017', headers: ['原表行号', ...four] };
  const sheetRows: MakeRows = async (from, count) => (await numbered(from, count)).map((row, at) => [from + at + 3, ...row]);
  const plan = await excelWorkbook.planSheet(found);
  expect(plan).toMatchObject({ newName: '归类结果 2', earlier: null });
  const cancel = new AbortController();
  cancel.abort();
  expect(await fault(excelWorkbook.writeSheet(plan, true, content, sheetRows, { signal: cancel.signal }))).toEqual({ kind: 'cancelled' });
  const unfinished = await excelWorkbook.planSheet(found);
  expect(unfinished.earlier).toMatchObject({ name: '归类结果 2', unfinished: true });
  await excelWorkbook.writeSheet(unfinished, true, content, sheetRows);
  expect(await valuesAt(opened, '归类结果 2', 'A1:E5')).toEqual([['归类结果：名册', '', '', '', ''], ['规则：2017', '', '', '', ''], ['原表行号', ...four], [3, '发展生产脱贫', 1, '', '第1户'], [4, '发展生产脱贫', 1, '', '第2户']]);
  expect(await excelWorkbook.planSheet(found)).toMatchObject({ newName: '归类结果 3', earlier: { name: '归类结果 2', unfinished: false } });
  expect(await valuesAt(opened, '归类结果', 'A1')).toEqual([['别人的表']]);
});

test('reads many rows in blocks of at most 200,000 cells and reports every block', async () => {
  const wide = Array.from({ length: 200 }, (_, at) => (at === 0 ? '工资性收入' : `列${at}`));
  opened = await openWorkbook([{ name: '宽表', rows: [wide, ...Array.from({ length: 2500 }, (_, at) => wide.map((_header, column) => (column === 0 ? at : 'x')))] }]);
  const found = await openFirst();
  const before = opened.host.requests;
  const read: unknown[] = [];
  const sizes: number[] = [];
  const progress: number[] = [];
  await excelWorkbook.readRows(found, (rows) => { sizes.push(rows.length); read.push(...rows.map(([first]) => first)); }, { onProgress: (done) => progress.push(done) });
  expect(read).toEqual(Array.from({ length: 2500 }, (_, at) => at));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
  expect(progress.at(-1)).toBe(2500);
  // One more than the blocks: the client's own, at the end.
  expect(opened.host.requests - before).toBeLessThanOrEqual(sizes.length + 1);
});

test('no message comes near the 5 MB that Excel on the web takes, however long the texts', async () => {
  opened = await openWorkbook([{ name: '长文', rows: [['工资性收入', '备注'], ...Array.from({ length: 4000 }, (_, at) => [at, '说明'.repeat(400)])] }]);
  const found = await openFirst();
  await excelWorkbook.readRows(found, () => undefined);
  await excelWorkbook.writeBeside(await excelWorkbook.planBeside(found, true), async (_from, count) => Array.from({ length: count }, () => ['甲', 1, '', '乙', '因为'.repeat(400)]));
  expect(Math.max(opened.host.largestRequest, opened.host.largestResponse)).toBeLessThan(4_000_000);
});

test('reading stops at the block in which it was cancelled', async () => {
  opened = await openWorkbook([range(3000)]);
  const cancel = new AbortController();
  let blocks = 0;
  const work = excelWorkbook.readRows(await openFirst(), () => { blocks += 1; cancel.abort(); }, { signal: cancel.signal });
  expect(await fault(work)).toEqual({ kind: 'cancelled' });
  expect(blocks).toBe(1);
});

describe('how result columns look', () => {
  const looksAt = (address: string) =>
    opened.Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem('名册').getRange(address);
      format.load('wrapText,columnWidth');
      format.font.load('bold,color');
      format.fill.load('color');
      const bottom = format.borders.getItem('EdgeBottom');
      bottom.load('style,weight');
      await context.sync();
      return { wrap: format.wrapText, width: format.columnWidth, bold: format.font.bold, color: format.font.color, fill: format.fill.color, bottom: bottom.style, weight: bottom.weight };
    });
  const dress = () =>
    opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('名册');
      const head = sheet.getRange('A2:C2').format;
      Object.assign(head, { wrapText: true });
      head.font.bold = true;
      head.font.color = '#FFFFFF';
      head.fill.color = '#1F4E79';
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical'] as const) head.borders.getItem(edge).style = 'Continuous';
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const) sheet.getRange('A3:C6').format.borders.getItem(edge).style = 'Continuous';
      await context.sync();
    });
  const explained: MakeRows = async (from, count) => (await numbered(from, count)).map((row) => [...row, '因为'.repeat(200)]);

  test('beside a range like their neighbours, an explanation at most 60 characters wide, for one request more', async () => {
    opened = await openWorkbook([range(4)]);
    const plan = await excelWorkbook.planBeside(await openFirst(), true);
    await dress();
    const before = opened.host.requests;
    await excelWorkbook.writeBeside(plan, explained);
    // Looks, headers, one block, the client's own.
    expect(opened.host.requests - before).toBeLessThanOrEqual(4);
    for (const address of ['D2', 'H2']) expect(await looksAt(address)).toMatchObject({ bold: true, wrap: true, color: '#FFFFFF', fill: '#1F4E79', bottom: 'Continuous', weight: 'Thin' });
    for (const address of ['D3', 'H6']) expect(await looksAt(address)).toMatchObject({ bold: false, wrap: false, bottom: 'Continuous' });
    const { width } = await looksAt('H2');
    // In pixels a character has 7, a column 5 beside.
    expect((width * 96) / 72).toBeGreaterThan(200);
    expect((width * 96) / 72).toBeLessThanOrEqual(60 * 7 + 5);
    expect((await valuesAt(opened, '名册', 'D3:G3'))[0]).toEqual(['发展生产脱贫', 1, '', '第1户']);
  });

  test('beside plain cells stay plain', async () => {
    opened = await openWorkbook([range(2)]);
    await excelWorkbook.writeBeside(await excelWorkbook.planBeside(await openFirst(), false), numbered);
    expect(await looksAt('D2')).toMatchObject({ bold: false, wrap: false, bottom: 'None' });
  });

  test('of an earlier run stay as the office has made them', async () => {
    opened = await openWorkbook([range(2)]);
    await excelWorkbook.writeBeside(await excelWorkbook.planBeside(await openFirst(), false), numbered);
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('名册').getRange('D:D').format.columnWidth = 33;
      await context.sync();
    });
    await dress();
    await excelWorkbook.writeBeside(await excelWorkbook.planBeside(await openFirst(), true), explained);
    expect((await looksAt('D2')).width).toBe(33);
    expect(await looksAt('D2')).toMatchObject({ bold: false });
    expect((await looksAt('H2')).width).toBeGreaterThan(200);
  });
});
