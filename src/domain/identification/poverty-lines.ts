import { BLANK, cellText, isBlank, readAmount, readingForm, UNREADABLE } from '../measures/cells';
import { readMarked } from '../measures/default-mark';
import { isPolicyName } from '../measures/policy-names';
import { lineName, readLineName, type Standard } from './line-names';
import { nationalLines } from './national-lines';

/** The poverty lines of every year that are known, in fen per person per year, by {@link lineName}. */
export interface PovertyLines {
  readonly fen: ReadonlyMap<string, number>;
  /** The names of the lines the office entered itself; the rest are this tool's own entries. */
  readonly chosen: ReadonlySet<string>;
}

/** What is wrong with a range of parameters: the words are in labels. `text` is the cell as it stands. */
export type LineFault =
  | { readonly kind: 'width'; readonly columns: number }
  | { readonly kind: 'name' | 'double'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly text: string }
  | { readonly kind: 'order'; readonly year: number };

/** What the tool knows by itself: national lines of some years, no provincial one. */
export const defaultLines: PovertyLines = { fen: new Map(nationalLines.map(({ year, yuan }) => [lineName('national', year), yuan * 100])), chosen: new Set() };

/** A line's amount in fen, NaN where it is not entered; undefined where the cell is no amount above 0. */
function readLine(cell: unknown): number | undefined {
  // A blank arrives as 0 where the host hands it over so, and no line is 0 yuan.
  if (isBlank(cell) || cell === 0) return BLANK;
  const fen = readAmount(cell);
  return fen === UNREADABLE || !(fen > 0) ? undefined : fen;
}

/** The line of a year in fen, NaN where it is not known. @example lineOf(defaultLines, 'provincial', 2017) // NaN */
export const lineOf = ({ fen }: PovertyLines, standard: Standard, year: number): number => fen.get(lineName(standard, year)) ?? BLANK;

/**
 * Reads poverty lines from a two-column range, name and value: 国定标准2017 or 国家标准2017, 省定标准2017, yuan per person per year.
 * One range of the sheet 政策参数 serves every function, so the names of the classification's policy are passed over; blank rows too.
 * A line without a value is one that is not entered: a national line keeps this tool's entry, a provincial line stays unknown.
 * A value that bears the mark of a default counts as chosen only where it is no longer our default.
 * A name that nobody knows is a fault, and so is a provincial line below the national one.
 * @example readPovertyLines([['省定标准2017', '3,500元']]) // { lines: { …, chosen: { '省定标准2017' } } }
 */
export function readPovertyLines(cells: readonly (readonly unknown[])[]): { readonly lines: PovertyLines } | { readonly fault: LineFault } {
  const fen = new Map(defaultLines.fen);
  const chosen = new Set<string>();
  const seen = new Set<string>();
  for (const row of cells) {
    if (row.length !== 2) return { fault: { kind: 'width', columns: row.length } };
    const [nameCell, valueCell] = row;
    if ((isBlank(nameCell) || nameCell === 0) && (isBlank(valueCell) || valueCell === 0)) continue;
    if (isPolicyName(nameCell)) continue;
    const line = readLineName(nameCell);
    if (!line) return { fault: { kind: 'name', text: cellText(nameCell) } };
    const name = lineName(line.standard, line.year);
    if (seen.has(name)) return { fault: { kind: 'double', text: readingForm(String(nameCell)) } };
    seen.add(name);
    const { value: cell, marked } = readMarked(valueCell);
    const value = readLine(cell);
    if (value === undefined) return { fault: { kind: 'value', name, text: cellText(valueCell) } };
    if (Number.isNaN(value)) continue;
    fen.set(name, value);
    if (!marked || value !== defaultLines.fen.get(name)) chosen.add(name);
  }
  const lines = { fen, chosen };
  const wrong = [...chosen].map((name) => readLineName(name)?.year ?? 0).find((year) => lineOf(lines, 'provincial', year) < lineOf(lines, 'national', year));
  return wrong === undefined ? { lines } : { fault: { kind: 'order', year: wrong } };
}
