import * as fc from 'fast-check';
import { createClassifier, type Outcome } from '../../../../src/domain/measures/classify';
import { matchColumns, type MeasureColumns } from '../../../../src/domain/measures/columns';
import { measureFields } from '../../../../src/domain/measures/fields';
import type { Policy } from '../../../../src/domain/measures/policy';
import { portableTexts } from '../../../../src/labels/measures/portable-texts';
import { blankSpellings, Draw, drawMeanings, drawPolicy, draws, policyCells, policyFrom, spelled, type MeaningsOptions } from '../households';
import { allHeaders, codeHeaders, yesNoHeaders, type PlainPolicy } from '../plain-reading';

/** An error value in a cell, as against a text that reads like one. */
export interface ErrorValue {
  readonly error: string;
}
export type TableCell = string | number | boolean | null | ErrorValue;

export interface GeneratedTable {
  readonly headers: readonly string[];
  readonly columns: MeasureColumns;
  readonly plainPolicy: PlainPolicy;
  readonly policy: Policy;
  readonly rows: readonly (readonly TableCell[])[];
}

const oddAmounts: readonly TableCell[] = [
  '-5', '1,2345', ',123', '12 元', '5万 元', '1.2 万 元', '3 万', '1 2', '.5', '5.', '.', '元', '+3', '--3', '0.005', '-0.005', '1.005', '0.0049', '-0.0151', '1.23456789万', '0.00000050万', '１，２３４．５万元', '5元元', '0001', '1,234,567.895',
  0.005, -0.005, 1.005, 0.29, 8.355, -2.675, 1234567.895, true, false, '#REF!', { error: '#N/A' }, { error: '#DIV/0!' }, '\u00a03,010\u2003元', '\u2028', 'abc', '12-3', '1/2', '10%', '(5)', '999999999.99元', 999_999_999.99,
];
const oddYesNo: readonly TableCell[] = [2, -1, 0.5, '是的', '?', '*', '~', 'Yes', '#N/A', { error: '#N/A' }, 'ＴＲＵＥ', 'ｔｒＵＥ', 'ｆａｌｓｅ', ' \u2009有\n', '是|有', '是,有'];
const oddCodes: readonly TableCell[] = [5, true, false, 0, '0', '#N/A', '#5户', { error: '#VALUE!' }, '因㊫', '㈵困户', '㊄保户', '㊕困', '\u2003因学\u00a0', '\u2028已脱贫', '已 脱贫', '非低保', 'ＴＲＵＥ', '因 学', '*', '?学'];

const oddCell = (draw: Draw, header: string): TableCell => draw.pick(codeHeaders.includes(header) ? oddCodes : yesNoHeaders.includes(header) ? oddYesNo : oddAmounts);
const sparse: MeaningsOptions = { absent: 0, blank: 93, blankYear: 60, invalid: 0 };
const usual: MeaningsOptions = { absent: 0, invalid: 0 };

function drawRow(draw: Draw, headers: readonly string[], others: readonly string[]): TableCell[] {
  const isBlankRow = draw.chance(2);
  const cells = spelled(drawMeanings(draw, draw.chance(12) ? sparse : usual), draw);
  const hasOdd = draw.chance(22);
  const odd = hasOdd ? draw.pick(headers) : '';
  const otherCells = [null, '邱秀兰', 12, 0, '　', ' \u2003', false, { error: '#N/A' } as const];
  return [...headers, ...others].map((header) => {
    if (isBlankRow) return draw.pick([...blankSpellings.map((blank) => (typeof blank === 'string' ? blank : null)), null, null]);
    if (others.includes(header)) return draw.pick(otherCells);
    if (header === odd) return oddCell(draw, header);
    const cell = cells[header];
    // The generator spells cells as text, number, boolean, null or undefined.
    return (cell ?? null) as TableCell;
  });
}

/** Tables of households under every policy, columns missing and in any order, texts, blanks, errors and odd spellings among them. The same for the same seed. */
export function generateTables(tables: number, rowsEach: number, seed: number): readonly GeneratedTable[] {
  return fc.sample(draws(), { numRuns: tables, seed }).map((tableDraw, at) => {
    const plainPolicy = drawPolicy(tableDraw);
    const wanted = tableDraw.shuffle(allHeaders).filter(() => at % 3 === 0 || !tableDraw.chance(at % 3 === 1 ? 4 : 12));
    const others = at % 4 === 0 ? [] : ['户主姓名', '备注'].slice(0, (at % 4) % 3);
    const headers = [...wanted, ...others];
    const rows = fc.sample(draws(260), { numRuns: rowsEach, seed: seed + at + 1 }).map((draw) => drawRow(draw, wanted, others));
    return { headers, columns: matchColumns(headers), plainPolicy, policy: policyFrom(policyCells(plainPolicy)), rows };
  });
}

/** The cell as Excel hands it to the domain. */
export const asRead = (cell: TableCell): unknown => (typeof cell === 'object' && cell !== null ? cell.error : cell);

const kinds = { error: portableTexts.error, unreadable: portableTexts.unreadable, negative: portableTexts.negative };

/** An outcome in the words of formulas and SQL; of an invalid row its first fault. */
export function inWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'classified':
      return portableTexts.categories[outcome.leading];
    case 'empty':
      return '';
    case 'invalid': {
      const [fault] = outcome.faults;
      const { header } = measureFields[fault.field];
      const said = fault.kind === 'partOverWhole' ? portableTexts.partOverWhole(header, measureFields[fault.whole].header) : fault.kind === 'partsOverWhole' ? portableTexts.partsOverWhole : `${header}${kinds[fault.kind]}`;
      return `${portableTexts.invalid}${said}`;
    }
    default:
      return portableTexts[outcome.kind];
  }
}

export const expectedWords = ({ columns, policy, rows }: GeneratedTable, read: (cell: TableCell) => unknown = asRead): readonly string[] => {
  const classifier = createClassifier(columns, policy);
  return rows.map((row) => inWords(classifier.classify(row.map(read))));
};

/** How often each kind of outcome is among the words. */
export function countKinds(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const kind = word.startsWith(portableTexts.invalid) ? 'invalid' : word === '' ? 'empty' : Object.values(portableTexts.categories).includes(word) ? 'classified' : word;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
