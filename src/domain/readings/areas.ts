export type AreaReading = { readonly kind: 'blank' | 'unreadable' } | { readonly kind: 'area'; readonly squareMetres: number };

const form = /^(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?:平方米|平方公尺|平方|平米|平|M2|M\^2|M)?$/;

/** A floor area in square metres: 53平方米, 53㎡, 53 m², 53. @example readArea('53㎡') // { kind: 'area', squareMetres: 53 } */
export function readArea(cell: unknown): AreaReading {
  const text = cell === null || cell === undefined ? '' : String(cell).normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  if (text === '') return { kind: 'blank' };
  const parts = form.exec(text);
  return parts ? { kind: 'area', squareMetres: Number(parts[1].replaceAll(',', '')) } : { kind: 'unreadable' };
}
