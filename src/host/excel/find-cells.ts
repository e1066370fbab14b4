import { type Area, areaAt } from '../engine/area';
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
  const wanted = matchCase ? text : text.toLowerCase();
  const rowsByColumn = new Map<number, number[]>();
  model.grid.cells.visit(sheetId, (row, column, value) => {
    const shown = typeof value === 'string' ? value : String(value);
    // A whole cell of another length is not this text, and most cells are: nothing is made of them.
    if (completeMatch && matchCase && shown.length !== text.length) return;
    const compared = matchCase ? shown : shown.toLowerCase();
    if (!(completeMatch ? compared === wanted : compared.includes(wanted))) return;
    const rows = rowsByColumn.get(column);
    if (rows) rows.push(row);
    else rowsByColumn.set(column, [row]);
  });
  const found: Area[] = [];
  for (const [column, rows] of [...rowsByColumn].sort(([a], [b]) => a - b)) {
    for (const row of rows.sort((a, b) => a - b)) {
      const last = found.at(-1);
      if (last && last.startColumn === column && last.endRow === row - 1) found[found.length - 1] = { ...last, endRow: row };
      else found.push(areaAt(row, column));
    }
  }
  return found;
};
