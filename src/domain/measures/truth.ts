/**
 * Kleene's three values, ordered no < unknown < yes, so that *and* is the least and *or* the greatest.
 * Numbers, so that a million rows need no allocation and a plain Excel formula can say the same by MIN and MAX.
 */
export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;

export type Truth = typeof NO | typeof UNKNOWN | typeof YES;

const negation = [YES, UNKNOWN, NO] as const;

export const not = (truth: Truth): Truth => negation[truth];
export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b);
export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b);

/** `a > b`; unknown where either number is NaN. */
export const greater = (a: number, b: number): Truth => (a > b ? YES : a <= b ? NO : UNKNOWN);
