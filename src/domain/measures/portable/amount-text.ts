import type { Dialect, Expression, Test } from './dialect';

const nines = [...'123456789'].map((digit) => [digit, '0'] as const);
/** Digits in groups of three, longer than any whole part that is read. The comma in front keeps programs that take texts of digits for numbers from doing so. */
const GROUPED = ',000,000,000,000,000,000,000';
/** Characters of a whole part, separators included; what is longer is no amount of a household. */
const LONGEST_WHOLE = 20;
const FRACTION = '0000000';

/** Fen of 10亿元. Formulas read no amount of that size: below it every product of the rules has fifteen digits at most, and those Excel compares exactly. */
export const AMOUNT_LIMIT = 1e11;

const signLength = (d: Dialect, text: Expression): Expression => {
  const first = d.first(text, '1');
  return d.choose([[d.either(d.same(first, d.text('-')), d.same(first, d.text('+'))), '1']], '0');
};

/** A text's number part without its sign, every digit a 0 and a point at its end where it has none: 3,010元 gives 0,000. */
export function shapeOf(d: Dialect, text: Expression): Expression {
  const end = d.last(text, '1');
  const unit = d.choose([[d.same(d.last(text, '2'), d.text('万元')), '2'], [d.either(d.same(end, d.text('万')), d.same(end, d.text('元'))), '1']], '0');
  const number = d.slice(d.trim(d.first(text, `${d.length(text)}-${unit}`)), `1+${signLength(d, text)}`, d.length(text));
  return d.concat(d.replace(number, nines), d.choose([[d.contains(text, '.'), d.text('')]], d.text('.')));
}

/** Whether the shape is an amount's: digits, or digits in groups of three, then a point and digits; one digit at least. */
export function isAmountShape(d: Dialect, shape: Expression): Test {
  const point = d.position('.', shape);
  const whole = d.first(shape, `${point}-1`);
  const withoutDigits = (part: Expression): Expression => d.replace(part, [['0', '']]);
  return d.both(
    d.same(withoutDigits(d.slice(shape, point, d.length(shape))), d.text('.')),
    d.either(d.same(withoutDigits(whole), d.text('')), d.both(d.same(whole, d.last(d.text(GROUPED), `${point}-1`)), d.not(d.same(d.first(shape, '1'), d.text(','))))),
    `${d.length(shape)}>1`,
    `${point}<=${LONGEST_WHOLE + 1}`,
  );
}

/** A text of an amount's shape in whole fen, halves up, by its digits. */
export function fenOf(d: Dialect, text: Expression, shape: Expression): Expression {
  const point = d.position('.', shape);
  const sign = signLength(d, text);
  const whole = d.replace(d.slice(text, `1+${sign}`, `${point}-1`), [[',', '']]);
  const fraction = d.concat(d.slice(text, `1+${sign}+${point}`, `${d.length(shape)}-${point}`), d.text(FRACTION));
  // Digits after the point that are whole fen: of yuan two, of ten thousand yuan six.
  const places = d.choose([[d.contains(text, '万'), '6']], '2');
  const fen = d.digits(d.concat(whole, d.first(fraction, places)));
  const next = d.digits(d.slice(fraction, `${places}+1`, '1'));
  const beyond = d.replace(d.slice(fraction, `${places}+2`, d.length(fraction)), [['0', '']]);
  const moreThanHalf = d.either(`${next}>5`, d.both(`${next}=5`, d.not(d.same(beyond, d.text('')))));
  const one = (test: Test): Expression => d.choose([[test, '1']], '0');
  return d.choose([[d.same(d.first(text, '1'), d.text('-')), `-(${fen}+${one(moreThanHalf)})`]], `${fen}+${one(`${next}>=5`)}`);
}
