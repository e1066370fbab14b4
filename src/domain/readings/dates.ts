import { isMasked } from '../identifiers/masked';
import { dayOfSerial, dayText, isDate } from './calendar-days';

/** What a cell of a date was understood as: to the day, the month or the year, without an end, or not at all. */
export type DateReading =
  | { readonly kind: 'blank' | 'openEnded' | 'masked' }
  /** YYYY-MM-DD. */
  | { readonly kind: 'date'; readonly date: string }
  /** YYYY-MM. */
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'year'; readonly year: string }
  /** `form`: in no spelling of a date; `month`, `day`: there is no such month or day; `year`: not between {@link FIRST_YEAR} and {@link LAST_YEAR}. */
  | { readonly kind: 'unreadable'; readonly why: 'form' | 'year' | 'month' | 'day' };

export const FIRST_YEAR = 1800;
export const LAST_YEAR = 2199;

const openEnded = new Set(['长期', '长期有效', '永久', '至今', '无期限', '无固定期限', '不定期', '长期帮扶']);
const digits = /^(\d{4})(?:(\d{2})(\d{2})?)?$/;
const parted = /^(\d{4})[-./年](?:(\d{1,2})(?:[-./月](?:(\d{1,2})[日号]?)?)?)?(?:份|底|初)?$/;
const timeOfDay = /(?:T|\s)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\s*[AP]M)?$/;

/** Serials of Excel that a text can be: 1927 to 2099, five digits; of another length it is a date without separators. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 73_050;

/**
 * Reads a date in the spellings people use: 19730304, 1973-03-04, 1973.3.4, 1973/3/4, 1973年3月4日, 197303, 2017年1月, 2017.5, 2017年, 2017, 长期, and Excel's serial as a plain number.
 * @example readDate('2017年1月') // { kind: 'month', month: '2017-01' }
 */
export function readDate(cell: unknown): DateReading {
  if (cell === null || cell === undefined) return { kind: 'blank' };
  // Reading: a cell that holds a number too large for a year and too small for a date without separators is a day before 1927; a text of that look is a year gone wrong.
  if (typeof cell === 'number' && cell > LAST_YEAR && cell < FIRST_SERIAL) return { kind: 'date', date: dayOfSerial(cell) };
  const text = String(cell).normalize('NFKC').trim().toUpperCase().replace(timeOfDay, '').replace(/\s+/gu, '');
  if (text === '') return { kind: 'blank' };
  const parts = digits.exec(text) ?? parted.exec(text);
  if (parts) return fromParts(Number(parts[1]), parts[2], parts[3]);
  if (openEnded.has(text)) return { kind: 'openEnded' };
  if (isMasked(text)) return { kind: 'masked' };
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? { kind: 'date', date: dayOfSerial(serial) } : { kind: 'unreadable', why: 'form' };
}

function fromParts(year: number, monthDigits: string | undefined, dayDigits: string | undefined): DateReading {
  if (year < FIRST_YEAR || year > LAST_YEAR) return { kind: 'unreadable', why: 'year' };
  if (monthDigits === undefined) return { kind: 'year', year: String(year) };
  const month = Number(monthDigits);
  if (month < 1 || month > 12) return { kind: 'unreadable', why: 'month' };
  if (dayDigits === undefined) return { kind: 'month', month: dayText(year, month, 1).slice(0, 7) };
  const date = dayText(year, month, Number(dayDigits));
  return isDate(date) ? { kind: 'date', date } : { kind: 'unreadable', why: 'day' };
}

/** The first day a reading can mean, for comparing: '2017' is 2017-01-01; undefined where it means none. */
export const earliestDay = (reading: DateReading): string | undefined =>
  reading.kind === 'date' ? reading.date : reading.kind === 'month' ? `${reading.month}-01` : reading.kind === 'year' ? `${reading.year}-01-01` : undefined;

/** The last day a reading can mean: '2017' is 2017-12-31. 31 stands for the last of any month: it is compared, never shown. */
export const latestDay = (reading: DateReading): string | undefined =>
  reading.kind === 'date' ? reading.date : reading.kind === 'month' ? `${reading.month}-31` : reading.kind === 'year' ? `${reading.year}-12-31` : undefined;
