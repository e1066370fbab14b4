import { normalizeHeader } from './headers';

/** The columns by which an office finds a household again: where it lives and who heads it. */
export type PlaceField = 'county' | 'township' | 'village' | 'householdHead';

export const placeFields: readonly PlaceField[] = ['county', 'township', 'village', 'householdHead'];

/** The first header is the canonical one. */
export const placeHeaders: Record<PlaceField, readonly string[]> = {
  county: ['县', '县(市、区)', '县市区', '县区', '区县', '所在县', '县名', '县名称'],
  township: ['乡镇', '乡(镇)', '乡镇街道', '镇', '乡', '所在乡镇', '乡镇名称', '乡镇名'],
  village: ['行政村', '村', '所在村', '所在行政村', '行政村名称', '村名', '村居', '村委会'],
  householdHead: ['户主姓名', '户主', '姓名', '户主名', '户主名称', '贫困户姓名', '农户姓名'],
};

const byHeader = placeFields.map((field) => ({ field, names: placeHeaders[field].map(normalizeHeader) }));

/**
 * Finds the place and name columns among a table's headers; of two columns for one field the one whose name stands first in the list.
 * A field without a column is left out: a table need not say where its households live.
 * @example findPlaceColumns(['序号', '行政村', '户主姓名']) // Map { 'village' => 1, 'householdHead' => 2 }
 */
export function findPlaceColumns(headers: readonly unknown[]): ReadonlyMap<PlaceField, number> {
  const normalized = headers.map(normalizeHeader);
  const found = new Map<PlaceField, number>();
  for (const { field, names } of byHeader) {
    const name = names.find((one) => normalized.includes(one));
    if (name !== undefined) found.set(field, normalized.indexOf(name));
  }
  return found;
}
