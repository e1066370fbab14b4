import type { MeasureColumns } from './columns';
import { allFields, amountFields, codeFields, isCodeField, ruleNumbers, yesNoFields, type MeasureField } from './fields';
import { shapeOf } from './portable/amount-text';
import type { Dialect } from './portable/dialect';
import { excelDialect, nested, oneOf, quoted, type FormulaPlaces } from './portable/excel-dialect';
import { filledCells, joinedTexts, narrowTexts, readAmountCell, readCodeCell, readYesNoCell, spacedTexts, textAt } from './portable/excel-readings';
import { conditionSteps, faultStep, quantitySteps, ruleSteps, yearSteps } from './portable/judgement-steps';
import { step, stepName, type Step, type StepOf } from './portable/steps';
import type { PortableTexts } from './portable/texts';

export { atRow, OWN_ROW, TABLE_ROW, type FormulaPlaces } from './portable/excel-dialect';
export type { PortableTexts } from './portable/texts';
export type { RowStep, Step, StepOf } from './portable/steps';

/** What Excel 2010 takes: characters of a formula, functions within functions. */
export const FORMULA_LIMITS = { characters: 8192, levels: 64, arguments: 255 } as const;

/** A column of helper cells: what it works out, and its formula with marks for the rows (see {@link atRow}). */
export interface FormulaColumn {
  readonly of: StepOf;
  readonly template: string;
}

/**
 * The classification as columns of plain formulas, one named step each, the outcome first and what it rests on to its right:
 * every helper cell reads only cells to its right and the table. What they do not read as the domain does they tell as a fault (docs/adr).
 * Source: 附件2 as RULES sections 1 to 5 read it.
 * @example formulaColumns(matchColumns(headers), places, texts)[0].of.kind // 'outcome'
 */
export function formulaColumns(columns: MeasureColumns, places: FormulaPlaces, texts: PortableTexts): readonly FormulaColumn[] {
  const steps = formulaSteps(columns, places, texts);
  const positions = new Map(steps.map(({ name }, position) => [name, position]));
  const dialect = excelDialect(places, positions, texts.unknown);
  return steps.map(({ of, express }) => ({ of, template: `=${express(dialect)}` }));
}

function formulaSteps(columns: MeasureColumns, places: FormulaPlaces, texts: PortableTexts): readonly Step[] {
  const fields = allFields.filter((field) => columns.matches.has(field));
  const readings = fields.map((field) => step({ kind: 'reading', field }, (d) => readCell(d, field, columns, places, texts)));
  const quantities = quantitySteps(columns);
  return [
    step({ kind: 'outcome' }, (d) => outcome(d, columns, places, texts)),
    faultStep(columns, texts),
    step({ kind: 'leading' }, (d) => leading(d, places)),
    ...ruleSteps,
    ...conditionSteps(columns),
    ...quantities,
    ...yearSteps(columns),
    step({ kind: 'filled' }, (d) => filledCells(places.row, d.anyKnown(readings.map(({ name }) => d.step(name))), codeFields.flatMap((field) => cellOf(field, columns, places)))),
    ...readings,
    ...textSteps(fields, columns, places),
  ];
}

const cellOf = (field: MeasureField, { matches }: MeasureColumns, places: FormulaPlaces): readonly string[] => {
  const match = matches.get(field);
  return match ? [places.cell(match.index)] : [];
};

/** From the cells' texts to each field's own, in a row's one string: a formula of sixty substitutions is then written once a row and not once a cell. */
function textSteps(fields: readonly MeasureField[], columns: MeasureColumns, places: FormulaPlaces): readonly Step[] {
  const narrow = stepName({ kind: 'narrow' });
  return [
    ...amountFields.filter((field) => columns.matches.has(field)).map((field) =>
      step({ kind: 'shape', field }, (d) => {
        const text = d.step(stepName({ kind: 'text', field }));
        return nested([[`${text}=""`, '""']], shapeOf(d, text));
      }),
    ),
    ...fields.map((field, at) => step({ kind: 'text', field }, (d) => textAt(d.step(narrow), at + 1))),
    step({ kind: 'narrow' }, (d) => narrowTexts(d.step(stepName({ kind: 'spaced' })))),
    step({ kind: 'spaced' }, (d) => spacedTexts(d.step(stepName({ kind: 'texts' })), fields.length)),
    step({ kind: 'texts' }, () => joinedTexts(fields.flatMap((field) => cellOf(field, columns, places)))),
  ];
}

function readCell(d: Dialect, field: MeasureField, columns: MeasureColumns, places: FormulaPlaces, texts: PortableTexts): string {
  const [cell] = cellOf(field, columns, places);
  const text = d.step(stepName({ kind: 'text', field }));
  if (isCodeField(field)) return readCodeCell(d, field, cell, text, texts);
  const isYesNo = yesNoFields.some((one) => one === field);
  return isYesNo ? readYesNoCell(cell, text, texts) : readAmountCell(d, cell, text, d.step(stepName({ kind: 'shape', field })), texts);
}

const NONE = 99;

/** Where in the text of the order the first rule stands that is not false. */
const leading = (d: Dialect, { policy }: FormulaPlaces): string =>
  `MIN(${ruleNumbers.map((number) => `IF(${d.step(stepName({ kind: 'rule', number }))}>0,IFERROR(FIND("${number}",${policy.precedence}),${NONE}),${NONE})`).join(',')})`;

function outcome(d: Dialect, { matches }: MeasureColumns, { policy }: FormulaPlaces, texts: PortableTexts): string {
  const first = d.step(stepName({ kind: 'leading' }));
  const fault = d.step(stepName({ kind: 'fault' }));
  const led = ruleNumbers.map((number) => `IF(${d.step(stepName({ kind: 'rule', number }))}=1,${quoted(texts.categories[number])},${quoted(texts.insufficient)})`);
  const status = matches.has('povertyStatus') ? [[`${d.truthOf('povertyStatus', '1')}=0`, quoted(texts.notApplicable)] as const] : [];
  return nested(
    [
      [`${policy.fault}<>""`, policy.fault],
      [`${fault}<>""`, `${quoted(texts.invalid)}&${fault}`],
      [`${d.step(stepName({ kind: 'filled' }))}=0`, '""'],
      ...status,
      [`${first}=${NONE}`, quoted(texts.unmatched)],
    ],
    `CHOOSE(VALUE(MID(${policy.precedence},${first},1)),${led.join(',')})`,
  );
}

/**
 * The formula of the cell that watches over the policy cells: '' while all four hold what is known, else what is wrong.
 * @example policyFaultFormula(policy, '口径有误') // '=IF(AND(SUMPRODUCT(…'
 */
export function policyFaultFormula({ mainIncome, markedIncrease, blankMeans, precedence }: Omit<FormulaPlaces['policy'], 'fault'>, policyFault: string): string {
  const share = `N(${markedIncrease})`;
  const known = [
    oneOf(mainIncome, ['最大', '过半']),
    oneOf(blankMeans, ['否', '未知']),
    `ISNUMBER(${markedIncrease})`,
    `${share}>=0`,
    `${share}<=1`,
    `ABS(${share}*10000-ROUND(${share}*10000,0))<0.000001`,
    `LEN(${precedence})=11`,
    `LEN(SUBSTITUTE(${precedence},",",""))=6`,
    `SUMPRODUCT(--ISNUMBER(FIND({${ruleNumbers.map((number) => quoted(String(number))).join(',')}},${precedence})))=6`,
  ];
  return `=IF(AND(${known.join(',')}),"",${quoted(policyFault)})`;
}
