import type { ListSection } from '../../domain/household';
import type { NoRosterReason, ReadingFinding, SheetShape, UnplacedReason } from '../../domain/roster/reading/result';
import type { FaultWords } from '../pane/pane-words';

/** What each kind of finding says; `place` is the other cell the sentence names, in words. */
export type ReadingFindingWords = { readonly [K in ReadingFinding['kind']]: (finding: Extract<ReadingFinding, { kind: K }>, other: string) => FaultWords };

/** Every word of reading pages and tables into the roster, in one language. */
export interface ImportWords {
  readonly title: string;
  readonly choose: string;
  readonly intro: string;
  readonly chooseFiles: string;
  readonly moreFiles: string;
  readonly sheet: string;
  readonly readSheet: string;
  readonly thisWorkbook: string;
  readonly reading: (file: string, done: number, total: number) => string;
  readonly readingSheet: (done: number, total: number) => string;
  readonly adding: (done: number, total: number) => string;
  readonly found: (households: number, people: number) => string;
  readonly nothing: FaultWords;
  readonly states: Record<'waiting' | 'reading' | 'read' | 'refused' | 'stopped', string>;
  readonly shapes: Record<SheetShape, string>;
  readonly noRoster: Record<NoRosterReason, FaultWords>;
  readonly counts: (households: number, people: number, findings: number, unplaced: number) => string;
  readonly passedOver: (sheet: string, cells: number) => string;
  readonly dropFile: (file: string) => string;
  readonly household: (headName: string, people: number) => string;
  readonly nameless: string;
  readonly households: (count: number) => string;
  readonly findingsTitle: (count: number) => string;
  readonly unplacedTitle: (count: number) => string;
  readonly unplacedHint: string;
  readonly othersTitle: (count: number) => string;
  readonly othersHint: string;
  readonly others: (header: string, texts: number) => string;
  readonly knownTitle: (count: number) => string;
  readonly knownHint: string;
  readonly known: Record<'inRoster' | 'inFiles', string>;
  readonly addAnyway: (headName: string) => string;
  readonly more: (count: number) => string;
  readonly add: (count: number) => string;
  readonly added: (count: number, skipped: number) => string;
  readonly addedHint: string;
  readonly cutOff: FaultWords;
  readonly notCompared: FaultWords;
  readonly compare: string;
  readonly copySummary: string;
  readonly again: string;
  readonly unplaced: Record<UnplacedReason, string>;
  readonly sections: Record<ListSection, string>;
  readonly place: (file: string, sheet: string, cell: string) => string;
  readonly ofHousehold: (headName: string) => string;
  readonly findings: ReadingFindingWords;
}
