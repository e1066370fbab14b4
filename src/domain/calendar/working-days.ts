import { dayText, daysInMonth } from '../readings/calendar-days';
import { weekdayOf } from './days';
import { publishedYears } from './published-years';

export type Quarter = 1 | 2 | 3 | 4;
export const quarters: readonly Quarter[] = [1, 2, 3, 4];

const published = new Map(
  Object.entries(publishedYears).flatMap(([year, days]) => (days ? [[Number(year), { off: new Set(days.off.split(' ')), worked: new Set(days.worked.split(' ')) }] as const] : [])),
);

/** The years between which working days are known. */
export const publishedFrom = Math.min(...published.keys());
export const publishedUntil = Math.max(...published.keys());

/**
 * Whether offices work on a day, holidays and make-up days counted; undefined for a year whose holidays are not published,
 * for Monday to Friday alone would be wrong there. Source: the State Council's yearly notices (published-years.ts).
 * @example isWorkingDay('2018-12-29') // true: a Saturday that was worked
 */
export function isWorkingDay(date: string): boolean | undefined {
  const year = published.get(Number(date.slice(0, 4)));
  if (!year) return undefined;
  const day = date.slice(5);
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6 ? year.worked.has(day) : !year.off.has(day);
}

/**
 * The last working day of a quarter, by which the roster of 系统外 households is due; undefined where the year is not published.
 * Source: 闽扶办〔2018〕6号 一: 于每季度最后一个工作日前将…名册汇总报省扶贫办备案.
 * @example lastWorkingDay(2018, 4) // '2018-12-29'
 */
// Reading: 最后一个工作日前 is on that day or before it; whether the day itself still counts the notice does not say (our default: it does).
export const lastWorkingDay = (year: number, quarter: Quarter): string | undefined => quarterEnds.get(year * 10 + quarter);

function findLastWorkingDay(year: number, quarter: Quarter): string | undefined {
  const month = quarter * 3;
  for (let day = daysInMonth(year, month); day > 0; day--) {
    const date = dayText(year, month, day);
    const works = isWorkingDay(date);
    if (works === undefined) return undefined;
    if (works) return date;
  }
  return undefined;
}

/** Worked out once, by year and quarter: a sheet asks for the same few over and over. */
const quarterEnds = new Map([...published.keys()].flatMap((year) => quarters.map((quarter) => [year * 10 + quarter, findLastWorkingDay(year, quarter)] as const)));

/** The quarter a day lies in. @example quarterOf('2018-09-30') // 3 */
export function quarterOf(date: string): Quarter {
  // A month divided by three, raised, is one of the four.
  return Math.ceil(Number(date.slice(5, 7)) / 3) as Quarter;
}
