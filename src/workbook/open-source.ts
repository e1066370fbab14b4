import { isBlank } from '../domain/measures/cells';
import type { MendedHeaders } from '../domain/measures/columns';
import { overlaps, parseAddress, addressOf, type Area } from './area';
import { inExcel } from './excel-session';
import { findAnyHeaderRow, findHeaderRow, HEADER_SEARCH_ROWS, withoutTrailingBlanks } from './header-row';
import type { HouseholdTable, Row, Source } from './household-table';
import { areaOf, loadPlace } from './list-sources';
import { WorkbookError } from './workbook-error';

/** The table's own id behind a source's. */
export const tableIdOf = (source: Source): string => source.id.slice('table:'.length);

/**
 * Finds a source's header row and extent as they are now, and the merged cells among its data.
 * @throws WorkbookError where there is no header row (noHeaders, hiddenHeaderRow) or no row below it (noRows).
 */
export const openSource = (source: Source, mended: MendedHeaders): Promise<HouseholdTable> =>
  inExcel((context) => (source.kind === 'table' ? openExcelTable(context, source) : openUsedRange(context, source, (rows) => findHeaderRow(rows, mended))));

/** The same for a table of any kind, of incomes or not. */
export const openAnySource = (source: Source): Promise<HouseholdTable> =>
  inExcel((context) => (source.kind === 'table' ? openExcelTable(context, source) : openUsedRange(context, source, findAnyHeaderRow)));

/** What is selected, as far as it is filled, as a table: its first row is the header row. */
export const openSelection = (): Promise<HouseholdTable> =>
  inExcel(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load('address');
    selected.worksheet.load('id,name');
    const used = loadPlace(selected.getUsedRangeOrNullObject(true));
    await context.sync();
    const sheetName = selected.worksheet.name;
    const address = selected.address.slice(selected.address.lastIndexOf('!') + 1);
    if (used.isNullObject) throw new WorkbookError({ kind: 'noRows', sheet: sheetName, area: address });
    const area = areaOf(used);
    const source: Source = { id: 'selection', kind: 'range', name: addressOf(area), sheetId: selected.worksheet.id, sheetName, area, underSelection: true };
    return openUsed(context, source, used, ([first]) => ({ at: 0, headers: first }));
  });

/** Finds a header row among a sheet's first rows. */
type FindHeaders = (rows: readonly Row[]) => { readonly at: number; readonly headers: Row } | null;

async function openExcelTable(context: Excel.RequestContext, source: Source): Promise<HouseholdTable> {
  const table = context.workbook.tables.getItem(tableIdOf(source));
  table.load('showHeaders');
  const body = loadPlace(table.getDataBodyRange());
  await context.sync();
  const area = areaOf(body);
  if (!table.showHeaders) throw new WorkbookError({ kind: 'hiddenHeaderRow', table: source.name });

  const header = table.getHeaderRowRange();
  header.load('values');
  const merged = body.getMergedAreasOrNullObject();
  merged.load('address');
  const firstRow = body.getRow(0);
  firstRow.load('values');
  await context.sync();
  // Office.js types cells as any.
  const [cells]: readonly Row[] = firstRow.values;
  // Excel never leaves a table without a row: a table of one blank row is an empty one.
  if (area.rows === 1 && cells.every(isBlank)) throw new WorkbookError({ kind: 'noRows', sheet: source.sheetName, area: addressOf(area) });
  return {
    source: { ...source, area: { ...area, row: area.row - 1, rows: area.rows + 1 } },
    headers: header.values[0],
    headerRow: area.row - 1,
    firstRow: area.row,
    firstColumn: area.column,
    rowCount: area.rows,
    merged: mergedWithin(merged, area),
  };
}

async function openUsedRange(context: Excel.RequestContext, source: Source, findHeaders: FindHeaders): Promise<HouseholdTable> {
  const sheet = context.workbook.worksheets.getItem(source.sheetId);
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  if (used.isNullObject) throw new WorkbookError({ kind: 'noRows', sheet: source.sheetName, area: 'A1' });
  return openUsed(context, source, used, findHeaders);
}

async function openUsed(context: Excel.RequestContext, source: Source, used: Excel.Range, findHeaders: FindHeaders): Promise<HouseholdTable> {
  const sheet = context.workbook.worksheets.getItem(source.sheetId);
  const area = areaOf(used);
  const head = sheet.getRangeByIndexes(area.row, area.column, Math.min(HEADER_SEARCH_ROWS, area.rows), area.columns);
  head.load('values');
  const merged = used.getMergedAreasOrNullObject();
  merged.load('address');
  await context.sync();

  // Office.js types cells as any.
  const rows: readonly Row[] = head.values;
  const found = findHeaders(rows);
  if (!found) throw new WorkbookError({ kind: 'noHeaders', sheet: source.sheetName, area: addressOf({ ...area, rows: rows.length }) });
  const headers = withoutTrailingBlanks(found.headers);
  const headerRow = area.row + found.at;
  const data: Area = { row: headerRow + 1, column: area.column, rows: area.rows - found.at - 1, columns: headers.length };
  if (data.rows === 0) throw new WorkbookError({ kind: 'noRows', sheet: source.sheetName, area: addressOf({ ...area, row: headerRow, rows: 1 }) });
  return { source: { ...source, area }, headers, headerRow, firstRow: data.row, firstColumn: data.column, rowCount: data.rows, merged: mergedWithin(merged, data) };
}

function mergedWithin(merged: Excel.RangeAreas, data: Area): readonly Area[] {
  if (merged.isNullObject) return [];
  const areas = merged.address.split(',').map(parseAddress);
  return areas.filter((area) => area !== null).filter((area) => overlaps(area, data));
}
