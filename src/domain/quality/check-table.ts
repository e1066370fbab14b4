import type { TableFault } from '../measures/table';
import type { FieldKind } from '../roster/fields';
import type { CheckName } from './check-names';
import { createRowChecker, type RowFinding } from './check-rows';
import { findRowColumns } from './row-columns';

type Matrix = readonly (readonly unknown[])[];

/** Findings that another day would turn: they are not said where no day is given and the headers tell no year. */
const turnWithTheDay: ReadonlySet<CheckName> = new Set<CheckName>(['idFuture', 'idTooOld', 'ageDiffers', 'labourForAge', 'educationForAge', 'labourMissing']);
/** Then ids are read as on some day; the end of the roster's own year. */
const SOME_DAY = '2018-12-31';

/** What keeps a table from being checked as a whole; `noKnownHeader`: none of its columns is one of a roster's. */
export type CheckTableFault = TableFault | { readonly kind: 'noKnownHeader' };

/** No text, date, id or phone is 0: a host that hands blanks over as 0 means a blank there. An amount, an area and an age may be 0. */
const mayBeZero: ReadonlySet<FieldKind> = new Set<FieldKind>(['amount', 'area', 'age']);

/**
 * Makes the check of a table's rows, whose headers are given as Excel hands a range over: a matrix of one row. Rows are handed over once and in order.
 * `onDate` (YYYY-MM-DD): the day ages and “in the future” are judged on; without it the end of the year after the one in the header of 人均收入
 * (2017年度人均收入 makes a roster of 2018), and without that nothing is said that another day would turn.
 * @example openRosterCheck([['姓名', '证件号码']]) // { check: (row) => [{ check: 'idChecksum', … }] }
 */
export function openRosterCheck(headers: Matrix, onDate?: string): { readonly check: (row: readonly unknown[]) => readonly RowFinding[] } | { readonly fault: CheckTableFault } {
  if (headers.length !== 1) return { fault: { kind: 'headerRows', rows: headers.length } };
  const { columns, incomeYear } = findRowColumns(headers[0]);
  if (columns.length === 0) return { fault: { kind: 'noKnownHeader' } };
  const day = onDate ?? (incomeYear === undefined ? undefined : `${Number(incomeYear) + 1}-12-31`);
  const find = createRowChecker(headers[0], { onDate: day ?? SOME_DAY });
  const zeroIsBlank = columns.flatMap(({ index, field }) => (mayBeZero.has(field.kind) ? [] : [index]));
  return {
    check: (row) => {
      const found = find(withoutZeros(row, zeroIsBlank));
      return day === undefined ? found.filter(({ check }) => !turnWithTheDay.has(check)) : found;
    },
  };
}

/** A row of nothing but zeros is a blank one; copied only where a 0 has to go. */
function withoutZeros(row: readonly unknown[], columns: readonly number[]): readonly unknown[] {
  if (!row.includes(0)) return row;
  if (row.every((cell) => cell === 0 || cell === null || cell === undefined || cell === '')) return [];
  const copy = [...row];
  for (const column of columns) if (copy[column] === 0) copy[column] = null;
  return copy;
}
