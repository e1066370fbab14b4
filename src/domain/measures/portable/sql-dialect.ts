import type { Policy } from '../policy';
import type { Dialect, Expression } from './dialect';
import { stepName, type StepName } from './steps';

/** An identifier as standard SQL quotes it: an office's header may hold anything. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What a step is called among an office's own columns. */
export const stepColumn = (name: StepName): string => identifier(`step_${name}`);
/** The column beside a reading that says what is wrong with its cell. */
export const faultColumn = (name: StepName): string => identifier(`step_${name}_fault`);

const whenever = (cases: readonly (readonly [string, string])[], otherwise: Expression): Expression => `CASE ${cases.map(([test, value]) => `WHEN ${test} THEN ${value}`).join(' ')} ELSE ${otherwise} END`;
/** Letters for letters go in one call, what is longer one after the other. */
function replaced(text: Expression, changes: readonly (readonly [string, string])[]): Expression {
  const letters = changes.filter(([from, to]) => from.length === 1 && to.length === 1);
  const longer = changes.filter(([from, to]) => from.length !== 1 || to.length !== 1);
  const side = (at: 0 | 1): string => literal(letters.map((change) => change[at]).join(''));
  const translated = letters.length === 0 ? text : `TRANSLATE(${text}, ${side(0)}, ${side(1)})`;
  return longer.reduce((inner, [from, to]) => `REPLACE(${inner}, ${literal(from)}, ${literal(to)})`, translated);
}

/**
 * SQL with the standard's functions and those that most databases have: REPLACE, TRANSLATE, LEFT, RIGHT, CHR, LEAST, GREATEST.
 * What nobody knows is NULL; a truth is never NULL, so LEAST and GREATEST mean the same everywhere.
 */
export function sqlDialect(policy: Policy): Dialect {
  return {
    text: literal,
    step: stepColumn,
    unknown: 'CAST(NULL AS BIGINT)',
    known: (...amounts) => `(${[...new Set(amounts)].map((amount) => `${amount} IS NOT NULL`).join(' AND ')})`,
    anyKnown: (amounts) => amounts.map((amount) => `${amount} IS NOT NULL`).join(' OR '),
    both: (...tests) => `(${tests.join(' AND ')})`,
    either: (...tests) => `(${tests.join(' OR ')})`,
    not: (test) => `NOT (${test})`,
    choose: whenever,
    least: (truths) => (truths.length === 1 ? truths[0] : `LEAST(${truths.join(', ')})`),
    greatest: (truths) => (truths.length === 1 ? truths[0] : `GREATEST(${truths.join(', ')})`),

    amountOf: (field) => `COALESCE(${stepColumn(stepName({ kind: 'reading', field }))}, 0)`,
    faultOf: (field) => faultColumn(stepName({ kind: 'reading', field })),
    truthOf: (field, blank) => `COALESCE(${stepColumn(stepName({ kind: 'reading', field }))}, ${blank})`,
    policy: {
      blank: policy.blankMeans === 'no' ? '0' : '0.5',
      share: String(policy.markedIncrease),
      mainIncome: (largest, majority) => (policy.mainIncome === 'largest' ? largest : majority),
    },

    length: (text) => `CHAR_LENGTH(${text})`,
    first: (text, count) => `LEFT(${text}, ${count})`,
    last: (text, count) => `RIGHT(${text}, ${count})`,
    slice: (text, from, count) => `SUBSTRING(${text}, ${from}, ${count})`,
    replace: replaced,
    trim: (text) => `TRIM(${text})`,
    position: (wanted, text) => `POSITION(${literal(wanted)} IN ${text})`,
    contains: (text, wanted) => `POSITION(${literal(wanted)} IN ${text}) > 0`,
    same: (a, b) => `${a} = ${b}`,
    oneOf: (text, literals) => `${text} IN (${literals.map(literal).join(', ')})`,
    concat: (...texts) => `(${texts.join(' || ')})`,
    digits: (text) => `CAST(${text} AS DECIMAL(38, 0))`,
  };
}
