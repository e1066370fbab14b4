import { layoutPage } from '../../../src/domain/roster/printing/layout-page';
import { gatherPages } from '../../../src/domain/roster/printing/gather-pages';
import { listSources } from '../../../src/workbook/list-sources';
import { planSheets, writeSheets } from '../../../src/workbook/roster/print-sheets';
import { saveWorkbook } from '../../../src/host/file';
import { readWorkbook } from '../../../src/xlsx';
import { printedWorkbook } from '../../../src/xlsx/write-printed';
import type { OpenedExcel } from '../../host/excel-in-node';
import { largeHousehold, sampleHousehold } from '../../domain/roster/printing/invented';
import { openWorkbook, valuesAt } from '../open-workbook';

const households = [sampleHousehold, { ...largeHousehold(25, 3, 5), headName: '=HYPERLINK("x")', phone: '+1', remarks: '@甲\n乙' }];
const sheets = (taken: readonly string[] = [], all = households) => gatherPages(all, { year: '2018', spread: 'together', sheetName: '附件1 名册', withKeys: true, taken });
const own = { name: '名册', rows: [['姓名', '工资性收入'], ['张三', 1]] };

let opened: OpenedExcel;
beforeEach(async () => {
  opened = await openWorkbook([own]);
});
afterEach(() => opened.close());

const saved = async () => readWorkbook(await saveWorkbook(opened.engine.save()));

/** What a sheet shows and how it prints, without the numbers a file gives its formats. */
async function shown(name: string) {
  const { sheets: all, formats, names } = await saved();
  const sheet = all.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const cells = Object.fromEntries(
    Object.entries(sheet.rows).flatMap(([row, line]) =>
      Object.entries(line).map(([column, { value, format }]) => {
        const { bold, horizontal, vertical, wrap, rotation, numberFormat, fontName, fontSize, borders } = formats[format].format;
        return [`${row},${column}`, { value, looks: { bold, horizontal, vertical, wrap, rotation, numberFormat, fontName, fontSize, borders: Object.keys(borders).sort() } }];
      }),
    ),
  );
  return { cells, merges: new Set(sheet.merges.map((merge) => JSON.stringify(merge))), pageLayout: sheet.pageLayout, names };
}

test('the sheet in the workbook is the sheet of the file, cell for cell', async () => {
  await writeSheets(sheets(), []);
  const written = await shown('附件1 名册');
  const { sheets: [expected], formats } = printedWorkbook(sheets());
  for (const [row, line] of Object.entries(expected.rows)) {
    for (const [column, { value, format }] of Object.entries(line)) {
      const cell = written.cells[`${row},${column}`];
      const { bold, horizontal, vertical, wrap, rotation, fontName, fontSize } = formats[format].format;
      expect([row, column, cell?.value ?? '']).toEqual([row, column, value ?? '']);
      expect([row, column, cell?.looks]).toMatchObject([row, column, { bold, horizontal, vertical, wrap, rotation, fontName, fontSize, numberFormat: '@' }]);
    }
  }
  expect(written.merges).toEqual(new Set(expected.merges.map((merge) => JSON.stringify(merge))));
  expect(written.pageLayout).toMatchObject({ paperSize: 'A4', orientation: 'Portrait', rowBreaks: expected.pageLayout.rowBreaks, zoom: { horizontalFitToPages: 1 }, centerHorizontally: true });
  expect(written.names.filter(({ name }) => name.startsWith('HH_'))).toMatchObject([{ name: 'HH_sample_01', hidden: true }, { name: 'HH_large_01', hidden: true }]);
});

test('every cell of the form is framed, the title is not', async () => {
  await writeSheets(sheets(), []);
  const { cells } = await shown('附件1 名册');
  expect(cells['0,0'].looks.borders.filter((side) => side !== 'bottom')).toEqual([]);
  for (let row = 1; row < layoutPage(sampleHousehold, { year: '2018' }).heights.length; row++) for (let column = 0; column < 8; column++) expect([row, column, cells[`${row},${column}`]?.looks.borders]).toEqual([row, column, ['bottom', 'left', 'right', 'top']]);
});

test('formula-like texts stay the texts they are', async () => {
  await writeSheets(sheets(), []);
  expect(await valuesAt(opened, '附件1 名册', 'H24')).toEqual([['=HYPERLINK("x")']]);
  expect(await valuesAt(opened, '附件1 名册', 'H25')).toEqual([['+1']]);
});

test('written sheets are found again as ours; the office’s sheet of such a name is not', async () => {
  await opened.Excel.run(async (context) => void (context.workbook.worksheets.add('附件1 旧'), await context.sync()));
  await writeSheets(sheets(), []);
  expect(await planSheets()).toEqual({ earlier: [{ id: expect.any(String), name: '附件1 名册', unfinished: false }], taken: ['名册', '附件1 旧', '附件1 名册'] });
  expect((await listSources()).map(({ name }) => name)).toEqual(['名册']);
});

test('replacing takes the earlier sheet away, keeping gives the new one another name', async () => {
  await writeSheets(sheets(), []);
  const { earlier, taken } = await planSheets();
  await writeSheets(sheets(taken), []);
  expect((await saved()).sheets.map(({ name }) => name)).toEqual(['名册', '附件1 名册', '附件1 名册 2']);
  await writeSheets(sheets(['名册', '附件1 名册 2'], households.slice(0, 1)), earlier.map(({ id }) => id));
  const after = await saved();
  expect(after.sheets.map(({ name }) => name)).toEqual(['名册', '附件1 名册 2', '附件1 名册']);
  expect(after.names.filter(({ name, sheet }) => name === 'HH_large_01' && sheet !== undefined)).toHaveLength(1);
});

test('cut off at any request and run again over what was left, it ends in the same workbook', async () => {
  const many = Array.from({ length: 5 }, (_, at) => ({ ...largeHousehold(1, 0, 0), key: `k-${at}` }));
  const all = sheets([], many);
  const before = opened.host.requests;
  const TWO_PAGES = 120_000;
  await writeSheets(all, [], {}, TWO_PAGES);
  const requests = opened.host.requests - before;
  expect(requests).toBeGreaterThan(3);
  const whole = await shown('附件1 名册');
  await opened.Excel.run(async (context) => void (context.workbook.worksheets.getItem('附件1 名册').delete(), await context.sync()));
  // The last request is the client's own tidying.
  for (let at = 1; at < requests; at++) {
    opened.host.failAt(at);
    await expect(writeSheets(all, [], {}, TWO_PAGES)).rejects.toMatchObject({ name: 'WorkbookError' });
    const { earlier } = await planSheets();
    expect(earlier.map(({ unfinished }) => unfinished)).toEqual(at === 1 ? [] : [true]);
    await writeSheets(all, earlier.map(({ id }) => id), {}, TWO_PAGES);
    const again = await shown('附件1 名册');
    expect([again.cells, again.merges, again.pageLayout]).toEqual([whole.cells, whole.merges, whole.pageLayout]);
    const { earlier: done } = await planSheets();
    await opened.Excel.run(async (context) => void (context.workbook.worksheets.getItem(done[0].id).delete(), await context.sync()));
  }
});

test('cancelled, it stops at the next request and says so', async () => {
  const cancelling = new AbortController();
  cancelling.abort();
  await expect(writeSheets(sheets(), [], { signal: cancelling.signal })).rejects.toMatchObject({ fault: { kind: 'cancelled' } });
  expect((await planSheets()).earlier).toEqual([]);
});
