import type { Dialect, Expression } from './dialect';
import { stepName, type StepName } from './steps';

/** Cells that a formula speaks of. References hold {@link TABLE_ROW} and {@link OWN_ROW} in the place of a row's number. */
export interface FormulaPlaces {
  /** A cell of the household table, by its column from 0: '名册'!$J⟨row⟩. */
  cell(column: number): string;
  /** All the cells of the table's row. */
  row: string;
  /** The helper cell of the step that stands at a position, from 0. */
  helper(position: number): string;
  /** The cells that hold the policy's values, absolute. `fault` says what is wrong with them. */
  readonly policy: { readonly mainIncome: string; readonly markedIncrease: string; readonly blankMeans: string; readonly precedence: string; readonly fault: string };
}

export const TABLE_ROW = '\uE000';
export const OWN_ROW = '\uE001';

/** A formula of one row. @example atRow('=A\uE000', 4, 9) // '=A4' */
export const atRow = (template: string, tableRow: number, ownRow: number): string => template.replaceAll(TABLE_ROW, String(tableRow)).replaceAll(OWN_ROW, String(ownRow));

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const list = (items: readonly string[]): string => items.join(',');

export const nested = (cases: readonly (readonly [string, string])[], otherwise: Expression): Expression => cases.reduceRight((rest, [test, value]) => `IF(${test},${value},${rest})`, otherwise);
export const substituted = (text: Expression, changes: readonly (readonly [string, string])[]): Expression => changes.reduce((inner, [from, to]) => `SUBSTITUTE(${inner},${from},${to})`, text);

/** EXACT and not =, which overlooks capitals and in some programs the width of letters; SUMPRODUCT, which needs no array entry. */
export const oneOf = (text: Expression, literals: Iterable<string>): string => `SUMPRODUCT(--EXACT(${text},{${list([...literals].map(quoted))}}))>0`;

/**
 * Formulas of Excel 2010, of WPS and of LibreOffice: no LET, no LAMBDA, no IFS, no array entry.
 * What a step has worked out is asked of its helper cell: a number, '' where nothing is written, or a text that says what is wrong.
 */
export function excelDialect(places: FormulaPlaces, positions: ReadonlyMap<StepName, number>, unknown: string): Dialect {
  const at = (name: StepName): string => {
    const position = positions.get(name);
    if (position === undefined) throw new RangeError(`No step is called ${name}.`);
    return places.helper(position);
  };
  const { policy } = places;
  return {
    text: quoted,
    step: at,
    unknown: quoted(unknown),
    known: (...amounts) => {
      const cells = [...new Set(amounts)];
      return cells.length === 1 ? `ISNUMBER(${cells[0]})` : `COUNT(${list(cells)})=${cells.length}`;
    },
    anyKnown: (amounts) => `COUNT(${list(amounts)})>0`,
    both: (...tests) => `AND(${list(tests)})`,
    either: (...tests) => `OR(${list(tests)})`,
    not: (test) => `NOT(${test})`,
    choose: nested,
    least: (truths) => `MIN(${list(truths)})`,
    greatest: (truths) => `MAX(${list(truths)})`,

    amountOf: (field) => `N(${at(stepName({ kind: 'reading', field }))})`,
    faultOf: (field) => `T(${at(stepName({ kind: 'reading', field }))})`,
    truthOf: (field, blank) => {
      const cell = at(stepName({ kind: 'reading', field }));
      return `IF(ISNUMBER(${cell}),${cell},${blank})`;
    },
    policy: {
      blank: `IF(EXACT(${policy.blankMeans},"否"),0,0.5)`,
      // A share is a whole number of ten thousandths; the cell may hold a binary whisker less.
      share: `ROUND(${policy.markedIncrease}*10000,0)`,
      mainIncome: (largest, majority) => `IF(EXACT(${policy.mainIncome},"过半"),${majority},${largest})`,
    },

    length: (text) => `LEN(${text})`,
    first: (text, count) => `LEFT(${text},${count})`,
    last: (text, count) => `RIGHT(${text},${count})`,
    slice: (text, from, count) => `MID(${text},${from},${count})`,
    replace: (text, changes) => substituted(text, changes.map(([from, to]) => [quoted(from), quoted(to)] as const)),
    trim: (text) => `TRIM(${text})`,
    position: (literal, text) => `FIND(${quoted(literal)},${text})`,
    contains: (text, literal) => `ISNUMBER(FIND(${quoted(literal)},${text}))`,
    same: (a, b) => `EXACT(${a},${b})`,
    oneOf,
    concat: (...texts) => texts.join('&'),
    digits: (text) => `VALUE(${text})`,
  };
}
