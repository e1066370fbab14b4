import { type Area, areaAt } from '../engine/area';
import type { CellValue } from '../engine/grid';
import type { ExcelModel } from './excel-model';
import { notOffered } from '../office-error';

export interface SearchCriteria {
  completeMatch?: boolean;
  matchCase?: boolean;
}

/** Excel's wildcards: * and ?, and ~ before one that is meant as it stands. */
const WILDCARD = /[*?~]/;

/** Areas of single columns whose cells hold the text, in the order of columns and then rows, neighbours joined. */
export const findCells = (model: ExcelModel, sheetId: string, text: string, { completeMatch = false, matchCase = false }: SearchCriteria): Area[] => {
  if (WILDCARD.test(text)) throw notOffered('Worksheet', 'findAll with * ? ~');
  const used = model.grid.cells.usedArea(sheetId, true);
  if (!used) return [];
  const wanted = matchCase ? text : text.toLowerCase();
  const fits = (value: CellValue): boolean => {
    const shown = matchCase ? String(value) : String(value).toLowerCase();
    return completeMatch ? shown === wanted : shown.includes(wanted);
  };
  const found: Area[] = [];
  for (let column = used.startColumn; column <= used.endColumn; column++) {
    model.grid.cells.contents(sheetId, { ...used, startColumn: column, endColumn: column }).forEach(([cell], at) => {
      if (cell === undefined || cell.value === '' || !fits(cell.value)) return;
      const row = used.startRow + at;
      const last = found.at(-1);
      if (last && last.startColumn === column && last.endRow === row - 1) found[found.length - 1] = { ...last, endRow: row };
      else found.push(areaAt(row, column));
    });
  }
  return found;
};
