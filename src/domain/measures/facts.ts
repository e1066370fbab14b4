import { amountFields, codeFields, yesNoFields, type AmountField, type CodeField, type YesNoField } from './fields';
import { currentQuantities, previousQuantities, sources, termsOf, type EducatedStream, type Quantity, type Source, type Year } from './quantities';
import type { Truth } from './truth';

/**
 * What is known of one household, in slots so that a million rows reuse one pair of arrays.
 * Amounts are whole fen, NaN where unknown. A code's truth is the one thing the rules ask of it (see conditions.ts).
 */
export interface Facts {
  /** The amount fields, then {@link sums} of them: see {@link amountSlot} and {@link quantityReader}. */
  readonly amounts: Float64Array;
  readonly truths: Uint8Array & { [slot: number]: Truth };
}

export const amountSlot: Record<AmountField, number> = slots(amountFields);
/** The fields of {@link Facts.truths}, in the order of their slots. */
export const truthFields: readonly (CodeField | YesNoField)[] = [...codeFields, ...yesNoFields];
export const truthSlot: Record<CodeField | YesNoField, number> = slots(truthFields);

function slots<F extends string>(fields: readonly F[]): Record<F, number> {
  // fromEntries forgets the key's type.
  return Object.fromEntries(fields.map((field, slot) => [field, slot])) as Record<F, number>;
}

/** A quantity of two terms, in a slot of its own behind the fields: what most rules compare is added up once for all of them. */
interface Sum {
  readonly quantity: Quantity;
  readonly year: Year;
  readonly target: number;
  readonly left: number;
  readonly right: number;
  readonly sign: 1 | -1;
}

const oftenCompared = [...sources.map((quantity) => ({ quantity, year: 'current' as const })), { quantity: 'employment', year: 'previous' } as const];
/** Added up once a row by a FactReader. */
export const sums: readonly Sum[] = oftenCompared
  .filter(({ quantity, year }) => termsOf(quantity, year).length === 2)
  .map(({ quantity, year }, at) => {
    const [first, second] = termsOf(quantity, year);
    return { quantity, year, target: amountFields.length + at, left: amountSlot[first.field], right: amountSlot[second.field], sign: second.sign };
  });

/** Where in {@link Facts.amounts} a quantity stands; undefined where it is added up only when a rule asks: see {@link quantityReader}. */
export function quantitySlot(quantity: Quantity, year: Year = 'current'): number | undefined {
  const [first, ...rest] = termsOf(quantity, year);
  return rest.length === 0 ? amountSlot[first.field] : sums.find((sum) => sum.year === year && sum.quantity === quantity)?.target;
}

/** The slot of a quantity that is compared too often to be added up each time. */
export function slotOf(quantity: Source | EducatedStream | 'educationExpense', year?: Year): number {
  const slot = quantitySlot(quantity, year);
  if (slot === undefined) throw new RangeError(`${quantity} has no slot.`);
  return slot;
}

type QuantityReader = (amounts: Float64Array) => number;

function makeReader(quantity: Quantity, year: Year): QuantityReader {
  const slot = quantitySlot(quantity, year);
  if (slot !== undefined) return (amounts) => amounts[slot];
  const terms = termsOf(quantity, year).map(({ field, sign }) => ({ slot: amountSlot[field], sign }));
  return (amounts) => {
    let sum = 0;
    for (let i = 0; i < terms.length; i++) sum += terms[i].sign * amounts[terms[i].slot];
    return sum;
  };
}

const readersOf = (quantities: readonly Quantity[], year: Year) => new Map(quantities.map((quantity) => [quantity, makeReader(quantity, year)]));
const readers: Record<Year, ReadonlyMap<Quantity, QuantityReader>> = { current: readersOf(currentQuantities, 'current'), previous: readersOf(previousQuantities, 'previous') };

/** A quantity as a function of {@link Facts.amounts}, NaN where one of its terms is unknown. */
export function quantityReader(quantity: Quantity, year: Year = 'current'): QuantityReader {
  const reader = readers[year].get(quantity);
  if (!reader) throw new RangeError(`The rules know no ${quantity} of the year before.`);
  return reader;
}

const AMOUNT_SLOTS = amountFields.length + sums.length;
// A Uint8Array only ever written with truths; the type says what plain number[] indexing forgets.
export const emptyFacts = (): Facts => ({ amounts: new Float64Array(AMOUNT_SLOTS), truths: new Uint8Array(truthFields.length) as Facts['truths'] });
