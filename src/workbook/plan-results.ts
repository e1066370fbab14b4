import { addressOf, SHEET_COLUMNS, type Area } from './area';
import { inExcel } from './excel-session';
import type { HouseholdTable, Row } from './household-table';
import { areaOf, loadPlace } from './list-sources';
import { readArea } from './read-rows';
import { findEarlierResults, headersToWrite, resultHeaders } from './result-headers';
import { freeResultSheetName, RESULT_SHEET } from './own-sheets';
import { isBlank } from '../domain/measures/cells';
import { WorkbookError } from './workbook-error';

/** Result columns in the rows of the table itself. */
export interface PlanBeside {
  readonly kind: 'beside';
  readonly table: HouseholdTable;
  readonly headers: readonly string[];
  /** Header row and results. */
  readonly area: Area;
  /** Columns of an earlier run that would be written over, as an address; null where nothing is. */
  readonly replaces: string | null;
  /** Columns an Excel table lacks to hold the results. */
  readonly growBy: number;
}

/** A sheet of its own. */
export interface PlanSheet {
  readonly kind: 'sheet';
  readonly table: HouseholdTable;
  readonly title: string;
  /** The next free name. */
  readonly newName: string;
  /** The sheet of an earlier run on the same table. `unfinished`: that run was cut off. */
  readonly earlier: { readonly id: string; readonly name: string; readonly unfinished: boolean } | null;
}

/** Columns that go together, and how those of an earlier run are known among a table's headers. */
interface WantedColumns {
  /** Every header there may be, in their order: more than are wanted now, where an earlier run could have written more. */
  readonly all: readonly string[];
  readonly findEarlier: (headers: Row) => { readonly at: number; readonly columns: number } | null;
  readonly headersAmong: (others: Row) => readonly string[];
}

/**
 * Finds where results can stand beside a table without writing over anything but results of an earlier run.
 * @throws WorkbookError filledCells where something else stands there, noRoomOnSheet at the edge of the sheet.
 */
export const planBeside = (table: HouseholdTable, withExplanation: boolean): Promise<PlanBeside> =>
  inExcel((context) => placeBeside(context, table, { all: resultHeaders, findEarlier: findEarlierResults, headersAmong: (others) => headersToWrite(withExplanation, others) }));

/** The same for any columns: those of an earlier run have the same headers, side by side. */
export const planColumns = (table: HouseholdTable, headers: readonly string[]): Promise<PlanBeside> =>
  inExcel((context) =>
    placeBeside(context, table, {
      all: headers,
      findEarlier: (row) => {
        const at = row.findIndex((_, from) => headers.every((header, offset) => row[from + offset] === header));
        return at < 0 ? null : { at, columns: headers.length };
      },
      headersAmong: () => headers,
    }),
  );

async function placeBeside(context: Excel.RequestContext, table: HouseholdTable, { all, findEarlier, headersAmong }: WantedColumns): Promise<PlanBeside> {
  const { source, firstColumn, headerRow, rowCount } = table;
  const width = table.headers.length;
  const room = Math.min(all.length, SHEET_COLUMNS - firstColumn - width);
  const sheet = context.workbook.worksheets.getItem(source.sheetId);
  const header = sheet.getRangeByIndexes(headerRow, firstColumn, 1, width + room);
  header.load('values');
  await context.sync();

  const [inHeaderRow]: readonly Row[] = header.values;
  if (table.headers.some((text, at) => !isBlank(inHeaderRow[at]) && text !== inHeaderRow[at])) throw new WorkbookError({ kind: 'tableChanged' });
  const earlier = findEarlier(inHeaderRow);
  const at = earlier?.at ?? width;
  const headers = headersAmong(table.headers.filter((_, column) => !earlier || column < earlier.at || column >= earlier.at + earlier.columns));
  // An earlier run that wrote more columns leaves some which this one must not leave standing beside other results.
  const columns = Math.max(headers.length, earlier?.columns ?? 0);
  if (firstColumn + at + columns > SHEET_COLUMNS) throw new WorkbookError({ kind: 'noRoomOnSheet', sheet: source.sheetName });

  const area: Area = { row: headerRow, column: firstColumn + at, rows: rowCount + 1, columns };
  const kept = earlier?.columns ?? 0;
  if (kept < columns) await refuseFilled(context, source.sheetName, sheet, { ...area, column: area.column + kept, columns: columns - kept });
  return {
    kind: 'beside',
    table,
    headers: [...headers, ...all.slice(headers.length, columns)],
    area,
    replaces: earlier ? addressOf({ ...area, columns: earlier.columns }) : null,
    growBy: source.kind === 'table' ? Math.max(0, at + columns - width) : 0,
  };
}

/** Refuses where a cell is filled, and names the first one. An area that is not used at all costs no reading. */
async function refuseFilled(context: Excel.RequestContext, sheetName: string, sheet: Excel.Worksheet, area: Area): Promise<void> {
  const used = loadPlace(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).getUsedRangeOrNullObject(true));
  await context.sync();
  if (used.isNullObject) return;
  // What is used may reach over blank cells, so the cells themselves are asked.
  await readArea(context, sheet, areaOf(used), (rows, from) => {
    const row = rows.findIndex((cells) => cells.some((cell) => cell !== ''));
    if (row < 0) return;
    const column = rows[row].findIndex((cell) => cell !== '');
    throw new WorkbookError({ kind: 'filledCells', sheet: sheetName, area: addressOf({ row: used.rowIndex + from + row, column: used.columnIndex + column, rows: 1, columns: 1 }) });
  });
}

const TITLE = 'A1';
export const sheetTitles = {
  finished: ({ title, table }: PlanSheet): string => `${title}：${table.source.name}`,
  unfinished: ({ title, table }: PlanSheet): string => `${title}（未写完）：${table.source.name}`,
};

/** What results of a kind are called: their sheets' name, and the title by which a run on the same table is found again. */
export interface SheetKind {
  readonly sheet: string;
  readonly title: string;
}
const classification: SheetKind = { sheet: RESULT_SHEET, title: RESULT_SHEET };

/** Finds the sheet of an earlier run on the same table, and the name a new one would get. */
export const planSheet = (table: HouseholdTable, kind = classification): Promise<PlanSheet> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const candidates = worksheets.items.filter(({ name }) => name.startsWith(kind.sheet));
    const titles = candidates.map((sheet) => {
      const title = sheet.getRange(TITLE);
      title.load('values');
      return title;
    });
    if (titles.length > 0) await context.sync();
    // Office.js types cells as any.
    const written = titles.map((title): unknown => title.values[0][0]);
    const plan: PlanSheet = { kind: 'sheet', table, title: kind.title, newName: freeResultSheetName(worksheets.items.map(({ name }) => name), kind.sheet), earlier: null };
    const at = written.findLastIndex((title) => title === sheetTitles.finished(plan) || title === sheetTitles.unfinished(plan));
    return at < 0 ? plan : { ...plan, earlier: { id: candidates[at].id, name: candidates[at].name, unfinished: written[at] === sheetTitles.unfinished(plan) } };
  });
