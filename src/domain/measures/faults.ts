import { BLANK, cellText, isErrorCell, readAmount, readCode, readYesNo, UNREADABLE } from './cells';
import type { MeasureColumns } from './columns';
import { partsAndWholes } from './fact-reader';
import { allFields, amountFields, measureFields, type AmountField, type MeasureField } from './fields';

/** Why a row cannot be judged. `text` is the cell's own. */
export type Fault =
  | { readonly kind: 'unreadable' | 'error'; readonly field: MeasureField; readonly text: string }
  | { readonly kind: 'negative'; readonly field: MeasureField; readonly text: string }
  | { readonly kind: 'partOverWhole'; readonly field: AmountField; readonly whole: AmountField; readonly text: string }
  | { readonly kind: 'partsOverWhole'; readonly fields: readonly AmountField[]; readonly field: AmountField; readonly text: string };

const transferParts = amountFields.filter((field) => measureFields[field].partOf === 'transfer');

export type FaultFinder = (row: readonly unknown[]) => readonly Fault[];

/**
 * Finds everything that makes a row invalid: cells that cannot be read, in the order of the fields, then parts larger than their whole.
 * The long way round, asked only of rows that a FactReader found invalid.
 */
export function createFaultFinder(columns: MeasureColumns): FaultFinder {
  return (row) => {
    const faults = findCellFaults(row, columns);
    return faults.length > 0 ? faults : findPartFaults(row, columns);
  };
}

const cellOf = (row: readonly unknown[], columns: MeasureColumns, field: MeasureField): unknown => {
  const match = columns.matches.get(field);
  return match && row[match.index];
};

function findCellFaults(row: readonly unknown[], columns: MeasureColumns): readonly Fault[] {
  const faults: Fault[] = [];
  for (const field of allFields) {
    const cell = cellOf(row, columns, field);
    const { kind } = measureFields[field];
    const amount = kind === 'amount' ? readAmount(cell) : 0;
    const unreadable = kind === 'amount' ? amount === UNREADABLE : kind === 'yesNo' ? readYesNo(cell) === 'unreadable' : readCode(cell) === null;
    if (unreadable) faults.push({ kind: isErrorCell(cell) ? 'error' : 'unreadable', field, text: cellText(cell) });
    else if (amount < 0 && !measureFields[field].mayBeNegative) faults.push({ kind: 'negative', field, text: cellText(cell) });
  }
  return faults;
}

function findPartFaults(row: readonly unknown[], columns: MeasureColumns): readonly Fault[] {
  const textAt = (field: AmountField): string => cellText(cellOf(row, columns, field));
  const fenOf = (field: AmountField): number => (columns.matches.has(field) ? readAmount(cellOf(row, columns, field)) || 0 : BLANK);
  const faults = partsAndWholes.flatMap(({ field, partOf }): Fault[] =>
    fenOf(field) > fenOf(partOf) && fenOf(partOf) >= 0 ? [{ kind: 'partOverWhole', field, whole: partOf, text: textAt(field) }] : [],
  );
  if (faults.length > 0) return faults;
  return [{ kind: 'partsOverWhole', fields: transferParts, field: 'transfer', text: textAt('transfer') }];
}
