import type { MeasureColumns } from '../columns';
import { leavesOf, type Condition, type Leaf } from '../conditions';
import { blankTruth, partsAndWholes } from '../fact-reader';
import { allFields, amountFields, isPrevious, measureFields, ruleNumbers, type AmountField, type MeasureField } from '../fields';
import { defaultPolicy, SHARE_UNITS } from '../policy';
import { currentQuantities, previousQuantities, rivalsOf, termsOf, type Quantity, type Year } from '../quantities';
import { rules } from '../rules';
import { YES } from '../truth';
import { AMOUNT_LIMIT } from './amount-text';
import type { Dialect, Expression } from './dialect';
import { step, stepName, type Step } from './steps';
import type { PortableTexts } from './texts';

const yearOf = (field: AmountField): Year => (isPrevious(field) ? 'previous' : 'current');
const isAmount = (field: MeasureField): field is AmountField => measureFields[field].kind === 'amount';

/** Whether a year has any filled amount: then its blanks are 0. */
export const yearSteps = ({ matches }: MeasureColumns): readonly Step[] =>
  (['current', 'previous'] as const).map((year) =>
    step({ kind: 'year', year }, (d) => {
      const readings = amountFields.filter((field) => matches.has(field) && yearOf(field) === year).map((field) => d.step(stepName({ kind: 'reading', field })));
      return readings.length === 0 ? '0' : d.choose([[d.anyKnown(readings), '1']], '0');
    }),
  );

/** A column that is not there is unknown; one for a part is 0 as soon as its whole is known. */
const isUnknown = (field: AmountField, { matches }: MeasureColumns): boolean => {
  const { partOf } = measureFields[field];
  return !matches.has(field) && (partOf === undefined || !matches.has(partOf));
};

export const quantitySteps = (columns: MeasureColumns): readonly Step[] =>
  ([...currentQuantities.map((quantity) => [quantity, 'current'] as const), ...previousQuantities.map((quantity) => [quantity, 'previous'] as const)]).map(([quantity, year]) =>
    step({ kind: 'quantity', quantity, year }, (d) => {
      const terms = termsOf(quantity, year);
      if (terms.some(({ field }) => isUnknown(field, columns))) return d.unknown;
      const sum = terms.filter(({ field }) => columns.matches.has(field)).map(({ field, sign }) => `${sign > 0 ? '+' : '-'}${d.amountOf(field)}`);
      return d.choose([[`${d.step(stepName({ kind: 'year', year }))}=1`, sum.length === 0 ? '0' : sum.join('').replace(/^\+/, '')]], d.unknown);
    }),
  );

const sumOf = (d: Dialect, quantity: Quantity, year: Year = 'current'): Expression => d.step(stepName({ kind: 'quantity', quantity, year }));

/** `a > b` as a truth; unknown where one of them is. */
const greater = (d: Dialect, a: Expression, b: Expression, ...asked: readonly Expression[]): Expression => d.choose([[d.not(d.known(...asked)), '0.5'], [`${a}>${b}`, '1']], '0');

function expressLeaf(d: Dialect, leaf: Leaf, { matches }: MeasureColumns): Expression {
  switch (leaf.kind) {
    case 'has':
    case 'isDueToEducation':
    case 'isGuaranteedHousehold': {
      const { field } = leaf;
      // Only what is asked of every policy alike is had from the default one.
      const { blank, absent } = blankTruth(field, { ...defaultPolicy, blankMeans: 'unknown' });
      if (!matches.has(field)) return absent === YES ? '1' : '0.5';
      return d.truthOf(field, blank === YES ? '1' : d.policy.blank);
    }
    case 'grewMarkedly': {
      const now = sumOf(d, leaf.quantity);
      const before = sumOf(d, leaf.quantity, 'previous');
      const grew = d.either(`${before}<=0`, d.both(`${now}>${before}`, `(${now}-${before})*${SHARE_UNITS}>=${before}*${d.policy.share}`));
      return d.choose([[d.both(d.known(now), `${now}<=0`), '0'], [d.not(d.known(now, before)), '0.5'], [grew, '1']], '0');
    }
    case 'fell': {
      const now = sumOf(d, leaf.quantity);
      const before = sumOf(d, leaf.quantity, 'previous');
      return greater(d, before, now, before, now);
    }
    case 'isMainIncome': {
      const now = sumOf(d, leaf.quantity);
      const positive = greater(d, now, '0', now);
      const total = sumOf(d, 'total');
      return d.policy.mainIncome(
        d.least([positive, ...rivalsOf(leaf.quantity).map((rival) => greater(d, now, sumOf(d, rival), now, sumOf(d, rival)))]),
        d.least([positive, greater(d, `2*${now}`, total, now, total)]),
      );
    }
    case 'lessThanRest': {
      const own = sumOf(d, leaf.quantity);
      const total = sumOf(d, 'total');
      return greater(d, `${total}-${own}`, own, total, own);
    }
  }
}

/** One step for every distinct condition of the six rules, in the order the rules name them. */
export function conditionSteps(columns: MeasureColumns): readonly Step[] {
  const leaves = new Map(ruleNumbers.flatMap((number) => leavesOf(rules[number].condition)).map((leaf) => [stepName({ kind: 'condition', leaf }), leaf]));
  return [...leaves.values()].map((leaf) => step({ kind: 'condition', leaf }, (d) => expressLeaf(d, leaf, columns)));
}

function express(d: Dialect, condition: Condition): Expression {
  switch (condition.kind) {
    case 'not':
      return `1-${express(d, condition.of)}`;
    case 'all':
      return d.least(condition.of.map((part) => express(d, part)));
    case 'any':
      return d.greatest(condition.of.map((part) => express(d, part)));
    default:
      return d.step(stepName({ kind: 'condition', leaf: condition }));
  }
}

export const ruleSteps: readonly Step[] = ruleNumbers.map((number) => step({ kind: 'rule', number }, (d) => express(d, rules[number].condition)));

/** What makes a row invalid, the first fault as the domain finds them: cells in the order of the fields, then parts over wholes. '' where nothing does. */
export const faultStep = ({ matches }: MeasureColumns, texts: PortableTexts): Step =>
  step({ kind: 'fault' }, (d) => {
    const inCells = allFields.filter((field) => matches.has(field)).map((field): readonly [string, string] => {
      const found = d.faultOf(field);
      const isFound = d.not(d.same(found, d.text('')));
      const { header } = measureFields[field];
      if (!isAmount(field)) return [isFound, d.concat(d.text(header), found)];
      const amount = d.amountOf(field);
      const tooLarge = `${amount}>=${AMOUNT_LIMIT}`;
      const below = measureFields[field].mayBeNegative ? `${amount}<=-${AMOUNT_LIMIT}` : `${amount}<0`;
      const saysBelow = measureFields[field].mayBeNegative ? texts.unreadable : texts.negative;
      return [d.either(isFound, below, tooLarge), d.concat(d.text(header), d.choose([[isFound, found], [below, d.text(saysBelow)]], d.text(texts.unreadable)))];
    });
    const parts = partsAndWholes.filter(({ field, partOf }) => matches.has(field) && matches.has(partOf));
    const overWhole = parts.map(({ field, partOf }): readonly [string, string] => [
      d.both(`${d.amountOf(field)}>${d.amountOf(partOf)}`, `${d.amountOf(partOf)}>=0`),
      d.text(texts.partOverWhole(measureFields[field].header, measureFields[partOf].header)),
    ]);
    const carvedOut = parts.filter(({ partOf }) => partOf === 'transfer').map(({ field }) => field);
    const together: readonly (readonly [string, string])[] =
      carvedOut.length < 2 ? [] : [[`${carvedOut.map((field) => d.amountOf(field)).join('+')}>${d.amountOf('transfer')}`, d.text(texts.partsOverWhole)]];
    return d.choose([...inCells, ...overWhole, ...together], d.text(''));
  });
