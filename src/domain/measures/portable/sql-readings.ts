import { errorTexts, noTexts, yesTexts } from '../cells';
import { isCodeField, yesNoFields, type MeasureField } from '../fields';
import { AMOUNT_LIMIT, fenOf, isAmountShape } from './amount-text';
import { beforeUnits, compatible, fullWidth, LONGEST_TEXT, UNREADABLE_MARK, whiteSpace } from './characters';
import { codeTest } from './code-test';
import type { Dialect, Expression } from './dialect';
import { literal } from './sql-dialect';
import { stepName } from './steps';
import type { PortableTexts } from './texts';

const asText = (column: string): Expression => `COALESCE(CAST(${column} AS VARCHAR(4000)), '')`;
/** White space by its code point, for nobody sees it in a statement. */
const spaced = (text: Expression): Expression => `TRANSLATE(${text}, ${whiteSpace.map((code) => `CHR(${code})`).join(' || ')}, '${' '.repeat(whiteSpace.length)}')`;

/** A column's text in the form the readings compare: white space made single spaces, capitals, half-width forms. */
export function textOfColumn(d: Dialect, column: string): Expression {
  const cut = d.choose([[`CHAR_LENGTH(${asText(column)}) > ${LONGEST_TEXT}`, literal(UNREADABLE_MARK)]], asText(column));
  const trimmed = d.trim(d.replace(spaced(`UPPER(${cut})`), Array.from({ length: 3 }, () => ['  ', ' '] as const)));
  return d.replace(trimmed, [...fullWidth, ...compatible, ...beforeUnits]);
}

/** A column's text without its white space: '' where nothing is written. */
export const bareText = (column: string): Expression => `REPLACE(${spaced(asText(column))}, ' ', '')`;

/** What a cell says, NULL where it is blank or cannot be read, and what is wrong with it. */
export interface SqlReading {
  readonly value: Expression;
  readonly fault: Expression;
}

export function readColumn(d: Dialect, field: MeasureField, texts: PortableTexts): SqlReading {
  const text = d.step(stepName({ kind: 'text', field }));
  const isBlank = d.same(text, d.text(''));
  const none = d.text('');
  const [error, unreadable] = [d.text(texts.error), d.text(texts.unreadable)];
  if (isCodeField(field)) {
    const isError = d.oneOf(text, [...errorTexts]);
    const isMarked = d.contains(text, UNREADABLE_MARK);
    return { value: d.choose([[d.either(isBlank, isError, isMarked), 'NULL'], [codeTest(d, field, text), '1']], '0'), fault: d.choose([[isError, error], [isMarked, unreadable]], none) };
  }
  const beginsLikeError = d.same(d.first(text, '1'), d.text('#'));
  if (yesNoFields.some((one) => one === field)) {
    const [isYes, isNo] = [d.oneOf(text, [...yesTexts]), d.oneOf(text, [...noTexts])];
    return { value: d.choose([[isYes, '1'], [isNo, '0']], 'NULL'), fault: d.choose([[d.either(isBlank, isYes, isNo), none], [beginsLikeError, error]], unreadable) };
  }
  const shape = d.step(stepName({ kind: 'shape', field }));
  const isAmount = d.both(d.not(isBlank), isAmountShape(d, shape));
  // Held at the limit, which is told as a fault, so that no sum can overflow.
  const fen = `CAST(GREATEST(LEAST(${fenOf(d, text, shape)}, ${AMOUNT_LIMIT}), -${AMOUNT_LIMIT}) AS BIGINT)`;
  return { value: d.choose([[isAmount, fen]], 'NULL'), fault: d.choose([[d.either(isBlank, isAmount), none], [beginsLikeError, error]], unreadable) };
}
