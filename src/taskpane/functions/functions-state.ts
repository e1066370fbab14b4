import type { CommandFunctionId } from '../../labels/pane/functions-tab-words';
import type { HouseholdTable, Row, Source } from '../../workbook/household-table';
import type { MadePolicySheet } from '../../workbook/make-policy-sheet';
import type { PlanBeside, PlanSheet } from '../../workbook/plan-results';
import type { WrittenResults } from '../../workbook/write-results';
import type { WorkState } from '../work-session';

/** What the tab does with the formulas of a whole workbook: see ../portable. */
export type FormulaCommand = 'freeze' | 'formulas' | 'sql';

/** In the place of a source's id: what is selected. */
export const SELECTION = 'selection';

/** Where a stopped piece of work can be tried again. */
export type Retry = 'open' | 'plan' | 'policySheet' | null;

export interface FunctionsState extends WorkState<'reading' | 'writing' | null, Retry> {
  /** The list of functions, or one of them. */
  readonly open: CommandFunctionId | null;
  /** A command that is shown in the place of the list. */
  readonly command: FormulaCommand | null;
  readonly sources: readonly Source[];
  readonly sourceId: string;
  readonly table: HouseholdTable | null;
  /** The column a column function reads, from 0; -1: not chosen yet. */
  readonly column: number;
  /** The date, year or quarter as typed. */
  readonly beside: string;
  /** The row of the sheet to explain, as typed, from 1. */
  readonly row: string;
  readonly place: 'beside' | 'sheet';
  readonly replaceSheet: boolean;
  readonly parameters: readonly Row[];
  readonly plan: PlanBeside | PlanSheet | null;
  /** Why the function cannot be worked out over this table. */
  readonly refused: string | null;
  readonly written: WrittenResults | null;
  readonly policySheet: MadePolicySheet | null;
}

export const initialState: FunctionsState = {
  open: null,
  command: null,
  sources: [],
  sourceId: '',
  table: null,
  column: -1,
  beside: '',
  row: '',
  place: 'beside',
  replaceSheet: true,
  parameters: [],
  plan: null,
  refused: null,
  written: null,
  policySheet: null,
  busy: null,
  progress: null,
  failed: null,
};
