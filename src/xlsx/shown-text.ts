import { isDateFormat } from './cell-format';

const DAY_MILLISECONDS = 86_400_000;
/** Days from 1899-12-30 to 1970-01-01, and from 1904-01-01. */
const UNIX_DAYS = 25_569;
const UNIX_DAYS_1904 = 24_107;

/**
 * A number written out plainly, without an exponent.
 * @example plainNumber(3.50426200906279e17) // '350426200906279000'
 */
export function plainNumber(value: number): string {
  const text = String(value);
  if (!/e/.test(text)) return text;
  if (Number.isInteger(value)) return BigInt(value).toString();
  const [digits, exponent] = text.split('e');
  const [whole, fraction = ''] = digits.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${whole.replace('-', '')}${fraction}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** One piece of a date format: what stands in quotes or after a backslash, a run of one letter, a colour or a condition, anything else. */
const piece = /"([^"]*)"|\\(.)|\[[^\]]*\]|(y+|m+|d+)|([^ymd])/gi;

/**
 * A serial number as its date format shows it; a format with more than year, month, day and signs between gives YYYY-MM-DD, with the time where there is one.
 * @example shownDate(40657, 'yyyy/m/d', false) // '2011/4/24'
 */
export function shownDate(serial: number, format: string, isDate1904: boolean): string {
  // Excel takes 1900 for a leap year: its days before March of that year are one too many.
  const days = !isDate1904 && serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - (isDate1904 ? UNIX_DAYS_1904 : UNIX_DAYS)) * DAY_MILLISECONDS));
  if (Number.isNaN(date.getTime()) || serial < 0) return plainNumber(serial);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const [positive] = format.split(';');
  const plain = /^(?:"[^"]*"|\\.|\[\$-[^\]]*\]|[ymd]|[-/.年月日\s,])*$/i.test(positive) && /y/i.test(positive) && !/m{3}|d{3}/i.test(positive);
  const time = date.getTime() % DAY_MILLISECONDS === 0 ? '' : ` ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  if (!plain || time !== '') return `${year}-${two(month)}-${two(day)}${time}`;
  const shown = (letters: string): string => {
    if (/^y/i.test(letters)) return letters.length <= 2 ? two(year % 100) : String(year);
    const value = /^m/i.test(letters) ? month : day;
    return letters.length === 1 ? String(value) : two(value);
  };
  return positive.replace(piece, (_, quoted?: string, escaped?: string, letters?: string, other?: string) => quoted ?? escaped ?? (letters === undefined ? (other ?? '') : shown(letters)));
}

/** A stored value as a person sees it. Numbers lose their format's rounding and separators, dates keep their look. */
export function shownText(value: string | number | boolean, format: string, isDate1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return isDateFormat(format) ? shownDate(value, format, isDate1904) : plainNumber(value);
}
