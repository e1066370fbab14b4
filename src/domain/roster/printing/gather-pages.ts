import type { Household } from '../../household';
import { byVillage } from './by-place';
import { layoutPage, type PageOptions } from './layout-page';
import { pagesOf } from './printed-page';
import { createSheetNames, MOST_PAGES, type PlacedBlock, type PrintedSheet } from './printed-sheet';

/** How pages are spread over sheets. */
export type Spread = 'perHousehold' | 'perVillage' | 'together';

/** More households than this are not looked through sheet by sheet. */
const FEW = 20;
/** Households on a sheet of a village's pages, so that it opens and scrolls with ease. */
const MOST_ON_SHEET = 200;

/** One household a sheet while they are few; else one village. */
export const usualSpread = (households: number): Spread => (households <= FEW ? 'perHousehold' : 'perVillage');

export interface GatherOptions extends PageOptions {
  readonly spread: Spread;
  /** The name of a sheet of pages, before the village's or the head's. */
  readonly sheetName: string;
  /** Whether blocks carry their household's key. */
  readonly withKeys: boolean;
  /** Sheets that are there already. */
  readonly taken?: readonly string[];
}

interface NamedHouseholds {
  readonly name: string;
  readonly households: readonly Household[];
}

const spreadOver = (households: readonly Household[], { spread, sheetName }: GatherOptions): readonly NamedHouseholds[] => {
  if (spread === 'together') return [{ name: sheetName, households }];
  if (spread === 'perHousehold') return households.map((household) => ({ name: `${sheetName} ${household.headName}`, households: [household] }));
  return byVillage(households).map(({ township, village, households: own }) => ({ name: `${sheetName} ${village === '' ? township : village}`, households: own }));
};

/** Cuts what would be too much for a sheet. */
function* cutSheets(blocks: Iterable<PlacedBlock>, mostBlocks: number): Iterable<PlacedBlock[]> {
  let sheet: PlacedBlock[] = [];
  let pages = 0;
  for (const block of blocks) {
    if (sheet.length > 0 && (sheet.length >= mostBlocks || pages + pagesOf(block) > MOST_PAGES)) {
      yield sheet;
      [sheet, pages] = [[], 0];
    }
    sheet.push(block);
    pages += pagesOf(block);
  }
  if (sheet.length > 0) yield sheet;
}

/** The pages of households as sheets. `firstPage`: pages are numbered through from it. */
export function gatherPages(households: readonly Household[], options: GatherOptions, firstPage?: number): readonly PrintedSheet[] {
  const nameFor = createSheetNames(options.taken);
  const mostBlocks = options.spread === 'perVillage' ? MOST_ON_SHEET : Infinity;
  const sheets: PrintedSheet[] = [];
  let page = firstPage;
  for (const { name, households: own } of spreadOver(households, options)) {
    const blocks = own.map((household): PlacedBlock => ({ ...layoutPage(household, options), ...(options.withKeys && household.key !== '' ? { key: household.key } : {}) }));
    for (const sheet of cutSheets(blocks, mostBlocks)) {
      sheets.push({ name: nameFor(name), blocks: sheet, ...(page === undefined ? {} : { firstPage: page }) });
      if (page !== undefined) page += sheet.reduce((sum, block) => sum + pagesOf(block), 0);
    }
  }
  return sheets;
}
