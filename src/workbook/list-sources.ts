import { holds, type Area } from './area';
import { inExcel } from './excel-session';
import type { Source } from './household-table';
import { isOwnSheet } from './own-sheets';

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount });

/** Loads where a range lies. */
export const loadPlace = <R extends Excel.Range>(range: R): R => {
  range.load(PLACE);
  return range;
};

/** A table that reaches the foot of what is filled and over half its width is what the sheet is about; the rest are titles and notes. */
const isWholeSheet = (table: Area, used: Area): boolean => table.row + table.rows >= used.row + used.rows && table.columns * 2 >= used.columns;

/**
 * Lists what can be classified: every table, and what is filled of every visible sheet, the one under the selection first.
 * Sheets that this add-in made are left out, and filled ranges that are hardly more than a table on them.
 */
export const listSources = (): Promise<readonly Source[]> =>
  inExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/id,items/name');
    const active = context.workbook.getActiveCell();
    active.load('rowIndex,columnIndex');
    active.worksheet.load('id');
    await context.sync();

    const sheets = worksheets.items.filter(({ name, visibility }) => visibility === 'Visible' && !isOwnSheet(name));
    const usedRanges = sheets.map((sheet) => loadPlace(sheet.getUsedRangeOrNullObject(true)));
    const tableRanges = tables.items.map((table) => {
      table.worksheet.load('id');
      return loadPlace(table.getRange());
    });
    await context.sync();

    const isSelected = (sheetId: string, area: Area): boolean => active.worksheet.id === sheetId && holds(area, active.rowIndex, active.columnIndex);
    const found: Source[] = [];
    sheets.forEach((sheet, at) => {
      const used = usedRanges[at].isNullObject ? null : areaOf(usedRanges[at]);
      const place = { sheetId: sheet.id, sheetName: sheet.name };
      const ofTables = tables.items.flatMap((table, tableAt) => (table.worksheet.id === sheet.id ? [{ table, area: areaOf(tableRanges[tableAt]) }] : []));
      for (const { table, area } of ofTables) found.push({ ...place, id: `table:${table.id}`, kind: 'table', name: table.name, area, underSelection: isSelected(sheet.id, area) });
      if (used && !ofTables.some(({ area }) => isWholeSheet(area, used))) {
        const underSelection = isSelected(sheet.id, used) && !ofTables.some(({ area }) => isSelected(sheet.id, area));
        found.push({ ...place, id: `sheet:${sheet.id}`, kind: 'range', name: sheet.name, area: used, underSelection });
      }
    });
    // Where the selection is beside everything on its sheet, that sheet still comes first.
    const rank = ({ underSelection, sheetId }: Source): number => (underSelection ? 0 : sheetId === active.worksheet.id ? 1 : 2);
    return found.sort((a, b) => rank(a) - rank(b));
  });
