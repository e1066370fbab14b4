import { overlaps, parseAddress, type Area } from './area';
import { inExcel } from './excel-session';
import { dataArea, type HouseholdTable } from './household-table';
import { SETTINGS_SHEET } from './own-sheets';
import { findEarlierResults } from './result-headers';
import { toWorkbookError } from './workbook-error';

/** Ends a watch. */
export type StopWatching = () => Promise<void>;

export interface SelectedPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** How a handler is taken away again. */
export const stopping =
  (handler: { readonly context: OfficeExtension.ClientRequestContext; remove(): void }): StopWatching =>
  async () => {
    try {
      // The handler's own context, as Office.js asks; it is Excel's, which its general type does not say.
      await Excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw toWorkbookError(error);
    }
  };

/** Tells where the user goes in the workbook, so that the table there can be offered. */
export const watchSelection = (listener: (place: SelectedPlace) => void): Promise<StopWatching> =>
  inExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const area = parseAddress(address.split(',')[0]);
      if (area) listener({ sheetId: worksheetId, row: area.row, column: area.column });
    });
    await context.sync();
    return stopping(handler);
  });

/** Tells when a cell of the sheet 政策参数 changes, wherever it is made meanwhile: a sheet's name is asked for once. */
export const watchSettings = (listener: () => void): Promise<StopWatching> =>
  inExcel(async (context) => {
    const isSettings = new Map<string, Promise<boolean>>();
    const ask = (sheetId: string): Promise<boolean> =>
      inExcel(async (asking) => {
        const sheet = asking.workbook.worksheets.getItemOrNullObject(sheetId);
        sheet.load('name');
        await asking.sync();
        return !sheet.isNullObject && sheet.name === SETTINGS_SHEET;
      });
    const handler = context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
      const known = isSettings.get(worksheetId) ?? ask(worksheetId);
      isSettings.set(worksheetId, known);
      if (await known) listener();
    });
    await context.sync();
    return stopping(handler);
  });

/** A table's header row and data without the result columns of an earlier run: what results depend on. */
function ownAreas(table: HouseholdTable): readonly Area[] {
  const data = dataArea(table);
  const whole = { ...data, row: table.headerRow, rows: data.rows + data.row - table.headerRow };
  const results = findEarlierResults(table.headers);
  if (!results) return [whole];
  const after = results.at + results.columns;
  return [{ ...whole, columns: results.at }, { ...whole, column: whole.column + after, columns: whole.columns - after }].filter(({ columns }) => columns > 0);
}

/** Tells when a cell of a table's own data or header row changes; results of ours do not count. */
export const watchChanges = (table: HouseholdTable, listener: () => void): Promise<StopWatching> =>
  inExcel(async (context) => {
    const watched = ownAreas(table);
    const handler = context.workbook.worksheets.getItem(table.source.sheetId).onChanged.add(async ({ address }) => {
      const area = parseAddress(address.split(',')[0]);
      if (!area || watched.some((own) => overlaps(area, own))) listener();
    });
    await context.sync();
    return stopping(handler);
  });
