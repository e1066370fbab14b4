import type { Household } from '../../domain/household';
import { rosterDay } from '../../domain/roster/roster-day';
import type { DraftBook } from '../../workbook/roster/draft';
import type { OpenedHousehold, RosterBook } from '../../workbook/roster/roster-book';
import { toWorkbookError } from '../../workbook/workbook-error';
import { newHouseholdKey } from '../../workbook/roster/household-keys';
import { WorkSession } from '../work-session';
import { DraftKeeper } from './draft-keeper';
import { HouseholdForm } from './household-form';
import { neighbourOf, newForm } from './new-form';
import { type FocusTarget, initialRosterState, type Panel, type Retry, type RosterTabState, type RosterView, type Target } from './roster-state';

const REREAD_MILLISECONDS = 250;
/** For a while after a save of ours, changes on its rows are taken for ours: what others changed then is looked for afterwards. */
const AFTER_SAVE_MILLISECONDS = 2000;

/** The tab 名册: finding the roster, going among its households, saving, deleting. What is typed is in the {@link HouseholdForm}; React only draws both. */
export class RosterSession extends WorkSession<RosterTabState, Retry> {
  private readonly keeper: DraftKeeper;
  private started = false;
  /** The year a roster was made for in this pane. */
  private madeFor: string | null = null;
  private stopWatching: (() => Promise<void>) | null = null;
  private rereading: ReturnType<typeof setTimeout> | null = null;
  private selecting: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly workbook: RosterBook,
    private readonly drafts: DraftBook,
    /** YYYY-MM-DD on the user's clock. */
    readonly today: () => string,
  ) {
    super(initialRosterState);
    this.keeper = new DraftKeeper(drafts, (fault) => {
      const { draftFault } = this.get();
      if (fault || draftFault) this.set({ draftFault: fault && { fault, retry: null } });
    });
  }

  /** The day for which a household's ages are written. */
  readonly dayFor = ({ incomeYear }: Household): string => rosterDay(incomeYear, this.today());

  /** The year whose income a new roster holds, unless the user says another: last year. */
  get lastYear(): string {
    return String(Number(this.today().slice(0, 4)) - 1);
  }

  /** Reads the workbook when the tab is first shown. */
  readonly start = async (): Promise<void> => {
    if (this.started) return;
    this.started = true;
    await this.reload();
  };

  /** Looks what the workbook holds; opens the household under the selection, else the first. */
  readonly reload = async (): Promise<void> => {
    await this.work('reading', 'reload', async (signal) => {
      const roster = await this.workbook.findRoster();
      this.set({ roster });
      if (roster.kind !== 'ready') return;
      const index = await this.workbook.openIndex({ signal, onProgress: this.createProgress() });
      const drafts = await this.drafts.recallDrafts();
      for (const { id } of drafts) this.keeper.know(id);
      this.set({ index, indexStale: false, drafts });
      this.stopWatching ??= await this.workbook.watchRoster({ onSelect: this.selected, onChange: this.changed });
      if (this.get().form) return;
      const key = (await this.workbook.keyAtSelection()) ?? (index.count > 0 ? index.at(0).key : null);
      await this.openForm(key === null ? { kind: 'new' } : { kind: 'household', key }, 'none');
    });
    if (this.get().roster?.rowsChecked === false) void this.checkRows();
  };

  /** Looks for faults in the rows of a large roster, beside the user's work: the form is open meanwhile. */
  private async checkRows(): Promise<void> {
    try {
      const faults = await this.workbook.checkRoster();
      const { roster } = this.get();
      if (roster) this.set({ roster: { ...roster, rowsChecked: true, faults } });
    } catch (error) {
      this.set({ failed: { fault: toWorkbookError(error).fault, retry: 'reload' } });
    }
  }

  /** Makes the roster, or what is missing of it; adopts what the office has but for the candidates of these ids. */
  readonly make = async (incomeYear: string, leave: readonly string[]): Promise<void> => {
    const done = await this.work('writing', { kind: 'make', incomeYear, leave }, async (signal) => void (await this.workbook.makeRoster(incomeYear, leave, { signal, onProgress: this.createProgress() })));
    if (done) this.madeFor = incomeYear;
    if (done) await this.reload();
    if (done && this.get().form) this.focusOn('start');
  };

  readonly go = (view: RosterView): void => this.set({ view, panel: null, failed: null });
  /** Back from printing or reading; what was read in is among the households. */
  readonly backToForm = async (): Promise<void> => {
    const { view } = this.get();
    this.go('form');
    if (view === 'import') await this.work('reading', null, () => this.refreshIndex());
    this.focusOn('stay');
  };

  readonly open = (panel: Panel | null): void => this.set({ panel });

  /** Opens another household; where the form has changes, asks first. */
  readonly goTo = async (to: Target, by: 'press' | 'selection' | 'step' = 'press'): Promise<void> => {
    const { form, busy } = this.get();
    if (busy !== null) return;
    if (form && form.changes.length > 0) return this.set({ leaving: { to, bySelection: by === 'selection' }, panel: null });
    await this.work('reading', to, () => this.openForm(to, ({ press: 'start', selection: 'none', step: 'stay' } as const)[by]));
  };

  /** Goes where the user wanted to: after saving, or leaving what is typed as a draft in the workbook. */
  readonly leave = async (how: 'save' | 'draft'): Promise<void> => {
    const { leaving, form } = this.get();
    if (!leaving || !form) return;
    if (how === 'save' && !(await this.save())) return;
    const { to } = leaving;
    await this.work('reading', to, async () => {
      if (how === 'draft') {
        await this.keeper.keep(form);
        // Where the draft could not be kept, the form stays: it is the only place where the text is.
        if (this.get().draftFault) return;
        this.set({ drafts: [{ id: form.draftId, before: form.get().before, now: form.get().now }, ...this.get().drafts] });
      }
      await this.openForm(to, 'start');
    });
  };

  readonly stay = (): void => this.set({ leaving: null });

  /** The household before (-1) or after (1) the one in the form; undefined at the ends. */
  readonly neighbour = (step: -1 | 1): string | undefined => {
    const { index, form } = this.get();
    return index && form ? neighbourOf(index, form.get().before?.key, step) : undefined;
  };

  readonly step = async (step: -1 | 1): Promise<void> => {
    const key = this.neighbour(step);
    if (key !== undefined) await this.goTo({ kind: 'household', key }, 'step');
  };

  /** Writes the form. True where the workbook holds it now; else the focus goes to what stands in the way. */
  readonly save = async (): Promise<boolean> => {
    const { form } = this.get();
    if (!form || this.get().busy !== null) return false;
    if (form.get().clashes.length > 0) {
      this.focusOn('firstClash');
      return false;
    }
    const { changes, typed } = form;
    if (changes.length === 0) return true;
    let isSaved = false;
    const done = await this.work('writing', 'save', async () => {
      const answer = await this.workbook.saveHousehold(form.get().before, typed);
      if (answer.kind === 'collision') return this.collide(form, answer.current);
      isSaved = true;
      form.saved(answer.household);
      this.set({ saved: { name: answer.household.headName, changes, now: answer.household }, collided: null, panel: null, leaving: null, index: this.get().index?.including(answer.household) ?? null });
      await this.keeper.drop(form.draftId);
      await this.place(answer.household.key);
      this.rereadIn(AFTER_SAVE_MILLISECONDS);
    });
    if (!done) this.focusOn('firstFinding');
    return isSaved;
  };

  private collide(form: HouseholdForm, current: Household | null): void {
    if (current) form.takeIn(current);
    else form.becomeNew();
    this.set({ collided: current ? 'changed' : 'deleted', leaving: null });
    this.focusOn(form.get().clashes.length > 0 ? 'firstClash' : 'none');
  }

  /** Takes the household of the form out of the roster; {@link restore} puts it back. */
  readonly remove = async (): Promise<void> => {
    const { form } = this.get();
    const before = form?.get().before;
    if (!form || !before) return;
    const next = this.neighbour(1) ?? this.neighbour(-1);
    await this.work('writing', 'delete', async () => {
      const answer = await this.workbook.deleteHousehold(before);
      if (answer.kind === 'collision') return this.collide(form, answer.current);
      await this.keeper.drop(form.draftId);
      this.set({ deleted: answer, saved: null, index: this.get().index?.without(before.key) ?? null });
      await this.openForm(next === undefined ? { kind: 'new' } : { kind: 'household', key: next }, 'none');
    });
  };

  readonly restore = async (): Promise<void> => {
    const { deleted, form } = this.get();
    if (!deleted) return;
    await this.work('writing', 'restore', async () => {
      const { household } = await this.workbook.restoreHousehold(deleted);
      this.set({ deleted: null, index: this.get().index?.including(household) ?? null });
      if (!form || form.changes.length === 0) await this.openForm({ kind: 'household', key: household.key }, 'start');
    });
  };

  /** Puts a note away: it was seen. */
  readonly forget = (note: 'deleted' | 'saved' | 'collided'): void => this.set({ [note]: null });

  /** Takes a draft that is not wanted out of the workbook. */
  readonly dropDraft = async (id: string): Promise<void> => {
    await this.keeper.drop(id);
    if (!this.get().draftFault) this.set({ drafts: this.get().drafts.filter((draft) => draft.id !== id) });
  };

  /** Keeps what is typed without waiting for a pause: the pane may be closing. */
  readonly keepDraft = (): void => {
    const { form } = this.get();
    if (form) void this.keeper.keep(form);
  };

  /** Shows the household's row, or a line of a section, in the sheet. */
  readonly showInSheet = async (): Promise<void> => {
    const key = this.get().form?.get().before?.key;
    if (key !== undefined) await this.work('reading', null, () => this.workbook.showHousehold(key));
  };

  /** Reads the picker's list afresh where the workbook has changed. */
  readonly freshenIndex = async (): Promise<void> => {
    if (this.get().indexStale) await this.work('reading', null, () => this.refreshIndex());
  };

  readonly again = (retry: Retry): void => {
    if (retry === 'reload') void this.reload();
    else if (retry === 'save') void this.save();
    else if (retry === 'delete') void this.remove();
    else if (retry === 'restore') void this.restore();
    else if (retry?.kind === 'make') void this.make(retry.incomeYear, retry.leave);
    else if (retry !== null) void this.goTo(retry);
  };

  /** Asks the form to set the focus. */
  readonly focusOn = (on: FocusTarget): void => this.set({ focus: { on, turn: this.get().focus.turn + 1 } });

  private async refreshIndex(): Promise<void> {
    this.set({ indexStale: false });
    this.set({ index: await this.workbook.openIndex() });
  }

  private async place(key: string): Promise<OpenedHousehold> {
    const opened = await this.workbook.readHousehold(key);
    const { sheet, address, faults } = opened;
    const { index } = this.get();
    if (!index) await this.refreshIndex();
    else if (index.positionOf(key) < 0) this.set({ index: index.including(opened.household) });
    this.set({ place: { sheet, address, faults } });
    return opened;
  }

  private async openForm(to: Target, focus: FocusTarget): Promise<void> {
    const form = await this.formFor(to);
    this.keeper.follow(form, to.kind === 'draft');
    this.set({ form, leaving: null, panel: null, saved: null, collided: null, ...(form.get().before ? {} : { place: null }) });
    this.focusOn(focus);
  }

  private async formFor(to: Target): Promise<HouseholdForm> {
    if (to.kind === 'draft') {
      this.set({ drafts: this.get().drafts.filter(({ id }) => id !== to.draft.id) });
      const form = new HouseholdForm(to.draft.id, to.draft.before, to.draft.now);
      // The workbook may have gone on since: what differs is taken in or asked.
      if (to.draft.before && (this.get().index?.positionOf(to.draft.before.key) ?? -1) >= 0) form.takeIn((await this.place(to.draft.before.key)).household);
      else form.becomeNew();
      return form;
    }
    const last = this.get().form?.get().now ?? null;
    if (to.kind !== 'household') return newForm(last?.incomeYear ?? this.madeFor ?? this.lastYear, to.kind === 'copy' ? last : null);
    const { household } = await this.place(to.key);
    return new HouseholdForm(newHouseholdKey(), household, household);
  }

  private readonly selected = (key: string | null): void => {
    const { form, view } = this.get();
    if (key === null || view !== 'form' || key === form?.get().before?.key) return;
    if (this.get().busy === null) return void this.goTo({ kind: 'household', key }, 'selection');
    // While something is under way, only the row gone to last counts.
    if (this.selecting !== null) clearTimeout(this.selecting);
    this.selecting = setTimeout(() => this.selected(key), REREAD_MILLISECONDS);
  };

  private readonly changed = (): void => {
    this.set({ indexStale: true });
    this.rereadIn(REREAD_MILLISECONDS);
  };

  private rereadIn(milliseconds: number): void {
    if (this.rereading !== null) clearTimeout(this.rereading);
    this.rereading = setTimeout(() => void this.reread(), milliseconds);
  }

  /** Takes what was changed in the sheet into the form. */
  private async reread(): Promise<void> {
    const { form, busy } = this.get();
    if (busy !== null) return this.rereadIn(REREAD_MILLISECONDS);
    const key = form?.get().before?.key;
    if (!form || key === undefined) return;
    await this.work('reading', null, async () => void form.takeIn((await this.place(key)).household));
  }
}
