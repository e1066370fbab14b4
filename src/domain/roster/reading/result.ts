import type { FieldPath, Household, HouseholdField, ListSection } from '../../household';
import type { CellPlace, SheetArea } from '../sheet-cells';

/** What a sheet was recognised as; `households` and `people` are the two sheets of the national export. */
export type SheetShape = 'forms' | 'continued' | 'flat' | 'households' | 'people' | 'none';

/** Why a sheet holds no roster. */
export type NoRosterReason = 'blank' | 'noLabels' | 'noRows';

export interface SheetReading {
  readonly name: string;
  readonly shape: SheetShape;
  /** With `none`. */
  readonly reason?: NoRosterReason;
  readonly households: number;
  readonly people: number;
  /** Filled cells of a sheet that was passed over. */
  readonly cells?: number;
}

/** A text under a header, or beside a label, that Attachment 1 does not have. */
export interface OtherText {
  readonly header: string;
  readonly text: string;
  readonly place: CellPlace;
}

/** Why a text was put nowhere. */
export type UnplacedReason =
  /** 制表人, 填表日期, 盖章 and the like. */
  | 'footer'
  /** A sum of other rows: 合计, 小计. */
  | 'total'
  /** A sentence across a row where a line was expected. */
  | 'note'
  /** A second text where one is meant, or the second place of a label. */
  | 'second'
  /** No label or header says what it is. */
  | 'noLabel'
  /** Under the name of a section that has no header row. */
  | 'noHeader'
  /** A person whose household cannot be told. */
  | 'noHousehold';

export interface Unplaced {
  readonly place: CellPlace;
  readonly text: string;
  readonly reason: UnplacedReason;
}

/** Something a person should know about what was read; `at` is where to look. */
export type ReadingFinding = { readonly at: CellPlace; readonly household?: string } & (
  | { readonly kind: 'sectionMissing'; readonly section: ListSection }
  | { readonly kind: 'labelMissing'; readonly field: HouseholdField }
  /** A label stands twice in one form; the second text is listed as unplaced. */
  | { readonly kind: 'labelTwice'; readonly label: string }
  | { readonly kind: 'twoHeads'; readonly names: readonly string[] }
  | { readonly kind: 'memberWithoutName' }
  /** One line stands twice in one household: pasted twice. */
  | { readonly kind: 'lineTwice'; readonly section: ListSection; readonly first: CellPlace }
  /** One form or household stands twice: pasted twice. */
  | { readonly kind: 'householdTwice'; readonly first: CellPlace }
  /** A page that goes on was joined to the one before. */
  | { readonly kind: 'pageJoined'; readonly to: CellPlace }
  | { readonly kind: 'pageWithoutForm' }
  /** Stored as a number of 16 digits and more: its end is lost, ask the source again. */
  | { readonly kind: 'digitsLost'; readonly label: string }
  /** Two blocks bear the same hidden key: one is a copy. The second loses it. */
  | { readonly kind: 'keyTwice'; readonly first: CellPlace }
  /** Two columns for one field; the second is kept as another text. */
  | { readonly kind: 'columnTwice'; readonly header: string; readonly first: CellPlace }
  /** The table was sorted, and no column says which household a row belongs to. */
  | { readonly kind: 'sortedTable'; readonly rows: number }
  /** No column says who is whose: each row was taken for a household of its own. */
  | { readonly kind: 'rowPerHousehold'; readonly rows: number }
  /** Nobody among the rows of a household is its head. */
  | { readonly kind: 'noHead' }
  /** Rows of one household that give it different texts in one column; the first counts. */
  | { readonly kind: 'rowsDiffer'; readonly header: string; readonly text: string }
  | { readonly kind: 'noHouseholdRow'; readonly number: string }
  | { readonly kind: 'noPeople' }
);

/** Each place a field's text was read from. A field that stands nowhere has none. */
export type FieldPlaces = Partial<Record<FieldPath, CellPlace>>;

export interface ReadHousehold {
  readonly household: Household;
  readonly places: FieldPlaces;
  /** Where each line of a section begins. */
  readonly lines: Readonly<Record<ListSection, readonly CellPlace[]>>;
  /** Where the household begins: its form's first label, its first row. */
  readonly at: CellPlace;
  /** The columns 县, 乡镇, 行政村, 自然村 a location was put together from, or the cells of a split one. */
  readonly locationParts: readonly OtherText[];
  /** 户编号 as it stands; '' where there is none. */
  readonly number: string;
  readonly others: readonly OtherText[];
  /** One a member. */
  readonly memberOthers: readonly (readonly OtherText[])[];
  /** Fields whose cell was stored as a number of 16 digits and more. */
  readonly numberIds: readonly FieldPath[];
}

export interface ReadRoster {
  readonly households: readonly ReadHousehold[];
  readonly unplaced: readonly Unplaced[];
  readonly findings: readonly ReadingFinding[];
  readonly sheets: readonly SheetReading[];
}

/** A block of cells that bears a household's key, as the hidden names `HH_…` of a printed roster say. */
export interface KeyedBlock {
  readonly sheet: string;
  readonly area: SheetArea;
  readonly key: string;
}

/** What reading one or more sheets gives before it is gathered. */
export interface Gathered {
  readonly households: ReadHousehold[];
  readonly unplaced: Unplaced[];
  readonly findings: ReadingFinding[];
}

/** Adds many to a list; more than an engine takes as arguments of one call. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}

export const nothingGathered = (): Gathered => ({ households: [], unplaced: [], findings: [] });
