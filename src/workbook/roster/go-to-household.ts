import type { FieldPath } from '../../domain/household';
import { holds } from '../area';
import { inExcel } from '../excel-session';
import { WorkbookError } from '../workbook-error';
import { readHouseholdRows } from './household-rows';
import { sections, type Section } from './roster-columns';
import { keyArea, openRoster, rangeOf, findTables } from './roster-tables';
import { KEY } from './roster-columns';

/** The key of the household under the selection: a row of any of the four tables. Null elsewhere, and where the row has no key. */
export const keyAtSelection = (): Promise<string | null> =>
  inExcel(async (context) => {
    const active = context.workbook.getActiveCell();
    active.load('rowIndex,columnIndex');
    active.worksheet.load('id');
    const { tables } = await findTables(context);
    if (Object.keys(tables).length === 0) return null;
    const here = sections.flatMap((section) => tables[section] ?? []).find(({ sheetId, body, columns }) => sheetId === active.worksheet.id && columns.byName.has(KEY) && holds(body, active.rowIndex, active.columnIndex));
    if (!here) return null;
    const cell = rangeOf(context, here, { ...keyArea(here), row: active.rowIndex, rows: 1 });
    cell.load('values');
    await context.sync();
    return String(cell.values[0][0]).trim() || null;
  });

/** Shows a household's row in 贫困户, or the cell of a field of one of its lines, by selecting it. */
export const showHousehold = (key: string, path?: FieldPath): Promise<void> =>
  inExcel(async (context) => {
    const roster = await openRoster(context);
    const rows = await readHouseholdRows(context, roster, key);
    const [first, at, field] = path?.split('.') ?? [];
    // A path begins with a section's name, or is a field of the household.
    const section: Section = at === undefined ? 'household' : (first as Section);
    const row = rows[section][at === undefined ? 0 : Number(at)];
    if (!row) throw new WorkbookError({ kind: 'gone' });
    const table = roster[section];
    const column = table.columns.byName.get(field ?? first ?? '') ?? (first === 'location' ? table.columns.placeParts[0]?.column : undefined);
    const { body } = table;
    context.workbook.worksheets.getItem(table.sheetId).activate();
    rangeOf(context, table, column === undefined ? { ...body, row: row.row, rows: 1 } : { row: row.row, column: body.column + column, rows: 1, columns: 1 }).select();
    await context.sync();
  });
