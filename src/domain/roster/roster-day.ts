/**
 * The first day of a roster's year, YYYY-MM-DD, and not after `today`: its ages are those of that day, or of a later one.
 * Reading: the roster that gives the income of one year is that of the beginning of the next (2018年初贫困户名册, 2017年度人均收入). Where the year cannot be read: today.
 * @example rosterDay('2017', '2026-11-25') // '2018-01-01'
 */
export function rosterDay(incomeYear: string, today: string): string {
  const first = /^20\d\d$/.test(incomeYear.trim()) ? `${Number(incomeYear) + 1}-01-01` : today;
  return first < today ? first : today;
}
