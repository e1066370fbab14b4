/** The words of the bound roster that are not the notice's own: they stand in labels, and are handed to whoever lays pages out. */
export interface PrintedWords {
  /** How names of sheets of pages begin; a village's or a head's follows. */
  readonly pages: string;
  /** The name of the sheet that holds all pages. */
  readonly allPages: string;
  readonly cover: string;
  readonly bound: string;
  readonly place: string;
  readonly households: string;
  readonly people: string;
  readonly madeBy: string;
  readonly madeOn: string;
  /** On the cover of a masked edition. */
  readonly masked: string;
  /** At the end of its file's name. */
  readonly maskedFile: string;
  readonly volume: (number: number) => string;
  readonly contents: string;
  readonly page: string;
  readonly summary: string;
  readonly total: string;
  /** A text that names none of its list. */
  readonly unrecognised: string;
  readonly blank: string;
  readonly number: (count: number) => string;
  readonly summaries: Record<SummaryName, string>;
}

/** What the summary counts households and people by. */
export type SummaryName = 'village' | 'standard' | 'householdType' | 'povertyStatus' | 'mainCause';
