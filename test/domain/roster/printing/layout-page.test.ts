import fc from 'fast-check';
import { layoutPage } from '../../../../src/domain/roster/printing/layout-page';
import { COLUMNS, PAGE_HEIGHT, pagesOf, TALLEST_ROW, type PrintedBlock } from '../../../../src/domain/roster/printing/printed-page';
import { linesIn } from '../../../../src/domain/roster/printing/text-fit';
import { largeHousehold, sampleHousehold } from './invented';

const page = (household = sampleHousehold) => layoutPage(household, { year: '2018' });

/** A block as its rows read: cells from left to right, · between, without line breaks. */
const shown = ({ cells, heights }: PrintedBlock): string[] =>
  heights.map((_, row) => cells.filter((cell) => cell.row === row).map(({ text }) => text.replaceAll('\n', '')).join(' · '));

/** The heights of a block's pages. */
const pageHeights = ({ heights, breaks }: PrintedBlock): number[] =>
  [0, ...breaks].map((start, at) => heights.slice(start, breaks[at] ?? heights.length).reduce((sum, height) => sum + height, 0));

const areaOf = (block: PrintedBlock, text: string) => {
  const found = block.cells.find((cell) => cell.text.replaceAll('\n', '') === text);
  return found && [found.row + 1, found.column, found.rows, found.columns];
};

test('the notice’s sample is the notice’s page, line for line', () => {
  expect(shown(page())).toEqual([
    '2018年初贫困户名册',
    '所在地 · **县   **镇  **村 · 户主姓名 · 张三',
    '民族 · 汉族 · 出生时间 · 19730342 · 联系电话 · 139********',
    '识别标准 · 省定 · 贫困户属性 · 一般贫困户 · 脱贫属性 · 未脱贫',
    '主要致贫原因 · 因病 · 住房面积 · 53平方米 · 2017年度人均收入 · 3010元',
    '家庭成员状况 · 姓名 · 证件号码 · 与户主关系 · 年龄 · 文化程度 · 劳动能力 · 健康状况',
    '张三 · 3504********* · 户主 · 45 · 高中 · 普通劳动力 · 健康',
    '李四 · 35042******** · 配偶 · 43 · 高中 · 无劳动力 · 患有大病',
    '张小李 · 35043******** · 之子 · 15 · 在校生 ·  · 健康',
    '张小小 · 无 · 之女 · 3 ·  ·  · 健康',
    ' ·  ·  ·  ·  ·  · ',
    ' ·  ·  ·  ·  ·  · ',
    '帮扶责任人 · 姓名 · 帮扶单位 · 政治面貌 · 性别 · 帮扶开始时间 · 帮扶结束时间 · 联系电话',
    '王** · ****** · 中共 · 男 · 20170102 · 20201231 · 137********',
    ' ·  ·  ·  ·  ·  · ',
    '帮扶措施 · 时间 · 项目名称 · 项目规模 · 扶持资金总额（元）',
    ' ·  ·  · ',
    ' ·  ·  · ',
    ' ·  ·  · ',
    ' ·  ·  · ',
    '帮扶成效 · ',
    `备注 · ${sampleHousehold.remarks.replaceAll('\n', '')}`,
  ]);
});

test('cells are merged as on the grid of Attachment 1', () => {
  const block = page();
  expect([areaOf(block, '2018年初贫困户名册'), areaOf(block, '**县   **镇  **村'), areaOf(block, '汉族'), areaOf(block, '19730342')]).toEqual([[1, 0, 1, 8], [2, 1, 1, 5], [3, 1, 1, 2], [3, 4, 1, 2]]);
  expect([areaOf(block, '家庭成员状况'), areaOf(block, '帮扶责任人'), areaOf(block, '帮扶措施')]).toEqual([[6, 0, 7, 1], [13, 0, 3, 1], [16, 0, 5, 1]]);
  expect([areaOf(block, '项目名称'), areaOf(block, '项目规模'), areaOf(block, '扶持资金总额（元）')]).toEqual([[16, 2, 1, 3], [16, 5, 1, 2], [16, 7, 1, 1]]);
});

test.each([
  ['nothing but the least lines', 0, 0, 0, [7, 3, 5]],
  ['as many lines as the sample shows', 6, 2, 4, [7, 3, 5]],
  ['a line more in every section', 7, 3, 5, [8, 4, 6]],
])('%s: the vertical labels stand beside all lines', (_, members, officers, measures, spans) => {
  const block = page(largeHousehold(members, officers, measures));
  expect(['家庭成员状况', '帮扶责任人', '帮扶措施'].map((label) => areaOf(block, label)?.[2])).toEqual(spans);
  expect(pagesOf(block)).toBe(1);
});

test('a household of twenty-five takes two pages; label and headers stand on both', () => {
  const block = page(largeHousehold(25, 2, 4));
  const [start] = block.breaks;
  expect(block.breaks).toHaveLength(1);
  expect(shown(block)[start]).toBe('家庭成员状况（续） · 姓名 · 证件号码 · 与户主关系 · 年龄 · 文化程度 · 劳动能力 · 健康状况');
  expect(shown(block).filter((line) => line.includes('林'))).toHaveLength(1 + 25);
});

test('the foot fills what the page leaves, so that short and long households end alike', () => {
  const [[few], [more]] = [pageHeights(page(largeHousehold(1, 1, 1))), pageHeights(page(largeHousehold(8, 2, 4)))];
  expect(few).toBeGreaterThan(PAGE_HEIGHT - 5);
  expect(more).toBeGreaterThan(PAGE_HEIGHT - 5);
});

test('a remark longer than a page goes on under its own label, and its pieces joined are the remark', () => {
  const remarks = '该户因灾新识别，系统未开放。\n'.repeat(300);
  const block = page({ ...sampleHousehold, remarks });
  const pieces = block.cells.filter(({ look, row }) => look === 'text' && row > 0).map(({ text }) => text).slice(1);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('')).toBe(remarks);
  expect(block.cells.filter(({ text }) => text === '备注（续）')).toHaveLength(pieces.length - 1);
});

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: fc.constantFrom('该', '户', '，', 'A', ' ', '\n', '𠀀', '9'), maxLength: 700 }));

test('whatever is written, no page is higher than the paper, no row than Excel allows, and no cell covers another', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(20), fc.nat(20), text, text, (members, officers, measures, outcome, remarks) => {
      const block = page({ ...largeHousehold(members, officers, measures), outcome, remarks });
      expect(Math.max(...pageHeights(block))).toBeLessThanOrEqual(PAGE_HEIGHT);
      expect(Math.max(...block.heights)).toBeLessThanOrEqual(TALLEST_ROW);
      const covered = block.heights.map(() => new Array<number>(COLUMNS).fill(0));
      for (const { row, column, rows, columns } of block.cells) for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) covered[r][c] += 1;
      expect(covered.flat().every((times) => times === 1)).toBe(true);
      // A merged area lies on one page: across two its text would be cut.
      expect(block.cells.every(({ row, rows }) => block.breaks.every((start) => start <= row || start >= row + rows))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['一二三四', 44, 11, 1],
  ['一二三四五', 44, 11, 2],
  ['一\n\n二', 100, 11, 3],
  ['350481199003079985', 60, 11, 2],
  ['甲乙 ABCDEF', 50, 11, 2],
  ['', 50, 11, 1],
  ['𠀀𠀁𠀂', 33, 11, 2],
])('“%s” in %d points at size %d stands in %d lines', (written, width, size, lines) => {
  expect(linesIn(written, width, size)).toBe(lines);
});
