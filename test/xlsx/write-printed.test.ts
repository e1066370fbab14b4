import { layoutPage } from '../../src/domain/roster/printing/layout-page';
import { createSheetNames, placeBlocks } from '../../src/domain/roster/printing/printed-sheet';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { writePrinted } from '../../src/xlsx/write-printed';
import { largeHousehold, sampleHousehold } from '../domain/roster/printing/invented';

const block = (household = sampleHousehold) => ({ ...layoutPage(household, { year: '2018' }), key: household.key });

test('two households on a sheet: a break before the second, a hidden name over each, all cells text', () => {
  const blocks = [block(), block(largeHousehold(25, 2, 4))];
  const { sheets, names, formats } = readWorkbook(writePrinted([{ name: '附件1', blocks, firstPage: 5 }]));
  const [sheet] = sheets;
  expect(sheet.pageLayout).toMatchObject({ paperSize: 'A4', orientation: 'Portrait', zoom: { horizontalFitToPages: 1 }, firstPageNumber: 5, headersFooters: { centerFooter: '— &P —' }, rowBreaks: [22, 22 + blocks[1].breaks[0]] });
  expect(names).toEqual([
    { name: 'HH_sample_01', formula: "'附件1'!$A$1:$H$22", comment: '', hidden: true },
    { name: 'HH_large_01', formula: `'附件1'!$A$23:$H$${22 + blocks[1].heights.length}`, comment: '', hidden: true },
  ]);
  const cells = Object.values(sheet.rows).flatMap((row) => Object.values(row));
  expect(cells.every(({ format, value }) => formats[format].format.numberFormat === '@' && typeof value !== 'number')).toBe(true);
  expect(sheet.merges).toContainEqual({ startRow: 5, startColumn: 0, endRow: 11, endColumn: 0 });
});

test('a household printed twice has its name once, or Excel would not open the file', () => {
  expect(readWorkbook(writePrinted([{ name: '附件1', blocks: [block(), block()] }])).names.map(({ formula }) => formula)).toEqual(["'附件1'!$A$1:$H$22"]);
});

test('what looks like a formula is text in the file', () => {
  const [sheet] = readWorkbook(writePrinted([{ name: '附件1', blocks: [block({ ...sampleHousehold, headName: '=HYPERLINK("x")', income: '+1' })] }])).sheets;
  expect([sheet.rows[1][7], sheet.rows[4][7]]).toMatchObject([{ value: '=HYPERLINK("x")' }, { value: '+1' }]);
  expect(sheet.rows[1][7].formula).toBeUndefined();
});

test('breaks and the first page’s number are kept, added to and taken away in a file that has others', () => {
  const original = writePrinted([{ name: '附件1', blocks: [block(), block()], firstPage: 3 }]);
  const workbook = readWorkbook(original);
  workbook.sheets[0].pageLayout = { ...workbook.sheets[0].pageLayout, rowBreaks: [10, 22], firstPageNumber: 4 };
  const changed = writeWorkbook(workbook, original);
  expect(readWorkbook(changed).sheets[0].pageLayout).toMatchObject({ rowBreaks: [10, 22], firstPageNumber: 4 });
  const { rowBreaks, firstPageNumber, ...others } = workbook.sheets[0].pageLayout;
  expect([rowBreaks, firstPageNumber]).toEqual([[10, 22], 4]);
  workbook.sheets[0].pageLayout = others;
  expect(readWorkbook(writeWorkbook(workbook, changed)).sheets[0].pageLayout).toEqual(others);
});

test('where blocks stand on a sheet, and where its pages begin', () => {
  const of = (rows: number, breaks: number[]) => ({ heights: new Array<number>(rows).fill(20), cells: [], breaks });
  expect(placeBlocks([of(3, []), of(4, [2]), of(1, [])])).toEqual({ starts: [0, 3, 7], breaks: [3, 5, 7], rows: 8 });
});

test('names of sheets: what Excel refuses is taken out, none comes twice, none is too long', () => {
  const name = createSheetNames(['附件1 张三']);
  expect([name('附件1 张三'), name('附件1 李/四:?'), name("'村'"), name('A'), name('a'), name('村'.repeat(40))]).toEqual(['附件1 张三 2', '附件1 李四', '村', 'A', 'a 2', '村'.repeat(31)]);
});
