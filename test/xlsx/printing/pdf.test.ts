import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { layoutBoundRoster } from '../../../src/domain/roster/printing/bound-roster';
import { layoutPage } from '../../../src/domain/roster/printing/layout-page';
import { pagesOf, type PrintedCell } from '../../../src/domain/roster/printing/printed-page';
import { printedWords } from '../../../src/labels/roster/printed-roster';
import type { FileWorkbook } from '../../../src/xlsx';
import { writeWorkbook } from '../../../src/xlsx';
import { printedWorkbook, writePrinted } from '../../../src/xlsx/write-printed';
import { largeHousehold, sampleHousehold } from '../../domain/roster/printing/invented';
import { printToPdf, type Pdf } from './pdf';

const year = '2018';
const block = (household = sampleHousehold) => layoutPage(household, { year });

describe('the printed page as a picture', () => {
  const REFERENCE = join(__dirname, 'sample-page.png');
  /** Rows of the picture, from and to: the bands of the page. */
  const bands = { title: [30, 60], head: [60, 146], members: [146, 256], officers: [256, 313], assistance: [313, 400], foot: [400, 530] } as const;
  type Band = keyof typeof bands;
  /** Pixels of a band that may differ: an antialiased edge here and there, far less than a word or a line. */
  const TOLERATED = 12;

  const damages: Record<string, (workbook: FileWorkbook) => void> = {
    nothing: () => undefined,
    'a text of the head': ({ sheets }) => delete sheets[0].rows[1][7].value,
    'a merge of the measures': ({ sheets }) => (sheets[0].merges = sheets[0].merges.filter(({ startRow, startColumn }) => startRow !== 16 || startColumn !== 2)),
    'a border of the members': ({ sheets, formats }) => {
      formats.push({ base: 0, format: { ...formats[sheets[0].rows[8][3].format].format, borders: {} } });
      for (const [row, column] of [[8, 3], [7, 3], [9, 3], [8, 2], [8, 4]]) sheets[0].rows[row][column].format = formats.length - 1;
    },
  };
  const names = Object.keys(damages);
  let pdf: Pdf;

  beforeAll(() => {
    const damaged = names.map((name, at) => {
      const workbook = printedWorkbook([{ name: `附件1 ${at + 1}`, blocks: [block()] }]);
      damages[name](workbook);
      return workbook;
    });
    const [first] = damaged;
    const formats = damaged.flatMap((workbook) => workbook.formats);
    const sheets = damaged.flatMap((workbook, at) => workbook.sheets.map((sheet) => ({ ...sheet, sheetNumber: at + 1, rows: shifted(sheet.rows, damaged.slice(0, at).reduce((sum, before) => sum + before.formats.length, 0)) })));
    pdf = printToPdf(writeWorkbook({ ...first, formats, sheets, names: [] }));
  });
  afterAll(() => pdf.remove());

  const shifted = (rows: FileWorkbook['sheets'][number]['rows'], by: number) =>
    Object.fromEntries(Object.entries(rows).map(([row, line]) => [row, Object.fromEntries(Object.entries(line).map(([column, cell]) => [column, { ...cell, format: cell.format + by }]))]));

  /** How many pixels of each band differ from the approved picture. */
  function differing(page: number): Record<Band, number> {
    const [approved, printed] = [PNG.sync.read(readFileSync(REFERENCE)), pdf.picture(page)];
    expect([printed.width, printed.height]).toEqual([approved.width, approved.height]);
    const band = ({ width, data }: PNG, [from, to]: readonly [number, number]) => data.subarray(from * width * 4, to * width * 4);
    const count = (rows: readonly [number, number]) => pixelmatch(band(approved, rows), band(printed, rows), undefined, approved.width, rows[1] - rows[0], { threshold: 0.3 });
    return { title: count(bands.title), head: count(bands.head), members: count(bands.members), officers: count(bands.officers), assistance: count(bands.assistance), foot: count(bands.foot) };
  }

  test('is the approved one, band for band', () => {
    for (const [band, pixels] of Object.entries(differing(1))) expect([band, pixels <= TOLERATED, pixels]).toEqual([band, true, pixels]);
  });

  test.each([['a text of the head', 'head'], ['a merge of the measures', 'assistance'], ['a border of the members', 'members']] as const)('without %s it would be another', (damage, where) => {
    const found = differing(1 + names.indexOf(damage));
    expect(found[where]).toBeGreaterThan(TOLERATED);
    for (const band of ['title', 'foot'] as const) expect(found[band]).toBeLessThanOrEqual(TOLERATED);
  });
});

describe('nothing is cut off, and pages are as many as were counted', () => {
  const remark = '该户因灾新识别，国扶系统未开放，暂时系统外管理（见2018年4月记录）；Long words ABCDEFGH 与数字 350481199003079985 混排。';
  const households = [
    sampleHousehold,
    { ...largeHousehold(25, 5, 9), key: 'many-lines' },
    { ...largeHousehold(3, 1, 1), key: 'long-texts', outcome: remark.repeat(6), remarks: `${remark}\n\n`.repeat(30) },
    { ...sampleHousehold, key: 'narrow', headName: '阿卜杜拉·买买提·吐尔逊', members: [{ ...sampleHousehold.members[0], idNumber: '35048119900307998544B1', health: '长期慢性病，患有大病，残疾（肢体二级）' }], officers: [{ ...sampleHousehold.officers[0], organisation: '永安市青水乡三溪村民委员会驻村扶贫工作队第一组' }] },
  ];
  const blocks = households.map((household) => ({ ...block(household), key: household.key }));
  let pdf: Pdf;
  beforeAll(() => {
    pdf = printToPdf(writePrinted([{ name: '附件1', blocks, firstPage: 1 }]));
  });
  afterAll(() => pdf.remove());

  test('the pages', () => {
    expect(pdf.pages).toBe(blocks.reduce((sum, each) => sum + pagesOf(each), 0));
  });

  test.each(blocks.map((_, at) => [households[at].key, at] as const))('every text of %s stands on its pages in full', (_, at) => {
    const first = 1 + blocks.slice(0, at).reduce((sum, each) => sum + pagesOf(each), 0);
    const printed = pdf.text(first, first + pagesOf(blocks[at]) - 1);
    for (const { text } of blocks[at].cells) expect(printed).toContain(text.replace(/\s+/gu, ''));
  });
});

/**
 * The words of a page that stand out of their row: a text too tall for its cell is there in the PDF, but covered.
 * Rows are found on the paper by two labels at the left of the page.
 */
function wordsOutOfRow(pdf: Pdf, page: number, cells: readonly PrintedCell[], heights: readonly number[]): readonly string[] {
  const words = pdf.words(page);
  const tops = heights.reduce<number[]>((all, height) => [...all, (all.at(-1) ?? 0) + height], [0]);
  const middleOf = ({ row, rows }: PrintedCell) => (tops[row] + tops[row + rows]) / 2;
  const seenOnce = cells.filter(({ column, look, text }) => column === 0 && look !== 'sectionLabel' && words.filter((word) => word.text === text).length === 1);
  const [first, last] = [seenOnce[0], seenOnce[seenOnce.length - 1]];
  const seen = ({ text }: PrintedCell) => words.filter((word) => word.text === text).map(({ top, bottom }) => (top + bottom) / 2)[0];
  const scale = (seen(last) - seen(first)) / (middleOf(last) - middleOf(first));
  const onPaper = (height: number) => seen(first) + (height - middleOf(first)) * scale;
  const SLACK = 2;
  return words.flatMap(({ text, top, bottom }) => {
    const owners = text.length < 4 ? [] : cells.filter((cell) => cell.text.replace(/\s+/gu, '').includes(text));
    const fits = ({ row, rows }: PrintedCell) => top >= onPaper(tops[row]) - SLACK && bottom <= onPaper(tops[row + rows]) + SLACK;
    return owners.length > 0 && !owners.some(fits) ? [text] : [];
  });
}

describe('every line of a text stands within its row', () => {
  const tall = { ...sampleHousehold, outcome: '该户收入比上年增加，两不愁三保障已落实，帮扶单位每月走访。'.repeat(6), remarks: sampleHousehold.remarks, members: [{ ...sampleHousehold.members[0], health: '长期慢性病，患有大病，残疾（肢体二级）' }] };
  const page = block(tall);
  const squeezed = { ...page, heights: page.heights.map((height, row) => (row === page.heights.length - 1 ? height / 3 : height)) };
  let pdf: Pdf;
  beforeAll(() => {
    pdf = printToPdf(writePrinted([{ name: '附件1', blocks: [page, squeezed] }]));
  });
  afterAll(() => pdf.remove());

  test('as it is laid out', () => {
    expect(wordsOutOfRow(pdf, 1, page.cells, page.heights)).toEqual([]);
  });

  test('and not where a row is a third as high: the test would see it', () => {
    expect(wordsOutOfRow(pdf, 2, squeezed.cells, squeezed.heights).length).toBeGreaterThan(0);
  });
});

test('the bound roster: each village begins on the page that the contents name', () => {
  const villages = ['三溪村', '上坪村', '下洋村'];
  const households = villages.flatMap((village, at) => [3, 25, 8].map((members) => ({ ...largeHousehold(members, 1, 1), key: `${village}-${members}`, location: `永安市 ${['青水乡', '青水乡', '红旗镇'][at]} ${village}` })));
  const sheets = layoutBoundRoster(households, { year, words: printedWords, withKeys: true, masked: false });
  const pdf = printToPdf(writePrinted(sheets));
  const contents = sheets[1].blocks[0].cells;
  const front = 2;
  for (const village of villages) {
    const at = contents.find(({ text }) => text.trim() === village)?.row;
    const page = Number(contents.find(({ row, column }) => row === at && column === 7)?.text);
    const printed = pdf.text(front + page, front + page);
    for (const expected of ['2018年初贫困户名册', village, `—${page}—`]) expect(printed).toContain(expected);
    if (page > 1) expect(pdf.text(front + page - 1, front + page - 1)).not.toContain(village);
  }
  expect(pdf.pages).toBe(front + sheets.slice(2).flatMap(({ blocks }) => blocks).reduce((sum, each) => sum + pagesOf(each), 0));
  pdf.remove();
});
