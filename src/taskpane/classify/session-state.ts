import type { MeasureColumns, MendedHeaders } from '../../domain/measures/columns';
import type { Explanation } from '../../domain/measures/explain';
import { defaultPolicy, type Policy, type PolicyFault, type PolicyName } from '../../domain/measures/policy';
import type { Area } from '../../workbook/area';
import type { HouseholdTable, Row, Source } from '../../workbook/household-table';
import type { PlanBeside, PlanSheet } from '../../workbook/plan-results';
import type { WorkbookFault } from '../../workbook/workbook-error';
import type { WrittenResults } from '../../workbook/write-results';
import type { Classification, Filter } from './classification';

export type View = 'setup' | 'overview' | 'list' | 'card' | 'write';

/** Texts an office typed for a policy value; a name that is missing has the default. */
export type PolicyTexts = { readonly [N in PolicyName]?: string };

/** Where a stopped piece of work can be tried again. */
export type Retry = 'reload' | 'open' | 'classify' | 'explain' | 'plan' | 'write' | 'remember' | null;

export interface ShownFault {
  readonly fault: WorkbookFault;
  readonly retry: Retry;
}

/** A merged area among the data of columns the rules need. */
export interface MergedFault {
  readonly area: Area;
}

export interface Household {
  readonly index: number;
  readonly row: Row;
  readonly explanation: Explanation;
}

export interface WriteForm {
  readonly place: 'beside' | 'sheet';
  readonly withExplanation: boolean;
  readonly replaceSheet: boolean;
  readonly plan: PlanBeside | PlanSheet | null;
}

export interface SessionState {
  readonly view: View;
  /** Reading the workbook, classifying or writing: what is under way. */
  readonly busy: 'reading' | 'classifying' | 'writing' | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly failed: ShownFault | null;

  readonly sources: readonly Source[] | null;
  readonly source: Source | null;
  /** A source the user has gone to in the sheet since one was chosen. */
  readonly offered: Source | null;
  readonly table: HouseholdTable | null;
  readonly columns: MeasureColumns | null;
  readonly merged: MergedFault | null;

  readonly mended: MendedHeaders;
  readonly policyTexts: PolicyTexts;
  readonly policy: Policy;
  readonly policyFault: PolicyFault | null;
  /** Where the workbook's own settings are at fault. */
  readonly settingsAddress: string | null;
  readonly unsaved: boolean;
  readonly savedSettings: boolean;

  readonly result: Classification | null;
  readonly stale: boolean;
  readonly filter: Filter;
  readonly search: string;
  readonly household: Household | null;

  readonly writeForm: WriteForm;
  readonly written: WrittenResults | null;
  /** Writing was stopped after it had begun. */
  readonly cutOff: boolean;
}

export const initialState: SessionState = {
  view: 'setup',
  busy: null,
  progress: null,
  failed: null,
  sources: null,
  source: null,
  offered: null,
  table: null,
  columns: null,
  merged: null,
  mended: new Map(),
  policyTexts: {},
  policy: defaultPolicy,
  policyFault: null,
  settingsAddress: null,
  unsaved: false,
  savedSettings: false,
  result: null,
  stale: false,
  filter: 'all',
  search: '',
  household: null,
  writeForm: { place: 'beside', withExplanation: false, replaceSheet: true, plan: null },
  written: null,
  cutOff: false,
};

/** Whether 归类 can begin. */
export const isReady = ({ columns, table, merged, policyFault, busy }: SessionState): boolean =>
  table !== null && columns !== null && columns.matches.size > 0 && columns.doubles.length === 0 && merged === null && policyFault === null && busy === null;
