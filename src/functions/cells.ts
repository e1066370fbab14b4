import type { TableFault } from '../domain/measures/table';

/** A range as Excel hands it over: rows of cells. */
export type Cells = readonly (readonly unknown[])[];

/** What an argument may be besides a range: one value, or nothing where it was left out (null in Excel). */
export type Argument = Cells | string | number | boolean | null | undefined;

/** An argument as a range: a single value is a range of one cell. */
export const rangeOf = (argument: Argument): Cells => (Array.isArray(argument) ? argument : [[argument]]);

/** Nothing to answer, where a whole column is meant: a blank is handed over as null or '', on the desktop as 0. */
const isNothing = (cell: unknown): boolean => cell === null || cell === undefined || cell === '' || cell === 0;

/** The range given for an optional argument; undefined where it was left out, or one blank cell was referred to. */
export function givenRange(argument: Argument): Cells | undefined {
  if (!Array.isArray(argument)) return undefined;
  const cells: Cells = argument;
  return cells.length === 1 && cells[0].length === 1 && isNothing(cells[0][0]) ? undefined : withoutBlankRows(cells);
}

/** From here on a range is a whole column rather than a table: 1,048,576 rows in Excel, or a few less below a title. */
const WHOLE_COLUMN = 1_000_000;
/** A whole row has 16,384 columns. */
const WHOLE_ROW = 16_384;

/** A table without the blank rows at the end of whole columns; its columns stay those of its headers. */
function withoutBlankRows(cells: Cells): Cells {
  let rows = cells.length;
  if (rows < WHOLE_COLUMN) return cells;
  while (rows > 1 && cells[rows - 1].every(isNothing)) rows--;
  return rows === cells.length ? cells : cells.slice(0, rows);
}

/**
 * A range without the blank end of a whole column or row, so that =F(A:A) answers as far as there is something. Any other range as it is.
 * @example withoutBlankEnd(column of 1,048,576 cells, the last filled one in row 2000).length // 2000
 */
function withoutBlankEnd(cells: Cells): Cells {
  const kept = withoutBlankRows(cells);
  const width = kept[0]?.length ?? 0;
  if (width < WHOLE_ROW) return kept;
  let columns = width;
  while (columns > 1 && kept.every((row) => isNothing(row[columns - 1]))) columns--;
  return kept.map((row) => row.slice(0, columns));
}

/**
 * One line of answers for every row of a table without the blank end of whole columns.
 * The width is looked at where the row is read, for a million rows do not stay in a processor's memory between two passes; a fault refuses the whole call.
 */
export function mapRows<T>(table: Argument, width: number, answer: (row: readonly unknown[]) => T, refuseTable: (fault: TableFault) => never): T[] {
  const rows = withoutBlankRows(rangeOf(table));
  if (rows.length === 0) refuseTable({ kind: 'noRows' });
  const answers: T[] = new Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row.length !== width) refuseTable({ kind: 'width', row: at + 1, cells: row.length, headers: width });
    answers[at] = answer(row);
  }
  return answers;
}

/** A result as wide in every row as a spill must be: a jagged range has blanks where it has no cell. */
const widthOf = (cells: Cells): number => cells.reduce((widest, row) => Math.max(widest, row.length), 1);

/** f(range) = map f(cell). */
export function mapCells<T>(argument: Argument, answer: (cell: unknown) => T): T[][] {
  const cells = withoutBlankEnd(rangeOf(argument));
  return filled(cells.length, widthOf(cells), (row, column) => answer(cells[row][column]));
}

/**
 * Two ranges cell by cell, as Excel pairs them: a range one cell high or wide goes with every row or column of the other.
 * `outside` answers where one of the two has ended.
 */
export function mapPairs<T>(first: Argument, second: Argument, answer: (one: unknown, other: unknown) => T, outside: () => T): T[][] {
  const [one, other] = [withoutBlankEnd(rangeOf(first)), withoutBlankEnd(rangeOf(second))];
  const [oneWidth, otherWidth] = [widthOf(one), widthOf(other)];
  return filled(Math.max(one.length, other.length), Math.max(oneWidth, otherWidth), (row, column) => {
    const [r, c] = [one.length === 1 ? 0 : row, oneWidth === 1 ? 0 : column];
    const [otherR, otherC] = [other.length === 1 ? 0 : row, otherWidth === 1 ? 0 : column];
    const hasEnded = r >= one.length || c >= oneWidth || otherR >= other.length || otherC >= otherWidth;
    return hasEnded ? outside() : answer(one[r][c], other[otherR][otherC]);
  });
}

function filled<T>(rows: number, columns: number, cellAt: (row: number, column: number) => T): T[][] {
  const result: T[][] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    const cells: T[] = new Array(columns);
    for (let column = 0; column < columns; column++) cells[column] = cellAt(row, column);
    result[row] = cells;
  }
  return result;
}

const sameCells = (a: Argument, b: Argument): boolean => {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b || (a == null && b == null);
  const [one, other]: [Cells, Cells] = [a, b];
  return one.length === other.length && one.every((row, r) => row.length === other[r].length && row.every((cell, c) => cell === other[r][c]));
};

/** A copy, so that what is remembered does not change with the caller's cells. */
const copied = (argument: Argument): Argument => (Array.isArray(argument) ? (argument as Cells).map((row) => [...row]) : argument);

/** Makes a value of arguments and keeps the last one made: a sheet asks with the same headers and parameters over and over. */
export function remembering<V>(make: (...given: readonly Argument[]) => V): (...given: readonly Argument[]) => V {
  let before: { readonly given: readonly Argument[]; readonly value: V } | undefined;
  return (...given) => {
    if (before && before.given.length === given.length && before.given.every((one, at) => sameCells(one, given[at]))) return before.value;
    before = { value: make(...given), given: given.map(copied) };
    return before.value;
  };
}
