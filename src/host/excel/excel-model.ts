import { invalidArgument, itemNotFound } from '../office-error';
import { type Area, areaName, parseArea, quotedSheetName, splitAddress } from '../engine/area';
import type { Grid, SheetState, TableState } from '../engine/grid';
import type { EventHub } from './event-hub';

/** What every object of the model reaches the workbook through. */
export interface ExcelModel {
  readonly grid: Grid;
  readonly events: EventHub;
}

/** The sheet of this id or name; names are compared without regard to case. */
export const findSheet = (model: ExcelModel, key: unknown): SheetState | undefined => {
  const sheets = model.grid.sheets.all();
  return sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
};

export const sheetOf = (model: ExcelModel, sheetId: string): SheetState => {
  const sheet = model.grid.sheets.all().find(({ id }) => id === sheetId);
  if (!sheet) throw itemNotFound(`The worksheet ${sheetId}`);
  return sheet;
};

/** The table of this id or name. */
export const findTable = (model: ExcelModel, key: unknown): TableState | undefined => {
  const tables = model.grid.objects.tables();
  return tables.find(({ id }) => id === key) ?? tables.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
};

export const tableOf = (model: ExcelModel, tableId: string): TableState => {
  const table = model.grid.objects.tables().find(({ id }) => id === tableId);
  if (!table) throw itemNotFound(`The table ${tableId}`);
  return table;
};

/** The area with its sheet, as Excel writes it. */
export const addressOf = (model: ExcelModel, sheetId: string, area: Area) => `${quotedSheetName(sheetOf(model, sheetId).name)}!${areaName(area)}`;

/** Resolves an address, a defined name or a table's name; without a sheet of its own on `sheetId`. */
export const resolveAddress = (model: ExcelModel, sheetId: string, text: string): { sheetId: string; area: Area } => {
  const { sheet, address } = splitAddress(text.replace(/^=/, ''));
  const target = sheet === undefined ? sheetId : findSheet(model, sheet)?.id;
  const area = parseArea(address);
  if (target !== undefined && area) return { sheetId: target, area };
  if (sheet === undefined) {
    const defined = model.grid.objects.names().find(({ name }) => name.toLowerCase() === address.toLowerCase());
    if (defined) return resolveAddress(model, defined.sheetId ?? sheetId, defined.formula);
    const table = findTable(model, address);
    if (table) return { sheetId: table.sheetId, area: { ...table.area, startRow: table.area.startRow + (table.showHeaders ? 1 : 0) } };
  }
  throw invalidArgument(`${text} is not an address`);
};
