import { isBlank } from '../../domain/measures/cells';
import { normalizeHeader } from '../../domain/roster/headers';
import { addressOf, overlaps, type Area } from '../area';
import { withoutTrailingBlanks } from '../header-row';
import type { Row } from '../household-table';
import { areaOf, loadPlace } from '../list-sources';
import { isOwnSheet } from '../own-sheets';
import type { RosterCandidate } from './roster-book';
import { findRosterColumns, likeness, sections, tableNameOf, type FoundColumns, type Section } from './roster-columns';
import { isOnePersonARow, type FoundTables } from './roster-tables';

/** A table or range that could be one of the four. */
export interface Candidate {
  readonly id: string;
  readonly kind: 'table' | 'range';
  readonly section: Section;
  readonly name: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly isProtected: boolean;
  /** Header row included. */
  readonly area: Area;
  readonly headers: readonly unknown[];
  readonly columns: FoundColumns;
}

/** By these a line without a key finds its household: a number the office gave, or the head's name. */
const linkHeaders = ['户编号', '户号', '户主编号', '户主姓名', '户主'].map(normalizeHeader);

/** The columns by which an office joined its tables, the surest first. Columns count from 0. */
export const linkColumns = (headers: readonly unknown[]): ReadonlyMap<string, number> => {
  const normalized = headers.map(normalizeHeader);
  return new Map(linkHeaders.flatMap((header) => (normalized.includes(header) ? [[header === '户主' ? '户主姓名' : header, normalized.indexOf(header)] as const] : [])));
};

/** A header row of a plain table stands high up, and everything filled below it belongs to it. */
const SEARCHED_ROWS = 6;

async function findRanges(context: Excel.RequestContext, open: readonly Section[]): Promise<readonly Candidate[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/id');
  await context.sync();
  const onTables = tables.items.map((table) => {
    table.worksheet.load('id');
    return { table, place: loadPlace(table.getRange()) };
  });
  const sheets = worksheets.items.filter(({ name, visibility }) => visibility === 'Visible' && !isOwnSheet(name)).map((sheet) => {
    sheet.protection.load('protected');
    const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
    const merged = used.getMergedAreasOrNullObject();
    merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return { sheet, used, merged };
  });
  await context.sync();
  const filled = sheets.filter(({ sheet, used }) => !used.isNullObject && !onTables.some(({ table, place }) => table.worksheet.id === sheet.id && overlaps(areaOf(place), areaOf(used))));
  const heads = filled.map(({ sheet, used }) => {
    const head = sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, Math.min(SEARCHED_ROWS, used.rowCount), used.columnCount);
    head.load('values');
    return head;
  });
  if (heads.length > 0) await context.sync();
  return filled.flatMap(({ sheet, used, merged }, at) => {
    const rows: readonly Row[] = heads[at].values;
    const merges = merged.isNullObject ? [] : merged.areas.items.map(areaOf);
    return rangeCandidates(open, rows, areaOf(used), merges).map((found) => ({ ...found, id: `sheet:${sheet.id}`, kind: 'range' as const, name: sheet.name, sheetId: sheet.id, sheetName: sheet.name, isProtected: sheet.protection.protected }));
  });
}

/** The best header row of a sheet's first rows; a table with merged cells in it, such as a printed form, is none. */
function rangeCandidates(open: readonly Section[], rows: readonly Row[], used: Area, merges: readonly Area[]): readonly Pick<Candidate, 'section' | 'area' | 'headers' | 'columns'>[] {
  const found = rows.flatMap((row, at) =>
    open.flatMap((section) => {
      const headers = withoutTrailingBlanks(row);
      const columns = findRosterColumns(section, headers);
      const score = headers.some(isBlank) || (section === 'household' && isOnePersonARow(headers)) ? 0 : likeness(section, columns);
      const area = { row: used.row + at, column: used.column, rows: used.rows - at, columns: headers.length };
      return score === 0 || merges.some((merge) => overlaps(merge, area)) ? [] : [{ section, area, headers, columns, score }];
    }),
  );
  return found.sort((a, b) => b.score - a.score).slice(0, 1);
}

/**
 * What the office has that could be one of the tables still missing, tables before ranges. Lines are taken only where something joins them to their households:
 * a 户键, or a column that 贫困户 has too.
 */
export async function findCandidates(context: Excel.RequestContext, { tables, unjoined }: FoundTables): Promise<readonly Candidate[]> {
  const open = sections.filter((section) => !tables[section]);
  if (open.length === 0) return [];
  const ofTables = unjoined.map((table): Candidate => ({
    id: `table:${table.tableId}`,
    kind: 'table',
    section: table.section,
    name: table.name,
    sheetId: table.sheetId,
    sheetName: table.sheetName,
    isProtected: table.isProtected,
    area: { ...table.body, row: table.body.row - 1, rows: table.body.rows + 1 },
    headers: table.headers,
    columns: table.columns,
  }));
  const all = [...ofTables, ...(await findRanges(context, open))];
  const households = tables.household?.headers ?? all.find(({ section }) => section === 'household')?.headers ?? [];
  const links = linkColumns(households);
  return all.filter(({ section, headers, columns }) => section === 'household' || columns.byName.has('key') || [...linkColumns(headers).keys()].some((header) => links.has(header)));
}

/** A candidate as the pane shows it. */
export const describeCandidate = ({ id, kind, section, name, sheetName, area }: Candidate): RosterCandidate => ({ id, kind, table: tableNameOf(section), name, sheet: sheetName, address: addressOf(area) });
