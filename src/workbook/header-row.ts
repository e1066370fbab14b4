import { matchColumns, type MendedHeaders } from '../domain/measures/columns';
import { isBlank } from '../domain/measures/cells';
import type { Row } from './household-table';

/** Below title lines, notes and units, a header row stands among the first rows of a sheet. */
export const HEADER_SEARCH_ROWS = 20;

/** A row with one text only is a title over the whole table, not the upper line of a header in two rows. */
const isTitle = (row: Row): boolean => row.filter((cell) => !isBlank(cell)).length < 2;

/** A header may stand in two rows, some of its cells merged downwards: those have their text in the upper row. */
function withUpperRow(row: Row, upper: Row | undefined): Row {
  if (!upper || isTitle(upper) || isTitle(row)) return row;
  return row.map((cell, at) => (isBlank(cell) ? upper[at] : cell));
}

/**
 * Finds the header row among a sheet's first rows: the one with the most columns the rules know; of equals the first. Null where no row has any.
 * @example findHeaderRow([['脱贫户收入表', ''], ['姓名', '务工收入']]) // { at: 1, headers: ['姓名', '务工收入'] }
 */
export function findHeaderRow(rows: readonly Row[], mended: MendedHeaders): { readonly at: number; readonly headers: Row } | null {
  let best: { at: number; headers: Row; known: number } | null = null;
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, at) => {
    const headers = withUpperRow(row, rows[at - 1]);
    const known = matchColumns(headers, mended).matches.size;
    if (known > (best?.known ?? 0)) best = { at, headers, known };
  });
  return best;
}

/**
 * Finds the header row of a sheet of any kind: one with columns the rules know, else the first of the rows with the most texts that are not numbers. Null where no cell is filled.
 * @example findAnyHeaderRow([['花名册', ''], ['姓名', '证件号码'], ['李某', '3504…']]) // { at: 1, headers: ['姓名', '证件号码'] }
 */
export function findAnyHeaderRow(rows: readonly Row[]): { readonly at: number; readonly headers: Row } | null {
  const known = findHeaderRow(rows, new Map());
  if (known) return known;
  const texts = rows.slice(0, HEADER_SEARCH_ROWS).map((row) => row.filter((cell) => typeof cell === 'string' && !isBlank(cell) && !/\d{4}/.test(cell)).length);
  const at = texts.indexOf(Math.max(...texts));
  return at < 0 || texts[at] === 0 ? null : { at, headers: rows[at] };
}

/** Headers up to the last one that is written: what stands beyond belongs to no column. */
export function withoutTrailingBlanks(headers: Row): Row {
  let width = headers.length;
  while (width > 0 && isBlank(headers[width - 1])) width--;
  return headers.slice(0, width);
}
