import { isPrevious, type AmountField, type ComparedAmount, type CurrentAmount, type PreviousAmount } from './fields';

/**
 * Sums of amounts that the rules speak of. The five sources are disjoint and together are the total:
 * the post's pay is carved out of wages, the compensation out of transfers. Source: RULES section 2.
 */
export type Source = 'employment' | 'production' | 'ecological' | 'social' | 'property';
export type EducatedStream = 'educatedWage' | 'educatedProduction';
export type Quantity = Source | EducatedStream | 'educationExpense' | 'guaranteed' | 'total';

type Term = { readonly field: CurrentAmount; readonly sign: 1 | -1 };
const plus = (field: CurrentAmount): Term => ({ field, sign: 1 });
const minus = (field: CurrentAmount): Term => ({ field, sign: -1 });

export const quantities: Record<Quantity, readonly Term[]> = {
  employment: [plus('wage'), minus('ecoPost')],
  production: [plus('production')],
  ecological: [plus('ecoPost'), plus('ecoCompensation')],
  social: [plus('transfer'), minus('ecoCompensation')],
  property: [plus('property')],
  educatedWage: [plus('educatedWage')],
  educatedProduction: [plus('educatedProduction')],
  educationExpense: [plus('educationExpense')],
  guaranteed: [plus('subsistenceAllowance'), plus('fiveGuarantees')],
  total: [plus('wage'), plus('production'), plus('property'), plus('transfer')],
};

export const sources: readonly Source[] = ['employment', 'production', 'ecological', 'social', 'property'];

/** The source that the educated person's stream is taken out of; the remainder stays a rival. */
export const groupOf: Record<EducatedStream, Source> = { educatedWage: 'employment', educatedProduction: 'production' };

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

export const yearOf = (field: AmountField): Year => (isPrevious(field) ? 'previous' : 'current');
