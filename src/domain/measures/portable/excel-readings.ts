import { errorTexts, noTexts, yesTexts } from '../cells';
import type { CodeField } from '../fields';
import { fenOf, isAmountShape } from './amount-text';
import { beforeUnits, compatible, fullWidth, LONGEST_TEXT, UNREADABLE_MARK, whiteSpace, type Replacement } from './characters';
import { codeTest } from './code-test';
import type { Dialect, Expression, Test } from './dialect';
import { nested, oneOf, quoted, substituted } from './excel-dialect';
import type { PortableTexts } from './texts';

/** Part the texts of a row: no cell of a file can hold them. */
const BORDER = 'CHAR(31)';
const MARKED = 'CHAR(30)';
/** What LibreOffice hands over for a tab in a text of several lines; no cell of a file can hold it otherwise. */
const TAB_IN_LIBREOFFICE = 1;
const spaceLike = [TAB_IN_LIBREOFFICE, ...whiteSpace];

/** Excel 2010 has no UNICHAR, and CHAR beyond 127 follows the machine's code page: other white space stands in the formula itself. */
const character = (code: number): string => (code < 128 ? `CHAR(${code})` : quoted(String.fromCharCode(code)));
const literally = (changes: readonly Replacement[]): readonly (readonly [string, string])[] => changes.map(([from, to]) => [quoted(from), quoted(to)]);

/** All texts of a row in one, each behind a border; numbers, errors and what is too long leave their place empty or marked. */
export const joinedTexts = (cells: readonly string[]): Expression => {
  const one = (cell: string): string => `IF(ISTEXT(${cell}),IF(LEN(${cell})>${LONGEST_TEXT},${quoted(UNREADABLE_MARK)},${cell}),"")`;
  return [...cells.map((cell) => `${BORDER}&${one(cell)}`), BORDER].join('&');
};

/** White space made spaces; '' where a row has no text at all. */
export const spacedTexts = (texts: Expression, count: number): Expression => `IF(LEN(${texts})=${count + 1},"",${substituted(texts, spaceLike.map((code) => [character(code), '" "'] as const))})`;

/** Capitals, half-width forms. */
export const narrowTexts = (texts: Expression): Expression => `IF(${texts}="","",${substituted(`UPPER(${texts})`, literally([...fullWidth, ...compatible, ...beforeUnits]))})`;

/** The text of one cell out of a row's, from 1. */
export const textAt = (texts: Expression, place: number): Expression => {
  const border = (at: number): string => `FIND(${MARKED},SUBSTITUTE(${texts},${BORDER},${MARKED},${at}))`;
  return `IF(${texts}="","",TRIM(MID(${texts},${border(place)}+1,${border(place + 1)}-${border(place)}-1)))`;
};

/** Cells of a row that are filled at all, looked at only where the rules read nothing in it; a code of 0 is blank. */
export const filledCells = (row: string, anyRead: Test, codes: readonly string[]): Expression => {
  const zeroCodes = codes.map((cell) => `-IF(ISNUMBER(${cell}),IF(${cell}=0,1,0),0)`).join('');
  return `IF(${anyRead},1,IFERROR(SUMPRODUCT(--(LEN(${substituted(row, [...spaceLike, 32].map((code) => [character(code), '""'] as const))})>0)),999)${zeroCodes})`;
};

/** Whole fen of a number cell, halves up: which half it is, is asked of the decimal itself and not of its hundredfold. */
const fenOfNumber = (cell: string): Expression => `INT(${cell}*100)+IF(${cell}>=(2*INT(${cell}*100)+1)/200,1,0)`;

/** An amount cell in whole fen, '' where it is blank, or what is wrong with it. */
export const readAmountCell = (d: Dialect, cell: string, text: string, shape: string, texts: PortableTexts): Expression =>
  nested(
    [
      [`ISERROR(${cell})`, quoted(texts.error)],
      [`ISLOGICAL(${cell})`, quoted(texts.unreadable)],
      [`ISNUMBER(${cell})`, `IF(ABS(${cell})<1E9,${fenOfNumber(cell)},${quoted(texts.unreadable)})`],
      [`${text}=""`, '""'],
      [isAmountShape(d, shape), fenOf(d, text, shape)],
      // Reading: of two texts that no amount is, the one that begins like an error is told as one.
      [`LEFT(${text},1)="#"`, quoted(texts.error)],
    ],
    quoted(texts.unreadable),
  );

export const readYesNoCell = (cell: string, text: string, texts: PortableTexts): Expression =>
  nested(
    [
      [`ISERROR(${cell})`, quoted(texts.error)],
      [`ISTEXT(${cell})`, nested([[`${text}=""`, '""'], [oneOf(text, yesTexts), '1'], [oneOf(text, noTexts), '0'], [`LEFT(${text},1)="#"`, quoted(texts.error)]], quoted(texts.unreadable))],
      [`ISBLANK(${cell})`, '""'],
      // N, because TRUE is not 1 to Excel.
      [`N(${cell})=1`, '1'],
      [`N(${cell})=0`, '0'],
    ],
    quoted(texts.unreadable),
  );

export const readCodeCell = (d: Dialect, field: CodeField, cell: string, text: string, texts: PortableTexts): Expression =>
  nested(
    [
      [`ISERROR(${cell})`, quoted(texts.error)],
      [
        `ISTEXT(${cell})`,
        nested([[`${text}=""`, '""'], [oneOf(text, errorTexts), quoted(texts.error)], [d.contains(text, UNREADABLE_MARK), quoted(texts.unreadable)], [codeTest(d, field, text), '1']], '0'),
      ],
      [`ISLOGICAL(${cell})`, '0'],
    ],
    // A number is no code; 0 and a blank cell are blank.
    `IF(${cell}<>0,0,"")`,
  );
