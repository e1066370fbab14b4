import type { PolicyName } from '../../domain/measures/policy';
import type { ColumnLoss } from '../../domain/measures/column-loss';

/** What is wrong, and what to do about it: a sentence each. */
export interface FaultWords {
  readonly what: string;
  readonly remedy: string;
}

/** Why work with the workbook stopped, by kind, with what the sentence names. */
export interface PaneFaults {
  readonly unsupportedHost: () => FaultWords;
  readonly cancelled: () => FaultWords;
  readonly cellEdit: () => FaultWords;
  readonly busy: () => FaultWords;
  readonly protected: () => FaultWords;
  readonly readOnly: () => FaultWords;
  readonly gone: () => FaultWords;
  readonly tooLarge: () => FaultWords;
  readonly connection: () => FaultWords;
  readonly noHeaders: (place: { readonly sheet: string; readonly area: string }) => FaultWords;
  readonly hiddenHeaderRow: (place: { readonly table: string }) => FaultWords;
  readonly noRows: (place: { readonly sheet: string; readonly area: string }) => FaultWords;
  readonly filledCells: (place: { readonly sheet: string; readonly area: string }) => FaultWords;
  readonly noRoomOnSheet: (place: { readonly sheet: string }) => FaultWords;
  readonly noRoster: () => FaultWords;
  readonly noRosterColumn: (place: { readonly sheet: string; readonly header: string }) => FaultWords;
  readonly foreignSettings: (place: { readonly sheet: string }) => FaultWords;
  readonly tableChanged: () => FaultWords;
  readonly unknown: (place: { readonly detail: string }) => FaultWords;
}

export type FilterName = 'all' | 'insufficient' | 'unmatched' | 'invalid' | 'notApplicable' | 'overlapping' | 'sensitive';

/** Every word of the task pane, in one language. What is said of the rules stands in measure-words. */
export interface PaneWords {
  readonly title: string;
  readonly menu: string;
  readonly tabs: { readonly label: string; readonly roster: string; readonly classify: string; readonly functions: string };
  readonly loading: string;
  readonly retry: string;
  readonly back: string;
  readonly cancel: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly selectCells: (address: string) => string;
  readonly rowNumber: (row: number) => string;
  readonly number: (count: number) => string;

  readonly source: {
    readonly choose: string;
    readonly table: (name: string, sheet: string) => string;
    readonly range: (name: string, address: string) => string;
    readonly refresh: string;
    readonly underSelection: string;
    readonly useSelection: (name: string) => string;
    readonly none: FaultWords;
    readonly where: (name: string, rows: number, known: number, needed: number) => string;
  };
  readonly columns: {
    readonly title: string;
    readonly missing: (count: number) => string;
    readonly found: (count: number) => string;
    readonly by: Record<'name' | 'synonym' | 'hand', string>;
    readonly absent: (loss: string) => string;
    readonly choose: (header: string) => string;
    readonly none: string;
    readonly unnamed: (column: string) => string;
    readonly others: (count: number) => string;
    readonly loss: (loss: ColumnLoss) => string;
    readonly double: (header: string, first: string, second: string) => FaultWords;
    readonly keepOnly: (text: string) => string;
    readonly merged: (address: string) => FaultWords;
  };
  readonly policy: {
    readonly title: string;
    readonly allDefault: string;
    readonly changed: (count: number) => string;
    readonly defaultOption: (value: string) => string;
    readonly hints: Record<PolicyName, string>;
    readonly hint: (meaning: string, basis: string) => string;
    readonly restore: string;
    readonly inWorkbook: (address: string) => string;
    readonly useDefaults: string;
  };
  readonly remember: { readonly unsaved: string; readonly save: string; readonly saved: (sheet: string) => string };
  readonly run: {
    readonly start: string;
    readonly again: string;
    readonly reading: (done: number, total: number) => string;
    readonly writing: (done: number, total: number) => string;
  };
  readonly results: {
    readonly title: string;
    readonly heading: (name: string, households: string) => string;
    readonly households: (count: number, blankRows: number) => string;
    readonly categories: string;
    /** Of rows that add up others. */
    readonly notCounted: string;
    readonly totalRows: (count: number) => string;
    readonly moreRows: (count: number) => string;
    readonly toCheck: string;
    readonly filters: Record<FilterName, string>;
    readonly filterHints: Record<FilterName, string>;
    readonly stale: string;
    readonly settings: string;
    readonly write: string;
    readonly copySummary: string;
    readonly basis: (ruleSet: string, policy: string) => string;
  };
  readonly list: {
    readonly find: string;
    readonly count: (shown: number, all: number) => string;
    readonly nothing: string;
    readonly unnamed: string;
    readonly alsoMatches: (categories: string) => string;
    readonly cut: (shown: number) => string;
  };
  readonly card: {
    readonly next: string;
    readonly conditions: (category: string) => string;
    readonly also: (categories: string) => string;
    readonly open: (categories: string) => string;
    readonly failed: (count: number) => string;
    readonly article: (citation: string) => string;
  };
  readonly write: {
    readonly title: string;
    readonly place: string;
    readonly beside: string;
    readonly sheet: string;
    readonly explanation: string;
    readonly explanationHint: string;
    readonly free: (address: string) => string;
    readonly replaces: (address: string) => string;
    readonly newSheet: (name: string) => string;
    readonly earlierSheet: (name: string, unfinished: boolean) => string;
    readonly replaceSheet: (name: string) => string;
    readonly keepSheet: (name: string) => string;
    readonly start: string;
    readonly replaceAndWrite: string;
    readonly done: (sheet: string, address: string, rows: number) => string;
    readonly cutOff: string;
    readonly show: string;
  };
  readonly faults: PaneFaults;
}
