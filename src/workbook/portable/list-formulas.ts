import { addressOf, parseAddress, type Area } from '../area';
import { createBlockSize } from '../block-size';
import { inExcel } from '../excel-session';
import type { Watched } from '../household-table';
import { areaOf, loadPlace } from '../list-sources';
import { FREEZE_SHEET } from '../own-sheets';
import { refuseCancelled } from '../workbook-error';
import { isRosterFormula } from './roster-formula';

export type FormulaScope = 'selection' | 'sheet' | 'workbook';

/** A cell with a formula of this add-in, and all the cells its result fills. */
export interface FoundFormula {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Where the formula stands: B4. */
  readonly address: string;
  readonly formula: string;
  /** The formula's cell alone, or what it spills over. */
  readonly area: Area;
}

/** Cells whose spill is asked for in one request. */
const SPILLS_PER_REQUEST = 2_000;

/**
 * Lists every formula of this add-in in the selection, on the sheet in front or in the whole workbook, hidden sheets too.
 * A selection within a spilled result counts for its formula.
 */
export const listFormulas = (scope: FormulaScope, watched: Watched = {}): Promise<readonly FoundFormula[]> =>
  inExcel(async (context) => {
    const found: FoundFormula[] = [];
    for (const { sheet, area } of await placesOf(context, scope)) found.push(...(await formulasIn(context, sheet, area, watched)));
    return found;
  });

interface Place {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

async function placesOf(context: Excel.RequestContext, scope: FormulaScope): Promise<readonly Place[]> {
  if (scope === 'selection') return selectedPlaces(context);
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load('id,name');
  worksheets.load('items/id,items/name');
  await context.sync();
  const sheets = scope === 'sheet' ? [active] : worksheets.items.filter(({ name }) => name !== FREEZE_SHEET);
  const used = sheets.map((sheet) => loadPlace(sheet.getUsedRangeOrNullObject(false)));
  await context.sync();
  return sheets.flatMap((sheet, at) => (used[at].isNullObject ? [] : [{ sheet, area: areaOf(used[at]) }]));
}

async function selectedPlaces(context: Excel.RequestContext): Promise<readonly Place[]> {
  const selected = context.workbook.getSelectedRange();
  const sheet = selected.worksheet;
  sheet.load('id,name');
  // Whole columns may be selected: only what is used of them is read.
  const used = loadPlace(selected.getUsedRangeOrNullObject(false));
  const parent = loadPlace(context.workbook.getActiveCell().getSpillParentOrNullObject());
  await context.sync();
  const areas = [...(used.isNullObject ? [] : [areaOf(used)]), ...(parent.isNullObject ? [] : [areaOf(parent)])];
  const isInside = (inner: Area, outer: Area): boolean => inner.row >= outer.row && inner.column >= outer.column && inner.row < outer.row + outer.rows && inner.column < outer.column + outer.columns;
  return areas.filter((area, at) => at === 0 || !isInside(area, areas[0])).map((area) => ({ sheet, area }));
}

async function formulasIn(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, { signal, onProgress }: Watched): Promise<readonly FoundFormula[]> {
  const cells: { row: number; column: number; formula: string }[] = [];
  const size = createBlockSize(area.columns);
  for (let from = 0; from < area.rows; ) {
    refuseCancelled(signal);
    const range = sheet.getRangeByIndexes(area.row + from, area.column, Math.min(size.rows(), area.rows - from), area.columns);
    range.load('formulas');
    await context.sync();
    // Office.js types cells as any.
    const rows: readonly (readonly unknown[])[] = range.formulas;
    size.learn(rows);
    rows.forEach((row, at) => row.forEach((formula, column) => isRosterFormula(formula) && cells.push({ row: area.row + from + at, column: area.column + column, formula })));
    from += rows.length;
    onProgress?.(from, area.rows);
  }
  const found: FoundFormula[] = [];
  for (let from = 0; from < cells.length; from += SPILLS_PER_REQUEST) {
    refuseCancelled(signal);
    const some = cells.slice(from, from + SPILLS_PER_REQUEST);
    const asked = some.map(({ row, column }) => {
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      cell.load('values');
      const spill = cell.getSpillingToRangeOrNullObject();
      spill.load('address');
      return { cell, spill };
    });
    await context.sync();
    some.forEach(({ row, column, formula }, at) => {
      const { cell, spill } = asked[at];
      // A text that shows how a formula is written is its own value.
      if (cell.values[0][0] === formula) return;
      const own = { row, column, rows: 1, columns: 1 };
      const spilled = spill.isNullObject ? null : parseAddress(spill.address);
      found.push({ sheetId: sheet.id, sheetName: sheet.name, address: addressOf(own), formula, area: spilled ?? own });
    });
  }
  return found;
}
