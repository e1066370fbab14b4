import type { Spread } from '../../domain/roster/printing/gather-pages';
import type { EarlierSheet } from '../../workbook/roster/print-sheets';
import type { WorkState } from '../work-session';

/** Which households are printed. */
export type Selection = 'this' | 'some' | 'all';
/** What they become: sheets of the workbook, a file of pages, a file bound as a book. */
export type Product = 'sheets' | 'pages' | 'bound';

/** A village as the list of villages shows it. */
export interface Village {
  readonly name: string;
  readonly keys: readonly string[];
}

/** What came of printing. */
export type Printed =
  | { readonly kind: 'written'; readonly sheetId: string; readonly names: readonly string[]; readonly households: number }
  | { readonly kind: 'opened' | 'saved'; readonly names: readonly string[] };

export interface PrintState extends WorkState<'reading' | 'making' | 'writing' | null, null> {
  readonly selection: Selection;
  readonly villages: readonly Village[];
  readonly chosen: ReadonlySet<string>;
  readonly households: number;
  readonly year: string;
  readonly product: Product;
  readonly masked: boolean;
  /** Undefined: as usual for so many households. */
  readonly spread?: Spread;
  /** Sheets of an earlier printing that were found; null: not looked for. */
  readonly earlier: readonly EarlierSheet[] | null;
  readonly replace: boolean;
  /** Writing sheets was stopped midway. */
  readonly cutOff: boolean;
  /** Nothing was chosen to print. */
  readonly nothing: boolean;
  readonly printed: Printed | null;
}

export const initialPrintState = (hasKey: boolean, year: string): PrintState => ({
  selection: hasKey ? 'this' : 'all',
  villages: [],
  chosen: new Set(),
  households: 0,
  year,
  product: 'sheets',
  masked: false,
  earlier: null,
  replace: true,
  busy: null,
  progress: null,
  failed: null,
  cutOff: false,
  nothing: false,
  printed: null,
});

export const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text.trim());
