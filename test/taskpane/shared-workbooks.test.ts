import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { measureFields } from '../../src/domain/measures/fields';
import { openWorkbook as openFile } from '../../src/host/file';
import { outcomeLabel } from '../../src/labels/measures/measure-explanation';
import { measureWords } from '../../src/labels/measures/measures';
import type { Classification } from '../../src/taskpane/classify/classification';
import { ClassifySession } from '../../src/taskpane/classify/session';
import { excelWorkbook } from '../../src/workbook/roster-workbook';
import { openExcel, type OpenedExcel } from '../host/excel-in-node';
import { openWorkbook } from '../workbook/open-workbook';

const folder = join(__dirname, '../../../shared/data/classification');
const workbooks = [
  ['exit-analysis.xlsx', 'exit-analysis.expected.csv'],
  ['exit-analysis.lo.xlsx', 'exit-analysis.expected.csv'],
  ['exit-analysis.no-relocation-column.xlsx', 'exit-analysis.no-relocation-column.expected.csv'],
];

let opened: OpenedExcel;
afterEach(() => opened.close());

/** Opens a file as the browser edition does, and makes Microsoft's client over it the global one. */
async function openInPane(bytes: Uint8Array): Promise<void> {
  opened = openExcel((await openFile(bytes)).data);
  Object.assign(globalThis, { Excel: opened.Excel, Office: opened.Office, OfficeExtension: opened.OfficeExtension });
}

async function startSession(): Promise<ClassifySession> {
  const session = new ClassifySession(excelWorkbook);
  await session.start();
  return session;
}

/** A row's outcome as the pane holds it, in the columns of the expected files. */
function inColumns(result: Classification, index: number, sensitive: ReadonlySet<number>): string[] {
  const outcome = result.outcomeAt(index);
  const fault = outcome.kind === 'invalid' ? outcome.faults[0] : undefined;
  const judged = outcome.kind === 'classified' || outcome.kind === 'insufficient' ? outcome : undefined;
  return [
    String(result.table.firstRow + index + 1),
    outcome.kind,
    outcome.kind === 'invalid' || outcome.kind === 'empty' ? '' : outcomeLabel(outcome, measureWords['zh-CN']),
    fault ? measureFields[fault.field].header : '',
    fault ? fault.text : '',
    judged ? judged.matched.join('+') : '',
    judged ? judged.unknown.join('+') : '',
    outcome.kind === 'classified' ? (sensitive.has(index) ? '1' : '0') : '',
  ];
}

// The shared data lies beside the project only in its own workplace.
if (existsSync(folder)) {
  test.each(workbooks)('%s, opened as a file and classified by the pane, gives the expected outcome, row for row', async (file, expectedFile) => {
    await openInPane(new Uint8Array(readFileSync(join(folder, file))));
    const session = await startSession();
    await session.classify();
    const { failed, result } = session.get();
    expect(failed).toBeNull();
    if (!result) throw new Error('no result');
    const expected = parseCsv(readFileSync(join(folder, expectedFile), 'utf8').replace(/^\uFEFF/, '')).slice(1).map((cells) => cells.map((cell) => String(cell ?? '')));
    const sensitive = new Set(result.rowsOf('sensitive', Infinity));
    const outcomes = Array.from({ length: result.table.rowCount }, (_, at) => inColumns(result, at, sensitive));
    expect(result.totalRows).toEqual([]);
    // What is blank below the last household is no row of a used range.
    expect(expected.slice(outcomes.length).every(([, kind]) => kind === 'empty')).toBe(true);
    expect(outcomes).toEqual(expected.slice(0, outcomes.length));
  });
}

test('a sheet of 200 columns: those the rules need are found among the others, wherever they stand', async () => {
  const needed = ['户主姓名', '主要致贫原因', '易地搬迁', '产业项目帮扶', '工资性收入', '经营性收入', '财产性收入', '转移性收入', '上年经营性收入'];
  const household = ['赖水生', '因病', '否', '是', 3000, 12000, 0, 500, 9000];
  const spread = (cells: readonly (string | number)[], other: (at: number) => string | number) => Array.from({ length: 200 }, (_, at) => (at % 22 === 5 ? (cells[Math.floor(at / 22)] ?? other(at)) : other(at)));
  opened = await openWorkbook([{ name: '宽表', rows: [spread(needed, (at) => `指标${at}`), ...Array.from({ length: 40 }, () => spread(household, (at) => at))] }]);
  const session = await startSession();
  expect(session.get().table?.headers).toHaveLength(200);
  await session.classify();
  expect(session.get().failed).toBeNull();
  expect(session.get().result?.count(1)).toBe(40);
  await session.prepareWriting();
  await session.write();
  expect(session.get().written).toMatchObject({ address: 'GS1:GV41', rows: 40 });
});

test('an empty sheet: nothing to choose from, and no fault', async () => {
  opened = await openWorkbook([{ name: 'Sheet1', rows: [] }]);
  const session = await startSession();
  expect(session.get()).toMatchObject({ sources: [], source: null, failed: null });
  await session.classify();
  expect(session.get()).toMatchObject({ result: null, view: 'setup', failed: null });
});

test('a sheet of headers only: says that there is no row below them, and classifies once there is one', async () => {
  opened = await openWorkbook([{ name: '分析', rows: [['户主姓名', '工资性收入', '转移性收入']] }]);
  const session = await startSession();
  expect(session.get()).toMatchObject({ table: null, result: null, failed: { fault: { kind: 'noRows', sheet: '分析', area: 'A1:C1' }, retry: 'open' } });
  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('分析').getRange('A2:C2').values = [['赖水生', 3000, 500]];
    await context.sync();
  });
  await session.again('open');
  await session.classify();
  expect(session.get()).toMatchObject({ failed: null, view: 'overview' });
  expect(session.get().result?.households).toBe(1);
});
