import type { MeasureField } from '../fields';
import type { StepName } from './steps';

/** An expression in the language of the dialect, as text. */
export type Expression = string;
/** An expression that is true or false. */
export type Test = string;

/**
 * A language the rules are written in: Excel formulas or SQL. Arithmetic and the comparisons > >= = <= are spelled alike in both and are written out.
 * Truths are 0 (no), 0.5 (unknown) and 1 (yes), so that *and* is the least, *or* the greatest and *not* is 1 − x.
 */
export interface Dialect {
  text(value: string): Expression;
  /** The result of another step. */
  step(name: StepName): Expression;
  /** An amount that nobody knows. Compared only behind {@link known}. */
  readonly unknown: Expression;
  known(...amounts: readonly Expression[]): Test;
  anyKnown(amounts: readonly Expression[]): Test;
  both(...tests: readonly Test[]): Test;
  either(...tests: readonly Test[]): Test;
  not(test: Test): Test;
  /** The value of the first test that is true. */
  choose(cases: readonly (readonly [Test, Expression])[], otherwise: Expression): Expression;
  least(truths: readonly Expression[]): Expression;
  greatest(truths: readonly Expression[]): Expression;

  /** An amount as read, 0 where it is blank. */
  amountOf(field: MeasureField): Expression;
  /** What is wrong with a cell, '' where nothing is. */
  faultOf(field: MeasureField): Expression;
  /** A code or yes/no as read; `blank` where nothing is written. */
  truthOf(field: MeasureField, blank: Expression): Expression;

  readonly policy: {
    /** The truth of a blank code or yes/no cell. */
    readonly blank: Expression;
    /** 明显增加幅度 in ten thousandths. */
    readonly share: Expression;
    mainIncome(largest: Expression, majority: Expression): Expression;
  };

  length(text: Expression): Expression;
  first(text: Expression, count: Expression): Expression;
  last(text: Expression, count: Expression): Expression;
  /** From a position that counts from 1. */
  slice(text: Expression, from: Expression, count: Expression): Expression;
  replace(text: Expression, changes: readonly (readonly [string, string])[]): Expression;
  trim(text: Expression): Expression;
  /** Where a literal begins, from 1; asked only where it is there. */
  position(literal: string, text: Expression): Expression;
  contains(text: Expression, literal: string): Test;
  /** Letter by letter, capitals told from small letters. */
  same(a: Expression, b: Expression): Test;
  oneOf(text: Expression, literals: readonly string[]): Test;
  concat(...texts: readonly Expression[]): Expression;
  /** A text of digits alone as a number. */
  digits(text: Expression): Expression;
}
