import { NO, YES, type Truth } from './truth';

/** An amount cell with nothing in it; also what an amount is that nobody knows. NaN, so that arithmetic carries it on. */
export const BLANK = Number.NaN;
/** A cell that cannot be read as what its column holds. */
export const UNREADABLE = Number.POSITIVE_INFINITY;

/** Beyond this, sums of amounts would no longer be exact to the fen: 10 trillion yuan. */
export const LARGEST_FEN = 1e15;

/** Texts that stand for an Excel error, in reading form. */
export const errorTexts: ReadonlySet<string> = new Set(
  ['NULL', 'DIV/0', 'VALUE', 'REF', 'NUM', 'SPILL', 'CALC', 'BLOCKED', 'CONNECT', 'FIELD', 'UNKNOWN', 'BUSY', 'EXTERNAL', 'PYTHON', 'TIMEOUT']
    .map((name) => `#${name}!`)
    .concat('#NAME?', '#N/A', '#GETTING_DATA'),
);

/** A text as cells are compared: NFKC, trimmed, capitals. White space alone gives ''. */
export const readingForm = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

/** Nothing was entered: no value, an empty text, or white space alone. The number 0 is not blank (see the readers of each kind). */
export const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');

/** An Excel error: its text (#N/A …), or the object that a custom function is handed for it. */
export const isErrorCell = (cell: unknown): boolean => (typeof cell === 'string' ? errorTexts.has(readingForm(cell)) : typeof cell === 'object' && cell !== null);

/** A cell's content as it can be shown; an error object by its Excel text where it has one. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell !== 'object') return String(cell);
  const code: unknown = 'code' in cell ? cell.code : 'basicValue' in cell ? cell.basicValue : undefined;
  return typeof code === 'string' ? code : '#ERROR';
}

const amountPattern = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(?:E([+-]?\d{1,3}))?(万元|万|元)?$/;

/** A decimal text in fen, halves up; by its digits and not by its binary fraction, so that 1.005 yuan is 101 fen. */
function fenFromDecimal(digits: string, exponent: number): number {
  const fen = Math.floor(Number(`${digits}E${exponent + 2}`) + 0.5);
  return Math.abs(fen) <= LARGEST_FEN ? fen + 0 : UNREADABLE;
}

function fenFromText(text: string): number {
  const form = readingForm(text);
  if (form === '') return BLANK;
  const parts = amountPattern.exec(form.replace(/\s+(?=(?:万元|万|元)$)/, ''));
  if (!parts) return UNREADABLE;
  const [, sign, whole = '', fraction = '', exponent = '0', unit = ''] = parts;
  const digits = `${whole.replaceAll(',', '')}${fraction}`;
  if (!/\d/.test(digits)) return UNREADABLE;
  return fenFromDecimal(`${sign}${digits}`, Number(exponent) + (unit.startsWith('万') ? 4 : 0));
}

/**
 * An amount cell in whole fen, {@link BLANK} or {@link UNREADABLE}.
 * A number is yuan; a text may end in 元, 万 or 万元 and carry thousands separators; the number 0 is the amount 0. Source: RULES section 1.
 * @example readAmount('1.2万') // 1200000
 */
export function readAmount(cell: unknown): number {
  if (typeof cell === 'number') return fenFromNumber(cell);
  if (cell === null || cell === undefined || cell === '') return BLANK;
  return typeof cell === 'string' ? fenFromText(cell) : UNREADABLE;
}

/**
 * A number of yuan in whole fen; NaN where its digits must be asked.
 * Multiplying leaves whole fen only nearly whole and a half only nearly a half: what is off by more than a whisker is not settled here.
 */
export function nearestFen(yuan: number): number {
  const fen = yuan * 100;
  const nearest = Math.round(fen);
  return Math.abs(fen - nearest) < 1e-3 ? nearest + 0 : Number.NaN;
}

function fenFromNumber(yuan: number): number {
  const nearest = nearestFen(yuan);
  if (Math.abs(nearest) <= LARGEST_FEN) return nearest;
  if (!Number.isFinite(yuan)) return UNREADABLE;
  const [digits, exponent = '0'] = String(yuan).split('e');
  return fenFromDecimal(digits, Number(exponent));
}

/** What a yes/no cell may say, in reading form. */
export const yesTexts: ReadonlySet<string> = new Set(['是', '有', 'Y', '1', 'TRUE', '√', '✓']);
export const noTexts: ReadonlySet<string> = new Set(['否', '无', 'N', '0', 'FALSE', '×', '✗']);

/**
 * A yes/no cell.
 * The number 0 is no: a host that hands blanks over as 0 cannot be told apart from an office that writes 0. Source: RULES section 1.
 */
export function readYesNo(cell: unknown): Truth | 'blank' | 'unreadable' {
  if (cell === null || cell === undefined || cell === '') return 'blank';
  if (typeof cell === 'boolean') return cell ? YES : NO;
  if (typeof cell === 'number') return cell === 1 ? YES : cell === 0 ? NO : 'unreadable';
  if (typeof cell !== 'string') return 'unreadable';
  const form = readingForm(cell);
  if (form === '') return 'blank';
  return yesTexts.has(form) ? YES : noTexts.has(form) ? NO : 'unreadable';
}

/** A code cell's text in reading form, '' where blank (the number 0 included), null where it is an error cell. Source: RULES section 1. */
export function readCode(cell: unknown): string | null {
  if (cell === null || cell === undefined || cell === '' || cell === 0) return '';
  return isErrorCell(cell) ? null : readingForm(String(cell));
}
