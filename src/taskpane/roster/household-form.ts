import { blankHousehold, type FieldPath, type Household, type ListSection, textAt } from '../../domain/household';
import { blankLine, type Line, withLine, withMovedLine, withoutBlankLines, withoutLine, withText } from '../../domain/roster/edit-household';
import { fillFromId } from '../../domain/roster/fill-from-id';
import { changesBetween, type HouseholdChange } from '../../domain/roster/household-changes';
import { type Clash, mergeEdits } from '../../domain/roster/merge-edits';
import { Store } from '../store';

type LineIds = Readonly<Record<ListSection, readonly number[]>>;

/** What the last removal took out of the form, and how it comes back. */
export type Undo =
  | { readonly kind: 'line'; readonly section: ListSection; readonly at: number; readonly line: Line }
  | { readonly kind: 'all'; readonly now: Household };

export interface FormState {
  /** As it stands in the workbook; null for a new household. */
  readonly before: Household | null;
  /** As it is typed. */
  readonly now: Household;
  /** What tells the lines apart while they move. */
  readonly lineIds: LineIds;
  /** The lines that are unfolded, by id. */
  readonly unfolded: ReadonlySet<number>;
  /** What was changed here and in the sheet, each otherwise: to be answered before saving. */
  readonly clashes: readonly Clash[];
  /** What others changed since the form was opened, and the form took over. */
  readonly taken: readonly HouseholdChange[];
  readonly undo: Undo | null;
}

const placeOf = (clash: Clash): string => (clash.kind === 'text' ? clash.at : clash.section);

let lastId = 0;
const newIds = ({ members, officers, assistance }: Household): LineIds => {
  const idsOf = (lines: readonly Line[]): readonly number[] => lines.map(() => ++lastId);
  return { members: idsOf(members), officers: idsOf(officers), assistance: idsOf(assistance) };
};

const opened = (before: Household | null, now: Household): FormState => ({ before, now, lineIds: newIds(now), unfolded: new Set(), clashes: [], taken: [], undo: null });

/** One household in the form: what is typed, what it was, what others made of it meanwhile. Knows no workbook. */
export class HouseholdForm extends Store<FormState> {
  /** What was compared last: asked for more often than it changes. */
  private compared: (Pick<FormState, 'before' | 'now'> & { readonly changes: readonly HouseholdChange[] }) | null = null;

  constructor(
    /** The draft of this form in the workbook. */
    readonly draftId: string,
    before: Household | null,
    now: Household,
  ) {
    super(opened(before, now));
  }

  /** What is typed, without lines on which nothing stands: what saving writes. */
  get typed(): Household {
    return withoutBlankLines(this.get().now);
  }

  get changes(): readonly HouseholdChange[] {
    const { before, now } = this.get();
    if (this.compared?.before !== before || this.compared.now !== now) this.compared = { before, now, changes: changesBetween(before, this.typed) };
    return this.compared.changes;
  }

  readonly setText = (path: FieldPath, text: string): void => {
    this.edit(withText(this.get().now, path, text));
  };

  /** Fills in what a member's id says, where nothing stands. */
  readonly fillFromId = (at: number, onDate: string): void => {
    const { now } = this.get();
    const filled = fillFromId(now, at, onDate);
    if (filled !== now) this.edit(filled);
  };

  /** A new line at the end of a section, unfolded; the first member is the head of the household. Returns its place. */
  readonly addLine = (section: ListSection): number => {
    const { now, lineIds, unfolded } = this.get();
    const at = now[section].length;
    const blank = blankLine(section);
    const line = section === 'members' && at === 0 ? { ...blank, name: now.headName, relationship: '户主' } : blank;
    const id = ++lastId;
    this.edit(withLine(now, section, at, line), { lineIds: { ...lineIds, [section]: [...lineIds[section], id] }, unfolded: new Set([...unfolded, id]) });
    return at;
  };

  readonly removeLine = (section: ListSection, at: number): void => {
    const { now, lineIds } = this.get();
    const line: Line = now[section][at];
    this.edit(withoutLine(now, section, at), { lineIds: { ...lineIds, [section]: lineIds[section].toSpliced(at, 1) }, undo: { kind: 'line', section, at, line }, clashes: this.clashesWithout(section) });
  };

  /** Moves a line up (-1) or down (1); at the end of its section it stays. Returns its place. */
  readonly moveLine = (section: ListSection, at: number, step: -1 | 1): number => {
    const { now, lineIds } = this.get();
    const to = at + step;
    if (to < 0 || to >= now[section].length) return at;
    const ids = lineIds[section].toSpliced(at, 1).toSpliced(to, 0, lineIds[section][at]);
    this.edit(withMovedLine(now, section, at, to), { lineIds: { ...lineIds, [section]: ids }, clashes: this.clashesWithout(section) });
    return to;
  };

  /** Folds a line, or unfolds it. */
  readonly fold = (id: number, isFolded: boolean): void => {
    const unfolded = new Set(this.get().unfolded);
    if (isFolded) unfolded.delete(id);
    else unfolded.add(id);
    this.set({ unfolded });
  };

  /** Takes the last removal back. */
  readonly putBack = (): void => {
    const { undo, now, lineIds } = this.get();
    if (undo?.kind === 'all') this.set({ ...this.withNow(undo.now), undo: null });
    if (undo?.kind !== 'line') return;
    const { section, at, line } = undo;
    this.edit(withLine(now, section, at, line), { lineIds: { ...lineIds, [section]: lineIds[section].toSpliced(at, 0, ++lastId) }, undo: null, clashes: this.clashesWithout(section) });
  };

  readonly forgetUndo = (): void => this.set({ undo: null });

  /** Puts one change back to what it was. */
  readonly revert = (change: HouseholdChange): void => {
    const { before } = this.get();
    const now = this.typed;
    if (change.kind === 'text') this.set(this.withNow(withText(now, change.at, change.from)));
    else if (change.kind === 'added') this.set(this.withNow(withoutLine(now, change.section, change.at)));
    else if (change.kind === 'removed') this.set(this.withNow(withLine(now, change.section, change.at, change.line)));
    else if (before) this.set(this.withNow({ ...now, [change.section]: before[change.section] }));
  };

  /** Puts everything back to what it was; {@link putBack} brings it again. */
  readonly revertAll = (): void => {
    const { before, now } = this.get();
    this.set({ ...this.withNow(before ?? { ...blankHousehold(now.incomeYear), key: now.key }), undo: { kind: 'all', now }, clashes: [] });
  };

  /** Takes in what the workbook holds by now; what was changed on both sides is asked. True where it differed from what the form was opened on. */
  readonly takeIn = (theirs: Household): boolean => {
    const { before, now } = this.get();
    if (!before) return false;
    const merged = mergeEdits(before, now, theirs);
    if (merged.theirs.length === 0) return false;
    const open = this.openClashes(theirs);
    const clashes = [...open, ...merged.clashes.filter((clash) => !open.some((one) => placeOf(one) === placeOf(clash)))];
    this.set({ ...this.withNow(merged.household), before: theirs, clashes, taken: merged.theirs });
    return true;
  };

  /** The household was deleted by others: what is typed can be saved as a new one. */
  readonly becomeNew = (): void => this.set({ before: null, clashes: [], taken: [] });

  /** Answers a clash: mine stays and will be written over theirs, or theirs is taken. */
  readonly answer = (clash: Clash, take: 'mine' | 'theirs'): void => {
    const clashes = this.get().clashes.filter((one) => one !== clash);
    if (take === 'mine') return this.set({ clashes });
    const { now } = this.get();
    this.set({ ...this.withNow(clash.kind === 'text' ? withText(now, clash.at, clash.theirs) : { ...now, [clash.section]: clash.theirs }), clashes });
  };

  /** Forgets what others changed: it was seen. */
  readonly seen = (): void => this.set({ taken: [] });

  /** What was typed stands in the workbook now. */
  readonly saved = (household: Household): void => this.set({ ...this.withNow(household), before: household, clashes: [], taken: [], undo: null });

  /** Clashes that were not answered, with what the workbook holds by now: mergeEdits knows them no more, since the form has taken theirs for its start. */
  private openClashes(theirs: Household): readonly Clash[] {
    return this.get().clashes.flatMap((clash): readonly Clash[] => {
      if (clash.kind === 'lines') return [{ ...clash, theirs: theirs[clash.section] }];
      const text = textAt(theirs, clash.at);
      return text === clash.mine ? [] : [{ ...clash, theirs: text }];
    });
  }

  /** Once lines of a section move, its clashes can only be asked as a whole. */
  private clashesWithout(section: ListSection): readonly Clash[] {
    const { clashes, before, now } = this.get();
    const others = clashes.filter((clash) => clash.kind === 'lines' || !clash.at.startsWith(section));
    return others.length === clashes.length || !before ? clashes : [...others, { kind: 'lines', section, mine: now[section], theirs: before[section] }];
  }

  private edit(now: Household, change: Partial<FormState> = {}): void {
    const { undo } = this.get();
    this.set({ now, undo: undo?.kind === 'all' ? null : undo, ...change });
  }

  /** The household in another state: lines keep their ids, and so their places on the screen, as far as they go. */
  private withNow(now: Household): Partial<FormState> {
    const { lineIds, now: earlier } = this.get();
    const fresh = newIds(now);
    const idsOf = (section: ListSection): readonly number[] =>
      now[section].length === earlier[section].length ? lineIds[section] : fresh[section].map((id, at) => (at < lineIds[section].length && now[section][at] === earlier[section][at] ? lineIds[section][at] : id));
    return { now, lineIds: { members: idsOf('members'), officers: idsOf('officers'), assistance: idsOf('assistance') } };
  }
}
