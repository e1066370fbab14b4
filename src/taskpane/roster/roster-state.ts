import type { FieldPath, Household } from '../../domain/household';
import type { HouseholdChange } from '../../domain/roster/household-changes';
import type { Draft } from '../../workbook/roster/draft-rows';
import type { Deleted, HouseholdIndex, OpenedHousehold, RosterState as FoundRoster } from '../../workbook/roster/roster-book';
import type { WorkState } from '../work-session';
import type { HouseholdForm } from './household-form';

export type RosterView = 'form' | 'print' | 'import';

/** What stands open beside the form. */
export type Panel = 'changes' | 'shortcuts' | 'picker';

/** Where the user wants to go among households. */
export type Target = { readonly kind: 'household'; readonly key: string } | { readonly kind: 'new' } | { readonly kind: 'copy' } | { readonly kind: 'draft'; readonly draft: Draft };

export type Retry = 'reload' | { readonly kind: 'make'; readonly incomeYear: string; readonly leave: readonly string[] } | 'save' | 'delete' | 'restore' | Target | null;

/** Where the form sets the focus: its first field, where it is (its first field where that is gone), what is to be looked at, a field by its path, nowhere. */
export type FocusTarget = 'start' | 'stay' | 'firstFinding' | 'firstClash' | 'none' | { readonly path: FieldPath };

/** What saving did, and to whom. */
export interface SavedNote {
  readonly name: string;
  readonly changes: readonly HouseholdChange[];
  /** The household as it was saved. */
  readonly now: Household;
}

export interface RosterTabState extends WorkState<'reading' | 'writing' | null, Retry> {
  readonly view: RosterView;
  readonly panel: Panel | null;
  /** What the workbook holds of a roster; null before it was looked at. */
  readonly roster: FoundRoster | null;
  readonly index: HouseholdIndex | null;
  /** The workbook has changed since the index was read. */
  readonly indexStale: boolean;
  readonly form: HouseholdForm | null;
  /** Where the household of the form stands. */
  readonly place: Pick<OpenedHousehold, 'sheet' | 'address' | 'faults'> | null;
  /** Where the user wants to go although the form has changes; asked by a press, or by going to a row of the sheet. */
  readonly leaving: { readonly to: Target; readonly bySelection: boolean } | null;
  /** Drafts that are not in the form, the one begun last first. */
  readonly drafts: readonly Draft[];
  /** Drafts cannot be kept, and why. */
  readonly draftFault: WorkState['failed'];
  readonly deleted: Deleted | null;
  readonly saved: SavedNote | null;
  /** Others' changes stood in the way of saving: they are in the form now. */
  readonly collided: 'changed' | 'deleted' | null;
  /** Counts what asks the form to set the focus: a household opened by a press, a save with findings. */
  readonly focus: { readonly on: FocusTarget; readonly turn: number };
}

export const initialRosterState: RosterTabState = {
  view: 'form',
  panel: null,
  busy: null,
  progress: null,
  failed: null,
  roster: null,
  index: null,
  indexStale: false,
  form: null,
  place: null,
  leaving: null,
  drafts: [],
  draftFault: null,
  deleted: null,
  saved: null,
  collided: null,
  focus: { on: 'none', turn: 0 },
};
