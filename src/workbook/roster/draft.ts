import { addressOf } from '../area';
import { inExcel } from '../excel-session';
import { areaOf, loadPlace } from '../list-sources';
import { DRAFT_SHEET } from '../own-sheets';
import { WorkbookError } from '../workbook-error';
import { writeCells } from '../write-blocks';
import { type Draft, draftHeaders, draftRows, readDrafts } from './draft-rows';

interface Found {
  readonly sheet: Excel.Worksheet;
  /** Below the header row; null where the sheet is another's. */
  readonly rows: readonly (readonly string[])[] | null;
  readonly address: string;
}

async function findDrafts(context: Excel.RequestContext): Promise<Found | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(DRAFT_SHEET);
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  used.load('values');
  await context.sync();
  if (sheet.isNullObject) return null;
  if (used.isNullObject) return { sheet, rows: [], address: '' };
  const rows = used.values.map((row) => row.map(String));
  const isOurs = used.rowIndex === 0 && used.columnIndex === 0 && draftHeaders.every((header, at) => rows[0][at] === header);
  return { sheet, rows: isOurs ? rows.slice(1).map((row) => row.slice(0, draftHeaders.length)) : null, address: addressOf(areaOf(used)) };
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

/** Writes the whole of the sheet in one request: the same rows give the same sheet, whatever stood there. */
async function writeDrafts(context: Excel.RequestContext, found: Found | null, rows: readonly (readonly string[])[]): Promise<void> {
  if (found && !found.rows) throw new WorkbookError({ kind: 'foreignSettings', sheet: `${DRAFT_SHEET}!${found.address}` });
  const sheet = found?.sheet ?? context.workbook.worksheets.add(DRAFT_SHEET);
  const blanks = Math.max(0, (found?.rows?.length ?? 0) - rows.length);
  writeCells(sheet, 0, 0, [draftHeaders, ...rows, ...Array.from({ length: blanks }, () => draftHeaders.map(() => ''))]);
  // Out of the way of clerks; who knows how (the editor of macros) can still look at it.
  if (!found) sheet.visibility = 'VeryHidden';
  await context.sync();
}

/** What was typed and not saved at an earlier opening, the one begun last first. A sheet of that name that is not ours holds none. */
export const recallDrafts = (): Promise<readonly Draft[]> =>
  inExcel(async (context) => {
    const found = await findDrafts(context);
    return readDrafts((found?.rows ?? []).filter(isFilled));
  });

/**
 * Keeps a draft in the workbook, on the hidden sheet 名册草稿, in the place of its earlier state; others' drafts stay.
 * @throws WorkbookError foreignSettings where a sheet of that name is not ours.
 */
export const keepDraft = (draft: Draft): Promise<void> =>
  inExcel(async (context) => {
    const found = await findDrafts(context);
    const others = (found?.rows ?? []).filter((row) => isFilled(row) && row[0] !== draft.id);
    await writeDrafts(context, found, [...others, ...draftRows(draft)]);
  });

/** Takes a draft out of the workbook: it was saved, or is not wanted. */
export const dropDraft = (id: string): Promise<void> =>
  inExcel(async (context) => {
    const found = await findDrafts(context);
    if (!found?.rows?.some(([own]) => own === id)) return;
    await writeDrafts(context, found, found.rows.filter((row) => isFilled(row) && row[0] !== id));
  });

/** What the pane asks of the drafts in a workbook. */
export const draftBook = { recallDrafts, keepDraft, dropDraft };
export type DraftBook = typeof draftBook;
