import type { ReadHousehold, ReadingFinding, ReadRoster, Unplaced } from '../../../domain/roster/reading/result';
import type { WorkbookFileErrorCode, WorkbookFileErrorDetail } from '../../../labels/pane/workbook-file-errors';
import type { RosterSheet } from '../../../workbook/roster/read-sheet';
import type { WorkbookFault } from '../../../workbook/workbook-error';

/** A file that was chosen, or the open workbook's sheet, and how far it is. */
export interface ImportSource {
  readonly id: number;
  /** The file's name; the sheet's for the open workbook. */
  readonly name: string;
  readonly state: 'waiting' | 'reading' | 'read' | 'refused' | 'stopped';
  readonly roster?: ReadRoster;
  readonly refusal?: { readonly code: WorkbookFileErrorCode; readonly detail: WorkbookFileErrorDetail };
}

/** A household that was read, and what it would double. */
export interface Candidate {
  readonly read: ReadHousehold;
  readonly known: 'inRoster' | 'inFiles' | null;
}

export interface ImportState {
  readonly view: 'choose' | 'review' | 'done';
  readonly busy: 'reading' | 'adding' | null;
  readonly progress: { readonly done: number; readonly total: number; readonly of: 'files' | 'rows' | 'households'; readonly name: string } | null;
  readonly failed: WorkbookFault | null;
  readonly sheets: readonly RosterSheet[] | null;
  readonly sources: readonly ImportSource[];
  readonly candidates: readonly Candidate[];
  /** Whether the candidates were compared with the roster: before that nothing is added. */
  readonly compared: boolean;
  readonly findings: readonly ReadingFinding[];
  readonly unplaced: readonly Unplaced[];
  /** Households already there that the user wants all the same. */
  readonly wanted: ReadonlySet<ReadHousehold>;
  /** Adding began and was stopped. */
  readonly cutOff: boolean;
  readonly added: { readonly count: number; readonly skipped: number } | null;
}

export const initialImportState: ImportState = {
  view: 'choose', busy: null, progress: null, failed: null, sheets: null, sources: [], candidates: [], compared: false, findings: [], unplaced: [], wanted: new Set(), cutOff: false, added: null,
};

/** What would be added now. */
export const toAdd = ({ candidates, wanted, compared }: ImportState): readonly ReadHousehold[] => (compared ? candidates : []).filter(({ read, known }) => known === null || wanted.has(read)).map(({ read }) => read);
