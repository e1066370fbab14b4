import type { Household } from '../../../domain/household';
import { findKnown, type KnownHousehold } from '../../../domain/roster/reading/known-households';
import type { ReadHousehold } from '../../../domain/roster/reading/result';
import type { ImportReaders } from '../../../workbook/roster/import-readers';
import type { ChosenFile } from '../../../workbook/roster/read-files';
import type { RosterSheet } from '../../../workbook/roster/read-sheet';
import type { HouseholdIndex, RosterBook } from '../../../workbook/roster/roster-book';
import { toWorkbookError } from '../../../workbook/workbook-error';
import { Store } from '../../store';
import { initialImportState, toAdd, type Candidate, type ImportSource, type ImportState } from './import-state';

/** What reads files and sheets is loaded when it is first needed. */
const loadReaders = async (): Promise<ImportReaders> => (await import(/* webpackChunkName: "import-readers" */ '../../../workbook/roster/import-readers')).importReaders;

const PROGRESS_MILLISECONDS = 100;

/** Reading pages from choosing them to adding their households: a verb for each thing the user may do. React only draws its state. */
export class ImportSession extends Store<ImportState> {
  private cancelling: AbortController | null = null;
  private lastId = 0;
  private shown = 0;

  constructor(
    private readonly book: RosterBook,
    private readonly givenReaders?: ImportReaders,
  ) {
    super(initialImportState);
  }

  /** Lists the workbook's sheets; files can be chosen without them. */
  readonly start = async (): Promise<void> => {
    if (this.get().sheets !== null) return;
    await this.work('reading', async () => this.set({ sheets: await (await this.readers()).listRosterSheets() }));
  };

  readonly cancel = (): void => this.cancelling?.abort();
  readonly dismiss = (): void => this.set({ failed: null });

  /** Begins anew: what was read and not added is let go. */
  readonly restart = (): void => this.set({ ...initialImportState, sheets: this.get().sheets });

  /** Reads files one after another; one that cannot be read does not stop the others. */
  readonly readFiles = async (files: readonly ChosenFile[]): Promise<void> => {
    if (files.length === 0) return;
    const queued = files.map((file) => ({ file, source: this.source(file.name) }));
    this.set({ view: 'review', sources: [...this.get().sources, ...queued.map(({ source }) => source)], added: null });
    const done = await this.work('reading', async (signal) => {
      const readers = await this.readers();
      for (const [at, { file, source }] of queued.entries()) {
        this.report('files', at, files.length, file.name);
        this.change(source.id, { state: 'reading' });
        const reading = await readers.readRosterFile(file, signal);
        this.change(source.id, reading.kind === 'read' ? { state: 'read', roster: reading.roster } : { state: 'refused', refusal: reading });
      }
    });
    if (!done) for (const { id, state } of this.get().sources) if (state === 'reading' || state === 'waiting') this.change(id, { state: 'stopped' });
    await this.gather();
  };

  /** Reads a sheet of the open workbook. */
  readonly readSheet = async ({ id, name }: RosterSheet): Promise<void> => {
    const source = this.source(name);
    this.set({ view: 'review', sources: [...this.get().sources, { ...source, state: 'reading' }], added: null });
    const done = await this.work('reading', async (signal) => {
      const roster = await (await this.readers()).readRosterSheets([id], { signal, onProgress: (rows, total) => this.report('rows', rows, total, name) });
      this.change(source.id, { state: 'read', roster });
    });
    if (!done) this.change(source.id, { state: 'stopped' });
    await this.gather();
  };

  /** Takes a file out of what will be added. */
  readonly drop = async (id: number): Promise<void> => {
    this.set({ sources: this.get().sources.filter((source) => source.id !== id) });
    await this.gather();
  };

  /** Adds a household that is there already, or leaves it out again. */
  readonly want = (household: ReadHousehold, isWanted: boolean): void => {
    const wanted = new Set(this.get().wanted);
    if (isWanted) wanted.add(household);
    else wanted.delete(household);
    this.set({ wanted });
  };

  /** Adds what was read; stopped midway and begun again it ends in the same roster. */
  readonly add = async (): Promise<void> => {
    const chosen = toAdd(this.get());
    const skipped = this.get().candidates.length - chosen.length;
    if (chosen.length === 0) return;
    await this.work('adding', async (signal) => {
      const roster = await this.book.findRoster();
      // Tables of the office are adopted only where it says so, in the tab itself.
      if (roster.kind !== 'ready') await this.book.makeRoster(usualYear(chosen), roster.candidates.map(({ id }) => id), { signal });
      this.set({ cutOff: true });
      await this.book.addHouseholds(chosen.map(householdToAdd), { signal, onProgress: (done, total) => this.report('households', done, total) });
      this.set({ cutOff: false, added: { count: chosen.length, skipped }, view: 'done' });
    });
  };

  private readonly readers = async (): Promise<ImportReaders> => this.givenReaders ?? loadReaders();

  private source(name: string): ImportSource {
    this.lastId += 1;
    return { id: this.lastId, name, state: 'waiting' };
  }

  private change(id: number, change: Partial<ImportSource>): void {
    this.set({ sources: this.get().sources.map((source) => (source.id === id ? { ...source, ...change } : source)) });
  }

  /** Puts together what all files gave. */
  private async gather(): Promise<void> {
    const rosters = this.get().sources.flatMap(({ roster }) => roster ?? []);
    const reads = rosters.flatMap(({ households }) => households);
    this.set({ candidates: reads.map((read) => ({ read, known: null })), compared: false, findings: rosters.flatMap(({ findings }) => findings), unplaced: rosters.flatMap(({ unplaced }) => unplaced) });
    await this.compare(true);
  }

  /** Marks what the roster has already. */
  readonly compare = async (keepsFault = false): Promise<void> => {
    const reads = this.get().candidates.map(({ read }) => read);
    if (reads.length === 0) return;
    await this.work('reading', async (signal) => {
      const roster = await this.book.findRoster();
      const index = roster.kind === 'none' ? null : await this.book.openIndex({ signal });
      const found = findKnown(reads.map(({ household }) => household), index ? entriesOf(index) : []);
      this.set({ compared: true, candidates: reads.map((read, at): Candidate => ({ read, known: knownKind(found.get(at)) })) });
    }, keepsFault);
  };

  private report(of: 'files' | 'rows' | 'households', done: number, total: number, name = ''): void {
    const time = performance.now();
    if (of !== 'files' && done < total && time - this.shown < PROGRESS_MILLISECONDS) return;
    this.shown = time;
    this.set({ progress: { of, done, total, name } });
  }

  /** Does one piece of work at a time; what stops it becomes a message. */
  private async work(busy: 'reading' | 'adding', job: (signal: AbortSignal) => Promise<void>, keepsFault = false): Promise<boolean> {
    if (this.get().busy !== null) return false;
    const controller = new AbortController();
    this.cancelling = controller;
    this.set({ busy, progress: null, ...(keepsFault ? {} : { failed: null }) });
    try {
      await job(controller.signal);
      return true;
    } catch (error) {
      this.set({ failed: toWorkbookError(error).fault });
      return false;
    } finally {
      this.set({ busy: null, progress: null });
      this.cancelling = null;
    }
  }
}

const knownKind = (found: { readonly key: string } | { readonly position: number } | undefined): Candidate['known'] => (found === undefined ? null : 'key' in found ? 'inRoster' : 'inFiles');

function* entriesOf(index: HouseholdIndex): Iterable<KnownHousehold> {
  for (let position = 0; position < index.count; position++) yield index.at(position);
}

/** The same object each time it is asked: adding that was cut off goes on with the keys it gave. */
const added = new WeakMap<ReadHousehold, Household>();
function householdToAdd(read: ReadHousehold): Household {
  const household = added.get(read) ?? { ...read.household };
  added.set(read, household);
  return household;
}

/** The year most households' income is of; the roster is made for it. */
function usualYear(reads: readonly ReadHousehold[]): string {
  const counts = new Map<string, number>();
  for (const { household } of reads) if (household.incomeYear !== '') counts.set(household.incomeYear, (counts.get(household.incomeYear) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
