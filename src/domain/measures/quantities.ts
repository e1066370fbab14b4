import type { AmountField, ComparedAmount, CurrentAmount, PreviousAmount } from './fields';

/**
 * Sums of amounts that the rules speak of. The five sources are disjoint and together are the total:
 * the post's pay is carved out of wages, the compensation out of transfers.
 * The remainders are what is left of a source beside the educated person's stream. Source: RULES section 2.
 */
export type Source = 'employment' | 'production' | 'ecological' | 'social' | 'property';
export type EducatedStream = 'educatedWage' | 'educatedProduction';
export type Remainder = 'otherEmployment' | 'otherProduction';
export type Quantity = Source | EducatedStream | Remainder | 'educationExpense' | 'guaranteed' | 'total';

/** In the order they are shown. */
export const sources: readonly Source[] = ['employment', 'production', 'ecological', 'social', 'property'];

interface Term {
  readonly field: CurrentAmount;
  readonly sign: 1 | -1;
}
const plus = (field: CurrentAmount): Term => ({ field, sign: 1 });
const minus = (field: CurrentAmount): Term => ({ field, sign: -1 });

const quantities: Record<Quantity, readonly Term[]> = {
  employment: [plus('wage'), minus('ecoPost')],
  production: [plus('production')],
  ecological: [plus('ecoPost'), plus('ecoCompensation')],
  social: [plus('transfer'), minus('ecoCompensation')],
  property: [plus('property')],
  educatedWage: [plus('educatedWage')],
  educatedProduction: [plus('educatedProduction')],
  otherEmployment: [plus('wage'), minus('ecoPost'), minus('educatedWage')],
  otherProduction: [plus('production'), minus('educatedProduction')],
  educationExpense: [plus('educationExpense')],
  guaranteed: [plus('subsistenceAllowance'), plus('fiveGuarantees')],
  total: [plus('wage'), plus('production'), plus('property'), plus('transfer')],
};

const rivals: Record<Source | EducatedStream, readonly (Source | Remainder)[]> = {
  employment: ['production', 'ecological', 'social', 'property'],
  production: ['employment', 'ecological', 'social', 'property'],
  ecological: ['employment', 'production', 'social', 'property'],
  social: ['employment', 'production', 'ecological', 'property'],
  property: ['employment', 'production', 'ecological', 'social'],
  educatedWage: ['otherEmployment', 'production', 'ecological', 'social', 'property'],
  educatedProduction: ['employment', 'otherProduction', 'ecological', 'social', 'property'],
};

/** What a main income must exceed: every other source; for the educated person's stream its group's remainder too. */
export const rivalsOf = (quantity: Source | EducatedStream): readonly (Source | Remainder)[] => rivals[quantity];

// The keys of a Record that is written out above are exactly its quantities.
export const currentQuantities = Object.keys(quantities) as readonly Quantity[];
/** What the notice compares with last year. */
export const previousQuantities: readonly Quantity[] = ['employment', 'production', 'educatedWage', 'educatedProduction', 'educationExpense'];

const compared: ReadonlySet<string> = new Set<ComparedAmount>(['wage', 'ecoPost', 'production', 'educatedWage', 'educatedProduction', 'educationExpense']);
const isCompared = (field: CurrentAmount): field is ComparedAmount => compared.has(field);

export type Year = 'current' | 'previous';

/** The terms of a quantity in a year. Only what the notice compares with last year has terms there. */
export function termsOf(quantity: Quantity, year: Year): readonly { readonly field: AmountField; readonly sign: 1 | -1 }[] {
  if (year === 'current') return quantities[quantity];
  return quantities[quantity].map(({ field, sign }) => {
    if (!isCompared(field)) throw new RangeError(`The rules know no ${field} of the year before.`);
    const previous: PreviousAmount = `previous.${field}`;
    return { field: previous, sign };
  });
}
