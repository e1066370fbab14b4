import { placeBlocks, type PlacedBlock, type PrintedSheet } from '../../domain/roster/printing/printed-sheet';
import { inExcel } from '../excel-session';
import type { Watched } from '../household-table';
import { isPrintedName } from '../own-sheets';
import { refuseCancelled } from '../workbook-error';
import { MARK, putBlock, setUpSheet, UNFINISHED } from './put-block';

/** A sheet of pages that this tool wrote earlier. `unfinished`: it was cut off. */
export interface EarlierSheet {
  readonly id: string;
  readonly name: string;
  readonly unfinished: boolean;
}

export interface SheetsPlan {
  readonly earlier: readonly EarlierSheet[];
  /** Names that new sheets may not have, where the earlier ones stay. */
  readonly taken: readonly string[];
}

/** Where pages were written. */
export interface WrittenSheets {
  readonly sheetId: string;
  readonly names: readonly string[];
  readonly households: number;
}

/** Finds the sheets of pages that this tool wrote: by the mark they carry, for an office may have sheets of such a name. */
export const planSheets = (): Promise<SheetsPlan> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const marks = worksheets.items
      .filter(({ name }) => isPrintedName(name))
      .map((sheet) => {
        const mark = sheet.names.getItemOrNullObject(MARK);
        mark.load('comment');
        return { sheet, mark };
      });
    if (marks.length > 0) await context.sync();
    const earlier = marks.filter(({ mark }) => !mark.isNullObject).map(({ sheet: { id, name }, mark }) => ({ id, name, unfinished: mark.comment === UNFINISHED }));
    return { earlier, taken: worksheets.items.map(({ name }) => name) };
  });

/** What a request may weigh: half of the 5 MB that Excel on the web takes. */
const HEAVY = 2_500_000;
/** What a page's looks, merges and heights weigh about, in bytes. */
const PAGE_BYTES = 55_000;
const BYTES_PER_CHARACTER = 4;
const weightOf = ({ cells }: PlacedBlock): number => PAGE_BYTES + cells.reduce((sum, { text }) => sum + text.length * BYTES_PER_CHARACTER, 0);

/**
 * Writes pages as sheets at the end of the workbook, a request for many pages. Earlier sheets named by `replace` are taken away first: the user chose them by name.
 * Until its last page is written a sheet's mark says so: cut off and run again, with the unfinished ones replaced, it ends in the same workbook.
 */
export const writeSheets = (sheets: readonly PrintedSheet[], replace: readonly string[], { signal, onProgress }: Watched = {}, heavy = HEAVY): Promise<WrittenSheets> =>
  inExcel(async (context) => {
    refuseCancelled(signal);
    const { worksheets } = context.workbook;
    const total = sheets.reduce((sum, { blocks }) => sum + blocks.length, 0);
    for (const id of replace) worksheets.getItem(id).delete();
    let [weight, done] = [0, 0];
    const send = async (): Promise<void> => {
      await context.sync();
      weight = 0;
      onProgress?.(done, total);
      refuseCancelled(signal);
    };
    let first: Excel.Worksheet | null = null;
    for (const { name, blocks } of sheets) {
      const sheet = worksheets.add(name);
      if (first === null) {
        first = sheet;
        sheet.load('id');
      }
      setUpSheet(sheet);
      const { starts } = placeBlocks(blocks);
      for (const [at, block] of blocks.entries()) {
        const heavier = weightOf(block);
        if (weight > 0 && weight + heavier > heavy) await send();
        putBlock(sheet, block, starts[at]);
        weight += heavier;
        done += 1;
      }
      sheet.names.getItem(MARK).comment = '';
    }
    if (first === null) return { sheetId: '', names: [], households: 0 };
    await context.sync();
    onProgress?.(done, total);
    return { sheetId: first.id, names: sheets.map(({ name }) => name), households: total };
  });
