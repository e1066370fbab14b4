import type { Household } from '../../household';
import { BlockRows, wholeLine } from './block-rows';
import { byVillage, peopleOf, type VillageGroup } from './by-place';
import { gatherPages } from './gather-pages';
import { pageTitle, type PageOptions } from './layout-page';
import { PAGE_HEIGHT, pagesOf, type PrintedBlock } from './printed-page';
import type { PrintedSheet } from './printed-sheet';
import type { PrintedWords } from './printed-words';
import { summarise, totalOf } from './summarise';
import { layoutTables, type BoundTable } from './table-blocks';

export interface BoundOptions extends PageOptions {
  readonly words: PrintedWords;
  /** Whether blocks carry their household's key. */
  readonly withKeys: boolean;
  /** Says on the cover that ids, phones and names are covered. */
  readonly masked: boolean;
}

const peopleIn = (households: readonly Household[]): number => households.reduce((sum, household) => sum + peopleOf(household), 0);

/** The part of the place that all villages share: a county's book, or a township's. */
const sharedPlace = (villages: readonly VillageGroup[]): string => {
  const levels = (['county', 'township', 'village'] as const).map((level) => new Set(villages.map((group) => group[level])));
  const own = levels.findIndex(({ size }) => size !== 1);
  return levels.slice(0, own < 0 ? levels.length : own).flatMap((names) => [...names]).filter((name) => name !== '').join(' ');
};

function layoutCover(households: readonly Household[], villages: readonly VillageGroup[], { year, words, masked }: BoundOptions): PrintedBlock {
  const rows = new BlockRows(PAGE_HEIGHT);
  const say = (height: number, text: string) => rows.add(wholeLine(height, text, 'coverText'));
  say(150, '');
  rows.add(wholeLine(60, pageTitle(year), 'coverTitle'));
  say(40, words.bound);
  say(30, masked ? words.masked : '');
  say(140, sharedPlace(villages));
  say(32, `${words.households}：${words.number(households.length)}　　${words.people}：${words.number(peopleIn(households))}`);
  say(120, '');
  say(36, words.madeBy);
  say(36, words.madeOn);
  return rows.finish();
}

/** The contents by county, township and village: how many households and people, and on which page they begin. */
function contentsTable(villages: readonly VillageGroup[], firstPages: readonly number[], words: PrintedWords): BoundTable {
  const rows: BoundTable['rows'][number][] = [];
  villages.forEach(({ county, township, village, households }, at) => {
    const before = villages[at - 1];
    const newCounty = before?.county !== county;
    if (newCounty && county !== '') rows.push({ look: 'group', texts: [county, '', '', ''] });
    if ((newCounty || before?.township !== township) && township !== '') rows.push({ look: 'group', texts: [`　${township}`, '', '', ''] });
    rows.push({ look: 'place', texts: [`　　${village === '' ? words.blank : village}`, words.number(households.length), words.number(peopleIn(households)), words.number(firstPages[at])] });
  });
  return { headers: [words.place, words.households, words.people, words.page], rows };
}

/** A village's first page: the number of pages before it, and one. */
function firstPagesOf(villages: readonly VillageGroup[], pages: readonly PrintedSheet[]): number[] {
  const blocks = pages.flatMap((sheet) => sheet.blocks);
  const firstPages: number[] = [];
  let [page, at] = [1, 0];
  for (const { households } of villages) {
    firstPages.push(page);
    for (const end = at + households.length; at < end; at++) page += pagesOf(blocks[at]);
  }
  return firstPages;
}

/**
 * The roster bound as a book (汇编成册): cover, contents with page numbers, the pages by county, township and village, and a summary that adds up to all of them.
 * Pages are numbered from the first household's. Source: 闽扶办〔2018〕6号 二, 以设区市为单位汇编成册.
 */
export function layoutBoundRoster(households: readonly Household[], options: BoundOptions): readonly PrintedSheet[] {
  const { words } = options;
  const villages = byVillage(households);
  
  const pages = gatherPages(households, { ...options, spread: 'perVillage', sheetName: words.pages, taken: [words.cover, words.contents, words.summary] }, 1);
  const firstPages = firstPagesOf(villages, pages);
  const all = pages.flatMap((sheet) => sheet.blocks).reduce((sum, block) => sum + pagesOf(block), 0);
  const summaries = summarise(households, words).map(({ by, lines }): BoundTable => ({
    headers: [words.summaries[by], words.households, words.people],
    rows: [...lines.map((each) => ({ look: 'place' as const, ...each })), { look: 'label' as const, ...totalOf(words.total, lines) }].map(({ look, name, households: count, people }) => ({ look, texts: [name, words.number(count), words.number(people)] })),
  }));
  return [
    { name: words.cover, blocks: [layoutCover(households, villages, options)] },
    { name: words.contents, blocks: [layoutTables(words.contents, [contentsTable(villages, firstPages, words)])] },
    ...pages,
    { name: words.summary, blocks: [layoutTables(words.summary, summaries)], firstPage: all + 1 },
  ];
}
