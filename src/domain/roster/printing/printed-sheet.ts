import type { PrintedBlock } from './printed-page';

/** A block on a sheet: a household's page, or a page of the book around it. */
export interface PlacedBlock extends PrintedBlock {
  /** The household's 户键; absent where the block is to be known by nothing. */
  readonly key?: string;
}

/** A sheet of printed pages: every block begins a page. */
export interface PrintedSheet {
  readonly name: string;
  readonly blocks: readonly PlacedBlock[];
  /** The number its first page prints at the foot; absent: pages are not numbered. */
  readonly firstPage?: number;
}

/** Excel takes 1,026 breaks on a sheet; the first page of a sheet needs none. */
export const MOST_PAGES = 1000;

/** Rows that begin a page on the whole sheet, but for its first; and where each block begins. */
export function placeBlocks(blocks: readonly PrintedBlock[]): { readonly starts: readonly number[]; readonly breaks: readonly number[]; readonly rows: number } {
  const starts: number[] = [];
  const breaks: number[] = [];
  let rows = 0;
  for (const block of blocks) {
    starts.push(rows);
    if (rows > 0) breaks.push(rows);
    for (const row of block.breaks) breaks.push(rows + row);
    rows += block.heights.length;
  }
  return { starts, breaks, rows };
}

const LONGEST_NAME = 31;
/** What Excel refuses in a sheet's name, and what files write for a control character: LibreOffice would read one there. */
const forbidden = /_x[0-9a-f]{4}_|[\\/?*[\]:：？＊［］＼／\p{Cc}]/giu;

/** Makes names for sheets: what Excel refuses taken out, each but once. Names differ by more than letter case. */
export function createSheetNames(taken: readonly string[] = []): (wanted: string) => string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  return (wanted) => {
    const plain = wanted.replace(forbidden, '').replace(/^'+|'+$/g, '').trim();
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : ` ${number}`;
      const name = `${[...plain].slice(0, LONGEST_NAME - end.length - [...plain].filter((character) => character.length > 1).length).join('')}${end}`;
      if (known.has(name.toLowerCase())) continue;
      known.add(name.toLowerCase());
      return name;
    }
  };
}
