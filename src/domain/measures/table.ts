import { createClassifier, type Classifier } from './classify';
import { matchColumns, type MeasureColumns, type MendedHeaders } from './columns';
import { measureFields } from './fields';
import type { Policy } from './policy';

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
 * A classifier for a table given as Excel hands ranges over: `headers` a matrix of one row, `rows` one or many, all of one width.
 * @example openTable([['工资性收入']], [[3010]], defaultPolicy) // { classifier }
 */
export function openTable(
  headers: readonly (readonly unknown[])[],
  rows: readonly (readonly unknown[])[],
  policy: Policy,
  mended?: MendedHeaders,
): { readonly classifier: Classifier } | { readonly fault: TableFault } {
  if (headers.length !== 1) return { fault: { kind: 'headerRows', rows: headers.length } };
  if (rows.length === 0) return { fault: { kind: 'noRows' } };
  const columns = matchColumns(headers[0], mended);
  const fault = columnsFault(columns);
  if (fault) return { fault };
  const jagged = rows.findIndex((row) => row.length !== columns.width);
  if (jagged >= 0) return { fault: { kind: 'width', row: jagged + 1, cells: rows[jagged].length, headers: columns.width } };
  return { classifier: createClassifier(columns, policy) };
}
