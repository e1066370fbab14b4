import type { MeasureColumns } from './columns';
import { allFields, amountFields, ruleNumbers, type MeasureField } from './fields';
import type { Policy } from './policy';
import { shapeOf } from './portable/amount-text';
import type { Dialect } from './portable/dialect';
import { conditionSteps, faultStep, quantitySteps, ruleSteps, yearSteps } from './portable/judgement-steps';
import { faultColumn, identifier, sqlDialect, stepColumn } from './portable/sql-dialect';
import { bareText, readColumn, textOfColumn } from './portable/sql-readings';
import { stepName, type Step } from './portable/steps';
import type { PortableTexts } from './portable/texts';

const headerOf = (field: MeasureField, { matches }: MeasureColumns): string => identifier(matches.get(field)?.text ?? '');
const named = (expression: string, column: string): string => `${expression} AS ${column}`;

/**
 * The outcome as one CASE expression over what a statement's other steps have read and judged (see {@link sqlStatement}).
 * @example sqlExpression(columns, defaultPolicy, texts) // 'CASE WHEN "step_fault" <> \'\' THEN … END'
 */
export function sqlExpression({ matches }: MeasureColumns, policy: Policy, texts: PortableTexts): string {
  const d = sqlDialect(policy);
  const fault = d.step(stepName({ kind: 'fault' }));
  const rule = (number: (typeof ruleNumbers)[number]): string => d.step(stepName({ kind: 'rule', number }));
  return d.choose(
    [
      [`${fault} <> ''`, d.concat(d.text(texts.invalid), fault)],
      [`${d.step(stepName({ kind: 'filled' }))} = 0`, d.text('')],
      ...(matches.has('povertyStatus') ? [[`${d.truthOf('povertyStatus', '1')} = 0`, d.text(texts.notApplicable)] as const] : []),
      ...policy.precedence.flatMap((number): readonly (readonly [string, string])[] => [
        [`${rule(number)} = 1`, d.text(texts.categories[number])],
        [`${rule(number)} = 0.5`, d.text(texts.insufficient)],
      ]),
    ],
    d.text(texts.unmatched),
  );
}

/** One level of the statement: a common table expression that adds columns to the one before it. */
interface Level {
  readonly name: string;
  readonly columns: readonly string[];
}

const judged = (name: string, steps: readonly Step[], d: Dialect): Level => ({ name, columns: steps.map((step) => named(step.express(d), stepColumn(step.name))) });

function levelsOf(columns: MeasureColumns, policy: Policy, texts: PortableTexts): readonly Level[] {
  const d = sqlDialect(policy);
  const fields = allFields.filter((field) => columns.matches.has(field));
  const amounts = amountFields.filter((field) => columns.matches.has(field));
  const readings = fields.map((field) => stepName({ kind: 'reading', field }));
  const others = columns.others.filter(({ text }) => text !== '').map(({ text }) => `${bareText(identifier(text))} <> ''`);
  const isFilled = [d.anyKnown(readings.map((name) => d.step(name))), ...others].join(' OR ');
  return [
    { name: 'texts', columns: fields.map((field) => named(textOfColumn(d, headerOf(field, columns)), stepColumn(stepName({ kind: 'text', field })))) },
    { name: 'shapes', columns: amounts.map((field) => named(shapeOf(d, d.step(stepName({ kind: 'text', field }))), stepColumn(stepName({ kind: 'shape', field })))) },
    {
      name: 'readings',
      columns: fields.flatMap((field, at) => {
        const { value, fault } = readColumn(d, field, texts);
        return [named(value, stepColumn(readings[at])), named(fault, faultColumn(readings[at]))];
      }),
    },
    { name: 'years', columns: [...judged('', yearSteps(columns), d).columns, named(d.choose([[isFilled, '1']], '0'), stepColumn(stepName({ kind: 'filled' })))] },
    judged('sums', quantitySteps(columns), d),
    judged('conditions', [...conditionSteps(columns), faultStep(columns, texts)], d),
    judged('rules', ruleSteps, d),
  ];
}

/**
 * A statement that adds each row's outcome to a table whose columns bear the office's headers, amounts as numbers or as text.
 * Proven in DuckDB; docs/adr/0005 says what other databases need. The policy is written into it.
 * Source: 附件2 as RULES sections 1 to 5 read it.
 * @example sqlStatement('脱贫分析', matchColumns(headers), defaultPolicy, texts)
 */
export function sqlStatement(table: string, columns: MeasureColumns, policy: Policy, texts: PortableTexts): string {
  const levels = levelsOf(columns, policy, texts).filter((level) => level.columns.length > 0);
  const own = [...columns.matches.values(), ...columns.others].filter(({ text }) => text !== '').sort((a, b) => a.index - b.index).map(({ text }) => identifier(text));
  const tables = levels.map(({ name, columns: added }, at) => `${name} AS (\n  SELECT before.*,\n    ${added.join(',\n    ')}\n  FROM ${at === 0 ? identifier(table) : levels[at - 1].name} AS before\n)`);
  return `WITH ${tables.join(',\n')}\nSELECT ${[...own, named(sqlExpression(columns, policy, texts), identifier(texts.outcome))].join(',\n  ')}\nFROM ${levels[levels.length - 1].name}`;
}
