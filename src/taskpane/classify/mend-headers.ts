import type { MeasureColumns, MendedHeaders } from '../../domain/measures/columns';
import type { MeasureField } from '../../domain/measures/fields';
import { normalizeHeader } from '../../domain/roster/headers';

/** The mended matches after the user chose a column for a field, or (null) said that the table has none. */
export function withColumnFor(mended: MendedHeaders, columns: MeasureColumns, field: MeasureField, header: string | null): MendedHeaders {
  const next = new Map([...mended].filter(([, known]) => known !== field));
  const current = columns.matches.get(field);
  if (header !== null) next.set(normalizeHeader(header), field);
  else if (current) next.set(normalizeHeader(current.text), null);
  return next;
}

/** The mended matches after the user said that a column stands for nothing the rules need. */
export const withoutColumn = (mended: MendedHeaders, header: string): MendedHeaders => new Map([...mended, [normalizeHeader(header), null]]);
