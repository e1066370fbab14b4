import { defaultPolicy } from '../domain/measures/policy';
import { addressOf } from './area';
import { inExcel } from './excel-session';
import type { Row } from './household-table';
import { areaOf, loadPlace } from './list-sources';
import { SETTINGS_SHEET } from './own-sheets';
import { isFullSheet, isSettingsHeader, readSettings, SETTINGS_COLUMNS, settingsRows, type ReadSettings, type Settings } from './settings-sheet';
import type { ResultCell } from './safe-text';
import { WorkbookError } from './workbook-error';
import { writeCells } from './write-blocks';

/** Rows of the sheet that are read and cleared: far more than there are settings. */
const ROWS = 500;

export interface Found {
  readonly sheet: Excel.Worksheet;
  readonly rows: readonly Row[];
}

async function findSettings(context: Excel.RequestContext): Promise<Found | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(SETTINGS_SHEET);
  const cells = sheet.getRangeByIndexes(0, 0, ROWS, SETTINGS_COLUMNS);
  cells.load('values');
  await context.sync();
  return sheet.isNullObject ? null : { sheet, rows: cells.values };
}

/** What the workbook remembers of an earlier opening; the defaults where it remembers nothing. */
export const recallSettings = (): Promise<ReadSettings> =>
  inExcel(async (context) => {
    const found = await findSettings(context);
    return found && isSettingsHeader(found.rows[0]) ? readSettings(found.rows) : { policy: defaultPolicy, mended: new Map() };
  });

/** The parameters of the sheet 政策参数 as a function takes them: rows of name and value, none where there is no such sheet of ours. */
export const readParameters = (): Promise<readonly Row[]> =>
  inExcel(async (context) => {
    const found = await findSettings(context);
    if (!found || !isSettingsHeader(found.rows[0])) return [];
    return found.rows.slice(1).map((row) => row.slice(0, 2)).filter((row) => row.some((cell) => cell !== ''));
  });

/**
 * The sheet the settings are to be written on, made where there is none.
 * @throws WorkbookError foreignSettings where a sheet of that name is not ours.
 */
export async function ownSettingsSheet(context: Excel.RequestContext): Promise<Found> {
  const found = await findSettings(context);
  if (!found) return { sheet: context.workbook.worksheets.add(SETTINGS_SHEET), rows: [] };
  if (isSettingsHeader(found.rows[0])) return found;
  const used = loadPlace(found.sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  if (!used.isNullObject) throw new WorkbookError({ kind: 'foreignSettings', sheet: `${SETTINGS_SHEET}!${addressOf(areaOf(used))}` });
  return { ...found, rows: [] };
}

/** Puts rows in the place of those that stand on the sheet, in the next request; what was longer is blank then. */
export function replaceRows({ sheet, rows: standing }: Found, rows: readonly (readonly ResultCell[])[]): void {
  const blanks = Math.max(0, standing.findLastIndex((row) => row.some((cell) => cell !== '')) + 1 - rows.length);
  writeCells(sheet, 0, 0, [...rows, ...Array.from({ length: blanks }, () => Array<string>(SETTINGS_COLUMNS).fill(''))]);
}

/**
 * Writes the settings on the sheet 政策参数, whole, in one request; other columns of the sheet stay as they are.
 * @throws WorkbookError foreignSettings where a sheet of that name is not ours.
 */
export const rememberSettings = (settings: Settings): Promise<void> =>
  inExcel(async (context) => {
    const found = await ownSettingsSheet(context);
    replaceRows(found, settingsRows(settings, found.rows, found.rows.length > 0 && isFullSheet(found.rows[0])));
    await context.sync();
  });
