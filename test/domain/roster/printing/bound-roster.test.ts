import fc from 'fast-check';
import { layoutBoundRoster } from '../../../../src/domain/roster/printing/bound-roster';
import { gatherPages, usualSpread } from '../../../../src/domain/roster/printing/gather-pages';
import { pagesOf, type PrintedBlock } from '../../../../src/domain/roster/printing/printed-page';
import { summarise } from '../../../../src/domain/roster/printing/summarise';
import { printedWords } from '../../../../src/labels/roster/printed-roster';
import { largeHousehold } from './invented';

const of = (location: string, members: number, change = {}) => ({ ...largeHousehold(members, 1, 1), location, key: `${location}-${members}`, ...change });
const households = [
  of('永安市 青水乡 三溪村', 1),
  of('大田县 石泉镇 上坪村', 2, { mainCause: '因学致贫' }),
  of('永安市 青水乡 三溪村', 30, { mainCause: '说不清' }),
  of('永安市 红旗镇 下洋村', 4, { mainCause: '' }),
  of('老街', 5),
];
const options = { year: '2018', words: printedWords, withKeys: true, masked: false };
const lines = ({ cells, heights }: PrintedBlock) => heights.map((_, row) => cells.filter((cell) => cell.row === row).map(({ text }) => text).join('|'));
const sheetsOf = (all = households) => layoutBoundRoster(all, options);

test('cover, contents, the pages by county, township and village, and the summary', () => {
  expect(sheetsOf().map(({ name, blocks, firstPage }) => [name, blocks.length, firstPage])).toEqual([
    ['封面', 1, undefined],
    ['目录', 1, undefined],
    ['附件1 三溪村', 2, 1],
    ['附件1 下洋村', 1, 4],
    ['附件1 上坪村', 1, 5],
    ['附件1 老街', 1, 6],
    ['汇总', 1, 7],
  ]);
});

test('the contents say on which page a village begins, where a household takes two pages too', () => {
  expect(lines(sheetsOf()[1].blocks[0])).toEqual(['目录', '所在地|户数|人数|页码', '永安市|||', '　青水乡|||', '　　三溪村|2|31|1', '　红旗镇|||', '　　下洋村|1|4|4', '大田县|||', '　石泉镇|||', '　　上坪村|1|2|5', '　　老街|1|5|6']);
});

test('the cover counts households and people, and names the place they share', () => {
  const cover = lines(sheetsOf(households.slice(0, 1))[0].blocks[0]);
  expect(cover).toEqual(expect.arrayContaining(['2018年初贫困户名册', '永安市 青水乡 三溪村', '户数：1　　人数：1']));
  expect(lines(sheetsOf()[0].blocks[0])).toContain('户数：5　　人数：42');
});

test('what names no code of its list is counted as 未识别, a blank as blank', () => {
  expect(summarise(households, printedWords).find(({ by }) => by === 'mainCause')?.lines).toEqual([
    { name: '因病', households: 2, people: 6 },
    { name: '因学', households: 1, people: 2 },
    { name: '（空白）', households: 1, people: 4 },
    { name: '未识别', households: 1, people: 30 },
  ]);
});

const anyHousehold = fc.record({ location: fc.oneof(fc.constantFrom('永安市 青水乡 三溪村', '大田县石泉镇上坪村', ''), fc.string({ maxLength: 12 })), members: fc.nat(30), mainCause: fc.oneof(fc.constantFrom('因病', '因学', '99'), fc.string({ maxLength: 5 })) }).map(({ location, members, mainCause }) => of(location, members, { mainCause }));

test('every summary adds up to all households, and every household is printed once', () => {
  fc.assert(
    fc.property(fc.array(anyHousehold, { minLength: 1, maxLength: 12 }), (all) => {
      for (const { lines: counted } of summarise(all, printedWords)) expect(counted.reduce((sum, line) => sum + line.households, 0)).toBe(all.length);
      const pages = sheetsOf(all).slice(2, -1);
      expect(pages.flatMap(({ blocks }) => blocks.map(({ key }) => key)).sort()).toEqual(all.map(({ key }) => key).sort());
      // Sheets are numbered through.
      let page = 1;
      for (const { blocks, firstPage } of pages) {
        expect(firstPage).toBe(page);
        page += blocks.reduce((sum, block) => sum + pagesOf(block), 0);
      }
    }),
    { numRuns: 60 },
  );
});

test('how pages are spread: a sheet a household while they are few, a sheet a village at most 200 households, all on one up to what Excel breaks', () => {
  expect([usualSpread(1), usualSpread(20), usualSpread(21)]).toEqual(['perHousehold', 'perHousehold', 'perVillage']);
  const many = Array.from({ length: 1203 }, (_, at) => of('永安市 青水乡 三溪村', 1, { key: `k-${at}` }));
  const sizes = (spread: 'perVillage' | 'together') => gatherPages(many, { year: '2018', spread, sheetName: '附件1', withKeys: true }).map(({ name, blocks }) => [name, blocks.length]);
  expect(sizes('together')).toEqual([['附件1', 1000], ['附件1 2', 203]]);
  expect(sizes('perVillage').map(([, count]) => count)).toEqual([200, 200, 200, 200, 200, 200, 3]);
});
