/**
 * The day on which a household's ages and dates are judged, YYYY-MM-DD.
 * Reading: the roster that gives the income of one year is that of the next (2018年初贫困户名册, 2017年度人均收入), and its ages are those of that year:
 * 张三, born in 1973, is 45 there. A roster that is looked at later is therefore judged on the last day of its year, not today.
 * @example rosterDay('2017', '2026-11-25') // '2018-12-31'
 * @example rosterDay('2025', '2026-11-25') // '2026-11-25'
 */
export function rosterDay(incomeYear: string, today: string): string {
  const year = /^\d{4}$/.test(incomeYear.normalize('NFKC').trim()) ? Number(incomeYear.normalize('NFKC')) : undefined;
  const lastDay = `${(year ?? 0) + 1}-12-31`;
  return year === undefined || lastDay > today ? today : lastDay;
}
