import { type Area, cellsOf, columnsOf, rowsOf } from '../engine/area';
import { OfficeError, invalidArgument } from '../office-error';

/** A read of more cells than this is refused, as Excel refuses it everywhere. */
export const CELLS_PER_READ = 5_000_000;

/** A value for each cell of the area: a matrix of exactly its size, or one scalar for all of them. */
export const matrixReader = (given: unknown, area: Area): ((row: number, column: number) => unknown) => {
  if (!Array.isArray(given)) return () => given;
  const rows = given as unknown[];
  const fits = rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits) throw invalidArgument(`The array is not of ${rowsOf(area)} rows and ${columnsOf(area)} columns`);
  return (row, column) => (rows as unknown[][])[row]?.[column];
};

export const refuseLargeRead = (area: Area) => {
  if (cellsOf(area) > CELLS_PER_READ) throw new OfficeError('InvalidArgument', `A range of ${cellsOf(area)} cells is more than can be read at once`);
};

/** What all have in common, or null when they differ. */
export const common = <T>(values: Iterable<T>): T | null => {
  let first: T | undefined;
  let any = false;
  for (const value of values) {
    if (any && value !== first) return null;
    first = value;
    any = true;
  }
  return first ?? null;
};
