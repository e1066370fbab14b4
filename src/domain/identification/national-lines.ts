/** Where a national line is taken from: 'practice' has been seen in a document of the time, 'unverified' rests on general knowledge. */
export type LineBasis = 'practice' | 'unverified';

export interface NationalLine {
  readonly year: number;
  /** Yuan per person per year, at that year's prices (2,300 yuan of 2010). */
  readonly yuan: number;
  readonly basis: LineBasis;
}

/**
 * The national poverty lines this tool brings with it. They are our own entries and no official list: an office that knows better enters its own.
 * The notice names no amount. 2016 and 2017: common practice, “2017年初…低于国家贫困标准2952元”; the others are unverified.
 * The provincial lines of Fujian are not known: there is no default for them.
 */
export const nationalLines: readonly NationalLine[] = [
  { year: 2014, yuan: 2800, basis: 'unverified' },
  { year: 2015, yuan: 2855, basis: 'unverified' },
  { year: 2016, yuan: 2952, basis: 'practice' },
  { year: 2017, yuan: 2952, basis: 'practice' },
  { year: 2018, yuan: 2995, basis: 'unverified' },
  { year: 2019, yuan: 3218, basis: 'unverified' },
];
