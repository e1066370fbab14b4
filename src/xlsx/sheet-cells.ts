import { keyOfBlockName } from '../domain/roster/block-names';
import type { KeyedBlock } from '../domain/roster/reading/result';
import type { SheetCell, SheetCells } from '../domain/roster/sheet-cells';
import { type CellArea, parseArea } from './address';
import type { FileCell, FileSheet, FileWorkbook } from './model';
import { isDateFormat } from './cell-format';
import { shownText } from './shown-text';

const areaOf = ({ startRow, startColumn, endRow, endColumn }: CellArea) => ({ row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 });

/** The sheets of a workbook as readers of rosters see them, hidden ones, rows and columns included. */
export const sheetCells = (workbook: FileWorkbook): readonly SheetCells[] => workbook.sheets.map((sheet) => cellsOf(sheet, workbook));

function cellsOf(sheet: FileSheet, { formats, isDate1904 }: FileWorkbook): SheetCells {
  const { rows } = sheet;
  const filled = Object.keys(rows).map(Number);
  const columnCount = filled.reduce((most, row) => Object.keys(rows[row] ?? {}).reduce((last, column) => Math.max(last, Number(column) + 1), most), 0);
  const cellOf = ({ value, format }: FileCell): SheetCell | undefined => {
    if (value === undefined || value === '') return undefined;
    const pattern = formats[format]?.format.numberFormat ?? 'General';
    const text = shownText(value, pattern, isDate1904);
    return typeof value === 'number' && !isDateFormat(pattern) ? { text, number: value } : { text };
  };
  return {
    name: sheet.name,
    rowCount: filled.reduce((most, row) => Math.max(most, row + 1), 0),
    columnCount,
    at: (row, column) => {
      const cell = rows[row]?.[column];
      return cell && cellOf(cell);
    },
    // The keys of an object that are whole numbers come in ascending order.
    filledColumns: (row) => Object.keys(rows[row] ?? {}).map(Number),
    merges: sheet.merges.map(areaOf),
  };
}

/** The block that a hidden name `HH_…` marks with a household's key; null for any other name. `formula` is without its =. */
export function keyedBlock(name: string, formula: string): KeyedBlock | null {
  const key = keyOfBlockName(name);
  const at = formula.lastIndexOf('!');
  const area = at > 0 ? parseArea(formula.slice(at + 1)) : null;
  if (key === null || !area) return null;
  const sheet = formula.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  return { sheet, area: areaOf(area), key };
}

/** The blocks of a workbook's cells that bear a household's key. */
export const keyedBlocks = ({ names }: FileWorkbook): readonly KeyedBlock[] => names.flatMap(({ name, formula }) => keyedBlock(name, formula) ?? []);
