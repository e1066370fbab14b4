/** Days are texts YYYY-MM-DD inside the domain: they sort, compare and print without a clock or a time zone. */

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : monthLengths[month - 1] ?? 0);

/** Whether there is such a day. @example isDate('2017-02-29') // false */
export function isDate(text: string): boolean {
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return text.length === 10 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

const two = (number: number): string => String(number).padStart(2, '0');
export const dayText = (year: number, month: number, day: number): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** Years apart by the calendar alone: 2018 − 1973. */
export const yearsApart = (birthDate: string, onDate: string): number => Number(onDate.slice(0, 4)) - Number(birthDate.slice(0, 4));

/** Completed years (周岁): one less before the birthday of the year. @example ageOn('1973-03-04', '2018-01-01') // 44 */
export const ageOn = (birthDate: string, onDate: string): number => yearsApart(birthDate, onDate) - (onDate.slice(5) < birthDate.slice(5) ? 1 : 0);

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The day of an Excel serial of the 1900 system, from March 1900 on. @example dayOfSerial(42737) // '2017-01-02' */
export const dayOfSerial = (serial: number): string => new Date(EXCEL_EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);

/** The Excel serial of a day of the 1900 system. */
export const serialOfDay = (day: string): number => (Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) - EXCEL_EPOCH) / DAY;
