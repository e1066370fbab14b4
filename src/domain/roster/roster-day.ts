import { readYear } from '../readings/years';

/**
 * The first day of a roster's year, YYYY-MM-DD, and not after `today`: its ages are those of that day, or of a later one.
 * Reading: the roster that gives the income of one year is that of the beginning of the next (2018年初贫困户名册, 2017年度人均收入). Where the year cannot be read: today.
 * @example rosterDay('2017', '2026-11-25') // '2018-01-01'
 */
export function rosterDay(incomeYear: string, today: string): string {
  const year = readYear(incomeYear);
  const first = year === undefined ? today : `${Number(year) + 1}-01-01`;
  return first < today ? first : today;
}
