import { createClassifier, type Classifier } from './classify';
import { matchColumns, type MeasureColumns, type MendedHeaders } from './columns';
import { measureFields } from './fields';
import type { Policy } from './policy';

type Matrix = readonly (readonly unknown[])[];

/** Why a whole table cannot be classified. `row` counts from 1. */
export type TableFault =
  | { readonly kind: 'noNeededHeader' }
  | { readonly kind: 'headerRows'; readonly rows: number }
  | { readonly kind: 'width'; readonly row: number; readonly cells: number; readonly headers: number }
  | { readonly kind: 'double'; readonly header: string; readonly first: string; readonly second: string }
  | { readonly kind: 'noRows' }
  | { readonly kind: 'oneRowOnly'; readonly rows: number };

/** What is wrong with a table's headers as understood, if anything. */
export function columnsFault({ matches, doubles }: MeasureColumns): TableFault | null {
  const [double] = doubles;
  if (double) return { kind: 'double', header: measureFields[double.field].header, first: double.first.text, second: double.second.text };
  return matches.size === 0 ? { kind: 'noNeededHeader' } : null;
}

/**
 * A classifier for a table whose headers are given as Excel hands a range over: a matrix of one row.
 * @example openTable([['工资性收入']], defaultPolicy) // { classifier }
 */
export function openTable(headers: Matrix, policy: Policy, mended?: MendedHeaders): { readonly classifier: Classifier } | { readonly fault: TableFault } {
  if (headers.length !== 1) return { fault: { kind: 'headerRows', rows: headers.length } };
  const columns = matchColumns(headers[0], mended);
  const fault = columnsFault(columns);
  return fault ? { fault } : { classifier: createClassifier(columns, policy) };
}
