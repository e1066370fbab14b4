import type { ResultCell } from '../safe-text';
import type { RosterColumn } from './roster-columns';

/** Excel keeps fifteen digits of a number. */
const DIGITS = 15;

/** Kinds whose cells are numbers where nothing is lost by it, so that the office can add them up. */
const numeric: ReadonlySet<RosterColumn['kind']> = new Set(['amount', 'area', 'age', 'order']);

/**
 * What a text is written as: a number only where reading that number back gives the same text.
 * @example cellOf('3010', 'amount') // 3010
 * @example cellOf('3010元', 'amount') // '3010元'
 * @example cellOf('007', 'age') // '007'
 */
export function cellOf(text: string, kind: RosterColumn['kind']): ResultCell {
  if (!numeric.has(kind) || !/^-?\d+(?:\.\d+)?$/.test(text) || text.replace(/\D/g, '').length > DIGITS) return text;
  const number = Number(text);
  return String(number) === text ? number : text;
}

/** Whether a kind's cells stand in text format from the beginning, so that what is typed into them stays as it is typed. */
export const isTextKind = (kind: RosterColumn['kind']): boolean => !numeric.has(kind);

/** A number format that shows a day: y or d outside quotes and brackets. */
const isDateFormat = (format: string): boolean => /[ydYD]/.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

const plain = (number: number): string => {
  const text = String(number);
  return text.includes('e') ? number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
};

/** The days of Excel's calendar count from the last but one of 1899. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A day by its number, where a column is too narrow to show it. */
const dayText = (serial: number): string => {
  const day = new Date(EPOCH + Math.floor(serial) * DAY);
  return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()].join('/');
};

/** The text of a cell as a person reads it: a number is written out plainly, a day as it is shown. */
export function textOf(value: unknown, shown: unknown, format: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    if (typeof format !== 'string' || !isDateFormat(format)) return plain(value);
    return typeof shown === 'string' && shown !== '' && !/^#+$/.test(shown) ? shown : dayText(value);
  }
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
