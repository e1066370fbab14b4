import type { ListSection } from '../../domain/household';
import type { FaultWords } from '../pane/pane-words';

/** What is amiss with the roster's tables, by kind, with what the sentence names. */
export interface RosterFaultWords {
  readonly noTable: (place: { readonly table: string }) => string;
  readonly noColumn: (place: { readonly table: string; readonly sheet: string; readonly header: string }) => string;
  readonly blankKey: (place: { readonly table: string; readonly sheet: string; readonly address: string }) => string;
  readonly repeatedKey: (place: { readonly table: string; readonly sheet: string; readonly address: string; readonly first: string }) => string;
  readonly orphanLine: (place: { readonly table: string; readonly sheet: string; readonly address: string }) => string;
  readonly pastedTwice: (place: { readonly table: string; readonly sheet: string; readonly address: string; readonly first: string }) => string;
  readonly protected: (place: { readonly sheet: string }) => string;
}

export type ShortcutName = 'next' | 'previous' | 'nextInText' | 'save' | 'new' | 'nextHousehold' | 'previousHousehold' | 'search' | 'addLine' | 'moveLine' | 'removeLine' | 'choices' | 'shortcuts' | 'close';

/** Every word of the tab 名册, in one language. Labels of fields stand in roster-field-words, findings in finding-words. */
export interface RosterWords {
  readonly tab: string;
  readonly empty: FaultWords;
  readonly emptyYear: string;
  readonly make: string;
  /** Of tables and ranges of the office that would be adopted. */
  readonly adopt: { readonly title: string; readonly candidate: (name: string, place: string, table: string) => string };
  readonly partial: FaultWords;
  readonly mendRoster: string;
  readonly working: Record<'reading' | 'writing', string>;
  readonly progress: (done: number, total: number) => string;

  readonly heading: (name: string, position: number, count: number) => string;
  readonly newHousehold: string;
  readonly unnamed: string;
  readonly where: (sheet: string, address: string) => string;
  readonly picker: { readonly label: string; readonly placeholder: string; readonly nothing: string; readonly count: (count: number) => string; readonly idEnds: (ends: string) => string };
  readonly previous: string;
  readonly next: string;
  readonly menu: { readonly label: string; readonly add: string; readonly copy: string; readonly remove: string; readonly print: string; readonly read: string; readonly shortcuts: string; readonly show: string };

  readonly line: Record<ListSection, { readonly add: string; readonly name: (position: number) => string }>;
  readonly lineTools: { readonly up: (line: string) => string; readonly down: (line: string) => string; readonly remove: (line: string) => string };
  readonly known: { readonly sexes: Record<'男' | '女', string>; readonly fromId: (sex: string, birth: string, age: number) => string };
  readonly choices: (label: string) => string;
  readonly incomeOf: (year: string) => string;

  readonly findingCount: (count: number) => string;
  /** What is found and how to mend it, in one line. */
  readonly finding: (what: string, remedy: string) => string;
  readonly blankCount: (count: number) => string;

  readonly save: string;
  readonly changed: (count: number) => string;
  readonly unchanged: string;
  readonly changes: {
    readonly title: string;
    readonly from: (text: string) => string;
    readonly blank: string;
    readonly added: (line: string) => string;
    readonly removed: (line: string) => string;
    readonly moved: (section: string) => string;
    readonly revert: (what: string) => string;
    readonly revertShort: string;
    readonly revertAll: string;
    readonly close: string;
  };
  readonly saved: (name: string, count: number) => string;

  readonly leaving: { readonly what: (name: string) => string; readonly bySelection: (name: string) => string; readonly save: string; readonly draft: string; readonly stay: string; readonly newOne: string };
  readonly undo: { readonly line: (line: string) => string; readonly all: string; readonly back: string };
  readonly deleted: (name: string) => string;
  readonly restore: string;
  readonly dismiss: string;
  readonly drafts: { readonly found: (name: string, count: number) => string; readonly resume: string; readonly drop: string; readonly notKept: (why: string) => FaultWords };
  readonly taken: (count: number) => string;
  readonly collided: Record<'changed' | 'clash' | 'deleted', FaultWords>;
  readonly clash: { readonly text: (theirs: string) => string; readonly lines: (section: string, mine: string, theirs: string) => string; readonly mine: string; readonly theirs: string };

  readonly shortcuts: { readonly title: string; readonly names: Record<ShortcutName, string> };
  readonly rosterFaults: RosterFaultWords & { readonly title: (count: number) => string };
}
