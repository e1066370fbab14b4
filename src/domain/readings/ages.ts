export type AgeReading = { readonly kind: 'blank' | 'unreadable' } | { readonly kind: 'age'; readonly years: number };

const years = /^(\d{1,3})(?:\.0+)?(?:周岁|岁)?$/;
const infant = /^(?:\d{1,2}个?月(?:大)?|\d{1,3}天|未满周岁|不满周岁|未满1周?岁|不满1周?岁|新生儿)$/;
const OLDEST = 150;

/** An age in years: 45, 45岁, 45周岁; 8个月 and 未满周岁 are 0. @example readAge('45岁') // { kind: 'age', years: 45 } */
export function readAge(cell: unknown): AgeReading {
  const text = cell === null || cell === undefined ? '' : String(cell).normalize('NFKC').replace(/\s+/gu, '');
  if (text === '') return { kind: 'blank' };
  const age = Number(years.exec(text)?.[1] ?? Number.NaN);
  if (age <= OLDEST) return { kind: 'age', years: age };
  return infant.test(text) ? { kind: 'age', years: 0 } : { kind: 'unreadable' };
}
