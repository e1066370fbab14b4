import type { CellInput } from '../engine/grid';

/** What Excel makes of a text written into a General cell: a value, and the number format that comes with it. */
export interface ReadInput {
  input: CellInput;
  numberFormat?: string;
}

const NUMBER = /^\s*([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?\s*(%?)\s*$/i;
const YEAR_FIRST = /^\s*(\d{4})([-/])(\d{1,2})\2(\d{1,2})\s*$/;
const MONTH_AND_DAY = /^\s*(\d{1,2})[-/](\d{1,2})\s*$/;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel keeps fifteen digits of a number; the others become zeros, they are not rounded. */
const fifteenDigits = (text: string): number => {
  let digits = 0;
  const kept = text.replace(/\d/g, (digit) => {
    if (digits > 0 || digit !== '0') digits += 1;
    return digits > 15 ? '0' : digit;
  });
  return Number(kept);
};

/** The serial number of a day in Excel's 1900 calendar, or undefined when there is no such day. */
const serialOf = (year: number, month: number, day: number): number | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined;
  return Math.round((date.getTime() - EPOCH) / DAY);
};

const numberIn = (text: string): ReadInput | undefined => {
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const [, sign, whole, fraction, exponent, percent] = found;
  if (whole === undefined && (fraction === undefined || fraction === '.')) return undefined;
  const plain = `${(whole ?? '0').replaceAll(',', '')}${fraction ?? ''}`;
  const value = (sign === '-' ? -1 : 1) * fifteenDigits(plain) * (exponent ? 10 ** Number(exponent.slice(1)) : 1);
  if (!Number.isFinite(value)) return undefined;
  if (percent) return { input: { value: value / 100 }, numberFormat: fraction ? '0.00%' : '0%' };
  if (whole?.includes(',')) return { input: { value }, numberFormat: fraction ? '#,##0.00' : '#,##0' };
  return { input: { value } };
};

const dateIn = (text: string): ReadInput | undefined => {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const serial = serialOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
    return serial === undefined ? undefined : { input: { value: serial }, numberFormat: 'yyyy/m/d' };
  }
  // Reading: 3-4 and 3/4 become a day of this year, the trap that house numbers fall into.
  const short = MONTH_AND_DAY.exec(text);
  const serial = short && serialOf(new Date().getFullYear(), Number(short[1]), Number(short[2]));
  return serial ? { input: { value: serial }, numberFormat: 'm"月"d"日"' } : undefined;
};

const errors = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!']);

/**
 * Reads a value as Excel reads what the API writes: digits become a number of fifteen digits, `=` begins a formula,
 * a leading apostrophe makes text, a cell in text format keeps what it is given, '' empties, null leaves alone.
 */
export const readInput = (value: unknown, numberFormat: string): ReadInput | undefined => {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return { input: numberFormat === '@' ? { value: String(value), asText: true } : { value: fifteenOf(value) } };
  if (typeof value === 'boolean') return { input: { value } };
  const text = String(value);
  if (text === '') return { input: null };
  if (text.startsWith("'")) return { input: text.length === 1 ? null : { value: text.slice(1), asText: true } };
  if (numberFormat === '@') return { input: { value: text, asText: true } };
  if (/^=./.test(text)) return { input: { formula: text } };
  if (/^(true|false)$/i.test(text)) return { input: { value: text.toLowerCase() === 'true' } };
  if (errors.has(text.toUpperCase())) return { input: { value: text.toUpperCase() } };
  return numberIn(text) ?? dateIn(text) ?? { input: { value: text } };
};

const fifteenOf = (value: number) => (Number.isInteger(value) && Math.abs(value) >= 1e15 ? Number(value.toPrecision(15)) : value);
