import { normalizeHeader } from '../roster/headers';
import { allFields, measureFields, type MeasureField } from './fields';

export interface ColumnMatch {
  readonly field: MeasureField;
  /** Position in the table, from 0. */
  readonly index: number;
  /** The header as the office wrote it. */
  readonly text: string;
  readonly by: 'name' | 'synonym' | 'hand';
}

export interface OtherColumn {
  readonly index: number;
  readonly text: string;
}

/** How a table's headers were understood. A column the rules do not need is kept as `others`, never a reason to refuse. */
export interface MeasureColumns {
  readonly width: number;
  readonly matches: ReadonlyMap<MeasureField, ColumnMatch>;
  readonly missing: readonly MeasureField[];
  readonly others: readonly OtherColumn[];
  /** Pairs of columns that match one field: which of the two is meant is not ours to guess. */
  readonly doubles: readonly { readonly field: MeasureField; readonly first: OtherColumn; readonly second: OtherColumn }[];
}

/** Matches mended by hand: normalized header → the field it stands for, or null where it stands for none. */
export type MendedHeaders = ReadonlyMap<string, MeasureField | null>;

const byHeader = new Map<string, { field: MeasureField; by: 'name' | 'synonym' }>(
  allFields.flatMap((field) => [
    ...measureFields[field].synonyms.map((name) => [normalizeHeader(name), { field, by: 'synonym' as const }] as const),
    [normalizeHeader(measureFields[field].header), { field, by: 'name' as const }] as const,
  ]),
);

/**
 * Finds the fields of the six rules among a table's headers, by name and never by place.
 * A match mended by hand wins over one by name. Source: RULES section 1.
 * @example matchColumns(['户主姓名', '务工收入（元）']).matches.get('wage')?.by // 'synonym'
 */
export function matchColumns(headers: readonly unknown[], mended: MendedHeaders = new Map()): MeasureColumns {
  const matches = new Map<MeasureField, ColumnMatch>();
  const others: OtherColumn[] = [];
  const doubles: { field: MeasureField; first: OtherColumn; second: OtherColumn }[] = [];
  const takenByHand = new Set([...mended].filter(([header]) => headers.some((text) => normalizeHeader(text) === header)).map(([, field]) => field));

  headers.forEach((header, index) => {
    const normalized = normalizeHeader(header);
    const text = normalized === '' ? '' : String(header);
    const byHand = mended.get(normalized);
    const known = byHeader.get(normalized);
    const found = byHand !== undefined ? byHand && { field: byHand, by: 'hand' as const } : known && !takenByHand.has(known.field) ? known : null;
    if (!found) {
      others.push({ index, text });
      return;
    }
    const first = matches.get(found.field);
    if (first) doubles.push({ field: found.field, first, second: { index, text } });
    else matches.set(found.field, { ...found, index, text });
  });
  return { width: headers.length, matches, missing: allFields.filter((field) => !matches.has(field)), others, doubles };
}
