import type { Household, FieldPath } from '../../domain/household';
import type { Watched } from '../household-table';
import type { OwnCells } from './own-cells';

/**
 * What the pane asks of the roster in the open workbook: four Excel tables (贫困户, 家庭成员, 帮扶责任人, 帮扶措施) joined by 户键.
 * Every verb rejects with a WorkbookError and with nothing else.
 */
export interface RosterBook {
  /** What the workbook holds of a roster now. Reads the rows only of a small roster; of a large one `checkRoster` does, in the background. */
  findRoster(): Promise<RosterState>;
  /** Every fault of the rows: blank and repeated keys, lines without a household, rows pasted twice. Reads the four tables in blocks. */
  checkRoster(watched?: Watched): Promise<readonly RosterFault[]>;
  /**
   * Makes what is missing of the roster, and adopts tables and ranges that are there (`RosterState.candidates`) but for those whose ids are in `leave`:
   * their own columns stay. Rows without a key get one where they are clearly new. Run again, it ends in the same workbook.
   */
  makeRoster(incomeYear: string, leave?: readonly string[], watched?: Watched): Promise<MadeRoster>;
  /** Reads what the picker needs of every household: key, name, place, the ids' ends. In blocks. */
  openIndex(watched?: Watched): Promise<HouseholdIndex>;
  readHousehold(key: string): Promise<OpenedHousehold>;
  /** Reads many households whole, in the order of 贫困户; null: all of them. A key that is no longer there is passed over. In blocks: never a read a household. */
  readHouseholds(keys: readonly string[] | null, watched?: Watched): Promise<readonly Household[]>;
  /** The key of the household under the selection: a row of any of the four tables. Null elsewhere. */
  keyAtSelection(): Promise<string | null>;
  /**
   * Writes a household. `before` is what it was when the form was opened (null: a new one, which gets a key unless it brings one);
   * where the workbook holds something else by now, nothing is written and the other's changes come back.
   * Lines with nothing on them are not kept. What comes back is the household as the workbook now holds it, with its key.
   * A save that was cut off is tried again with the same two households.
   */
  saveHousehold(before: Household | null, now: Household): Promise<Saved | Collision>;
  /** Takes a household out of the four tables; what comes back is what `restoreHousehold` puts back. */
  deleteHousehold(before: Household): Promise<Deleted | Collision>;
  /** Puts back what was deleted, the office's own cells beside it; under a new key where by now another household has the old one. Cut off, it is called again. */
  restoreHousehold(deleted: Deleted): Promise<Saved>;
  /** Adds many, as reading files does; each gets a key unless it brings one that is free. */
  addHouseholds(households: readonly Household[], watched?: Watched): Promise<readonly string[]>;
  /** Shows a household's row in 贫困户, or a line of a section. Only ever asked for by a press. */
  showHousehold(key: string, path?: FieldPath): Promise<void>;
  /** Tells when the user goes to another household's row, and when a cell of the roster changes. Returns how to stop. */
  watchRoster(listener: { readonly onSelect: (key: string | null) => void; readonly onChange: () => void }): Promise<() => Promise<void>>;
}

export interface RosterState {
  /** 'none': no table of ours; 'partial': some are missing or lack columns; 'ready'. */
  readonly kind: 'none' | 'partial' | 'ready';
  readonly households: number;
  /** Tables and filled ranges of the office that makeRoster would adopt. */
  readonly candidates: readonly RosterCandidate[];
  /** Whether `faults` holds the rows' faults too; false for a large roster. */
  readonly rowsChecked: boolean;
  /** What is amiss, each with its place and a remedy in words of labels: missing tables and columns, blank or repeated keys, lines without a household, rows pasted twice. */
  readonly faults: readonly RosterFault[];
}

/** A table, or a filled range of a sheet, whose headers are those of one of the four. */
export interface RosterCandidate {
  readonly id: string;
  readonly kind: 'table' | 'range';
  /** Which of the four it would be: 贫困户, 家庭成员, 帮扶责任人, 帮扶措施. */
  readonly table: string;
  /** What the office calls it. */
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
}

export type RosterFault =
  | { readonly kind: 'noTable'; readonly table: string }
  | { readonly kind: 'noColumn'; readonly table: string; readonly sheet: string; readonly header: string }
  | { readonly kind: 'blankKey'; readonly table: string; readonly sheet: string; readonly address: string }
  | { readonly kind: 'repeatedKey'; readonly table: string; readonly sheet: string; readonly address: string; readonly first: string }
  | { readonly kind: 'orphanLine'; readonly table: string; readonly sheet: string; readonly address: string }
  | { readonly kind: 'pastedTwice'; readonly table: string; readonly sheet: string; readonly address: string; readonly first: string }
  | { readonly kind: 'protected'; readonly sheet: string };

export interface MadeRoster {
  readonly made: readonly string[];
  readonly adopted: readonly { readonly table: string; readonly addedColumns: readonly string[]; readonly ownColumns: readonly string[] }[];
  readonly faults: readonly RosterFault[];
}

export interface HouseholdEntry {
  readonly key: string;
  readonly headName: string;
  readonly location: string;
  /** How the members' ids end, four characters each, for the search; the head's first. */
  readonly idEnds: readonly string[];
}

/** All households in the order of 贫困户. */
export interface HouseholdIndex {
  readonly count: number;
  at(position: number): HouseholdEntry;
  /** -1 where there is no such key. */
  positionOf(key: string): number;
  /** The index with a household as it is now; one it does not know comes last, as a new row does. Nothing is read. */
  including(household: Household): HouseholdIndex;
  without(key: string): HouseholdIndex;
  /** Positions of the households that fit words of name, village or an id's end, best first; at most `limit`. Answers within a frame for 100,000. */
  search(query: string, limit: number): readonly number[];
}

export interface OpenedHousehold {
  readonly household: Household;
  /** Where each kind of line stands, as addresses for a person. */
  readonly sheet: string;
  readonly address: string;
  readonly faults: readonly RosterFault[];
}

export interface Saved {
  readonly kind: 'saved';
  readonly household: Household;
}

/** What a deletion took away. */
export interface Deleted {
  readonly kind: 'deleted';
  readonly household: Household;
  /** What stood in the office's own columns. */
  readonly own: OwnCells;
}

/** Someone else changed the household since the form was opened: nothing was written. */
export interface Collision {
  readonly kind: 'collision';
  /** What the workbook holds now; null: it was deleted. */
  readonly current: Household | null;
}
