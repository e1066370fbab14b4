import { createClassifier } from '../../../src/domain/measures/classify';
import { matchColumns } from '../../../src/domain/measures/columns';
import { defaultPolicy } from '../../../src/domain/measures/policy';
import { planFormulas, writeNativeFormulas } from '../../../src/workbook/portable/native-formulas';
import { excelWorkbook } from '../../../src/workbook/roster-workbook';
import { inWords } from '../../domain/measures/portable/generated-tables';
import type { OpenedExcel } from '../../host/excel-in-node';
import { openWorkbook, valuesAt } from '../open-workbook';

const header = ['户主姓名', '易地搬迁', '产业项目帮扶', '工资性收入', '经营性收入', '财产性收入', '转移性收入', '上年经营性收入'];
const households = [
  ['赖水生', '否', '是', 3000, 12000, 0, 500, 9000],
  ['邱秀兰', '是', '否', '3,000元', 2000, 0, '０．０５万', 9000],
  ['巫福旺', '否', '是', '不详', 12000, 0, 500, 9000],
  [null, null, null, null, null, null, null, null],
  ['阙玉英', '否', '是', null, null, null, null, null],
];

let opened: OpenedExcel;
afterEach(() => opened.close());

const open = async (rows: readonly (readonly (string | number | null)[])[] = households) => {
  opened = await openWorkbook([{ name: "甲'乙 表", rows: [['2017年度'], header, ...rows] }]);
  return excelWorkbook.openSource((await excelWorkbook.listSources())[0], new Map());
};
const write = async (table: Awaited<ReturnType<typeof open>>, rowsPerRequest?: number) => writeNativeFormulas(await planFormulas(table), matchColumns(table.headers), defaultPolicy, {}, rowsPerRequest);

test('the grid calculates the formulas as the domain judges, and anew when a cell or a policy changes', async () => {
  const table = await open();
  const written = await write(table);
  expect(written).toMatchObject({ sheetName: '归类公式', rows: 5 });
  const classifier = createClassifier(matchColumns(header), defaultPolicy);
  const outcomes = async () => (await valuesAt(opened, '归类公式', 'A10:C14')).map(([row, name, outcome]) => [row, name, outcome]);
  expect(await outcomes()).toEqual(households.map((row, at) => [at + 3, row[0] ?? '', inWords(classifier.classify(row))]));
  expect((await valuesAt(opened, '归类公式', 'A1'))[0][0]).toBe("归类公式：甲'乙 表");

  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("甲'乙 表").getRange('D5').values = [[3000]];
    context.workbook.worksheets.getItem('归类公式').getRange('B4').values = [[0.5]];
    await context.sync();
  });
  const stricter = createClassifier(matchColumns(header), { ...defaultPolicy, markedIncrease: 5000 });
  const mended = households.map((row) => row.map((cell) => (cell === '不详' ? 3000 : cell)));
  expect((await outcomes()).map(([, , outcome]) => outcome)).toEqual(mended.map((row) => inWords(stricter.classify(row))));
  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('归类公式').getRange('B3').values = [['最多']];
    await context.sync();
  });
  expect((await outcomes()).map(([, , outcome]) => outcome)[0]).toMatch(/^口径有误/);
});

test('nothing of the table is written over, and a sheet of that name that is not ours is left alone', async () => {
  const table = await open();
  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.add('归类公式').getRange('A1').values = [['别人的表']];
    await context.sync();
  });
  const before = await valuesAt(opened, "甲'乙 表", 'A1:K9');
  expect(await write(table)).toMatchObject({ sheetName: '归类公式 2' });
  expect(await valuesAt(opened, "甲'乙 表", 'A1:K9')).toEqual(before);
  expect(await valuesAt(opened, '归类公式', 'A1:B2')).toEqual([['别人的表', ''], ['', '']]);
  // Run again, the same sheet is written anew; it is no source of households.
  expect(await write(table)).toMatchObject({ sheetName: '归类公式 2' });
  expect((await excelWorkbook.listSources()).map(({ name }) => name)).toEqual(["甲'乙 表"]);
});

const fault = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error as { fault: unknown }).fault);

test('cut off at any request and run again, it ends in the same sheet', async () => {
  const many = Array.from({ length: 8 }, (_, at) => households[at % households.length]);
  const ends = async () => [await valuesAt(opened, '归类公式', 'A1:C20')];
  let table = await open(many);
  const from = opened.host.requests;
  await write(table, 3);
  const requests = opened.host.requests - from;
  const wanted = await ends();
  opened.close();
  const outcomes: unknown[] = [];
  for (let cut = 1; cut <= requests; cut++) {
    table = await open(many);
    opened.host.failAt(cut);
    outcomes.push(await fault(write(table, 3)));
    await write(table, 3);
    expect(await ends()).toEqual(wanted);
    if (cut < requests) opened.close();
  }
  expect(outcomes.filter((outcome) => outcome !== 'done').length).toBeGreaterThanOrEqual(4);
}, 300_000);
