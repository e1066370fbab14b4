import { createClassifier } from '../../domain/measures/classify';
import { matchColumns, type MendedHeaders } from '../../domain/measures/columns';
import { createExplainer } from '../../domain/measures/explain';
import type { MeasureField } from '../../domain/measures/fields';
import { defaultPolicy, policyNames, type Policy, type PolicyName } from '../../domain/measures/policy';
import { holds, type Area } from '../../workbook/area';
import { areaOfRow, mergedIn, type HouseholdTable, type Source } from '../../workbook/household-table';
import type { ReadSettings } from '../../workbook/settings-sheet';
import type { SelectedPlace, StopWatching } from '../../workbook/watch';
import { toWorkbookError } from '../../workbook/workbook-error';
import type { Filter } from './classification';
import { classifyTable } from './classify-table';
import { withColumnFor, withoutColumn } from './mend-headers';
import { policyFrom, textsOf } from './policy-texts';
import { createResultRows, createSheetRows, sheetContent } from './result-rows';
import { SessionBase } from './session-base';
import { isReady, type PolicyTexts, type Retry, type View, type WriteForm } from './session-state';

/** The tab 归类 from choosing a table to writing results: what the user may do, a verb each. React only draws its state. */
export class ClassifySession extends SessionBase {
  private stopSelection: StopWatching | null = null;
  private stopChanges: StopWatching | null = null;
  private stopSettings: StopWatching | null = null;
  private started = false;

  /** Reads the workbook when the tab is first shown. */
  readonly start = async (): Promise<void> => {
    if (this.started) return;
    this.started = true;
    await this.reload();
  };

  /** Reads what the workbook remembers and what can be classified; the table under the selection is taken. */
  readonly reload = async (): Promise<void> => {
    const done = await this.work('reading', 'reload', async () => {
      this.adopt(await this.workbook.recallSettings());
      const sources = await this.workbook.listSources();
      this.set({ sources, unsaved: false });
      this.stopSelection ??= await this.workbook.watchSelection(this.offer);
      this.stopSettings ??= await this.workbook.watchSettings(() => void this.settingsChanged());
    });
    const { sources, source } = this.get();
    const next = sources?.find(({ id }) => id === source?.id) ?? sources?.[0];
    if (done && next) await this.choose(next);
  };

  private adopt(settings: ReadSettings): void {
    if ('fault' in settings) this.set({ mended: settings.mended, policyFault: settings.fault, settingsAddress: settings.address });
    else this.set({ mended: settings.mended, policy: settings.policy, policyTexts: textsOf(settings.policy), policyFault: null, settingsAddress: null });
  }

  /** The sheet 政策参数 was changed by hand: what it says now holds, unless the user has set something here that is not written yet. */
  private async settingsChanged(): Promise<void> {
    if (this.get().unsaved) return;
    try {
      const settings = await this.workbook.recallSettings();
      if (this.get().unsaved) return;
      this.adopt(settings);
      this.understand(this.get().mended);
      const { result, policy } = this.get();
      if (result && policyKey(result.policy) !== policyKey(policy)) this.set({ stale: true });
    } catch (error) {
      this.set({ failed: { fault: toWorkbookError(error).fault, retry: 'reload' } });
    }
  }

  /** Opens a table: finds its header row and how its columns are understood. */
  readonly choose = async (source: Source): Promise<void> => {
    this.set({ source, offered: null, table: null, columns: null, merged: null });
    await this.work('reading', 'open', async () => this.take(await this.workbook.openSource(source, this.get().mended)));
  };

  private readonly take = (table: HouseholdTable): void => {
    this.set({ table });
    this.understand(this.get().mended);
  };

  private understand(mended: MendedHeaders): void {
    const { table } = this.get();
    const columns = table && matchColumns(table.headers, mended);
    const area = table && columns && mergedIn(table, [...columns.matches.values()].map(({ index }) => index));
    this.set({ mended, columns, merged: area ? { area } : null });
  }

  private readonly offer = (place: SelectedPlace): void => {
    const { sources, source, view, busy } = this.get();
    const { sheetId, row, column } = place;
    // A sheet that was not there, or was blank, when the workbook was read.
    if (view === 'setup' && busy === null && sources !== null && !sources.some((one) => one.sheetId === sheetId)) return void this.lookAgain();
    const here = sources?.find((one) => one.sheetId === sheetId && holds(one.area, row, column));
    this.set({ offered: view === 'setup' && here && here.id !== source?.id ? here : null });
  };

  /** Lists the tables afresh, and takes one where there was none to choose from. */
  private async lookAgain(): Promise<void> {
    const wasEmpty = this.get().sources?.length === 0;
    const done = await this.work('reading', 'reload', async () => this.set({ sources: await this.workbook.listSources() }));
    const [first] = this.get().sources ?? [];
    if (!done || !first) return;
    if (wasEmpty) await this.choose(first);
    else if (first.underSelection && first.id !== this.get().source?.id) this.set({ offered: first });
  }

  /** Mends which column a field is in; null: the table has none. */
  readonly mend = (field: MeasureField, header: string | null): void => {
    const { columns, mended } = this.get();
    if (!columns) return;
    this.understand(withColumnFor(mended, columns, field, header));
    this.set({ unsaved: true, savedSettings: false });
  };

  /** Of two columns for one field, says that this one is not meant. */
  readonly dropColumn = (header: string): void => {
    this.understand(withoutColumn(this.get().mended, header));
    this.set({ unsaved: true, savedSettings: false });
  };

  /** Sets a policy value as typed; undefined goes back to the default. */
  readonly setPolicy = (name: PolicyName, text: string | undefined): void => this.setPolicyTexts({ ...this.get().policyTexts, [name]: text });

  readonly restorePolicy = (): void => this.setPolicyTexts({});

  private setPolicyTexts(policyTexts: PolicyTexts): void {
    const read = policyFrom(policyTexts);
    this.set({ policyTexts, settingsAddress: null, unsaved: true, savedSettings: false, ...('policy' in read ? { policy: read.policy, policyFault: null } : { policy: defaultPolicy, policyFault: read.fault }) });
  }

  /** Keeps column matches and policy in the workbook. */
  readonly remember = async (): Promise<void> => {
    const { policy, mended } = this.get();
    const done = await this.work('writing', 'remember', () => this.workbook.rememberSettings({ policy, mended }));
    if (done) this.set({ unsaved: false, savedSettings: true });
  };

  /** Reads the table afresh and classifies every row. */
  readonly classify = async (): Promise<void> => {
    const { source } = this.get();
    if (!source || !isReady(this.get())) return;
    await this.work('classifying', 'classify', async (signal) => {
      this.take(await this.workbook.openSource(source, this.get().mended));
      const { table, columns, policy } = this.get();
      if (!table || !columns || columns.doubles.length > 0 || this.get().merged) return this.set({ view: 'setup' });
      await this.stopChanges?.();
      this.stopChanges = null;
      this.set({ stale: false });
      this.stopChanges = await this.workbook.watchChanges(table, () => this.set({ stale: true }));
      const result = await classifyTable(this.workbook, table, columns, policy, { signal, onProgress: this.createProgress() });
      this.set({ result, view: 'overview', filter: 'all', search: '', household: null, written: null });
    });
  };

  readonly go = (view: View): void => this.set({ view, failed: null });

  /** Lists the households of a category, or of something to look at. */
  readonly list = (filter: Filter): void => this.set({ filter, search: '', view: 'list', failed: null });

  readonly find = (search: string): void => this.set({ search });

  /** Selects a household's row in the sheet and opens its card: its cells are read and explained now. */
  readonly open = async (index: number): Promise<void> => {
    const { result } = this.get();
    if (!result) return;
    await this.work('reading', null, async () => {
      const { table, columns, policy } = result;
      const [[row]] = await Promise.all([this.workbook.readSomeRows(table, index, 1), this.workbook.selectCells(table.source.sheetId, areaOfRow(table, index))]);
      const explanation = createExplainer(createClassifier(columns, policy))(row);
      this.set({ household: { index, row, explanation }, view: 'card' });
    });
  };

  /** The household after this one in the list that is open. */
  readonly nextAfter = (index: number): number | undefined => {
    const { result, filter } = this.get();
    return result?.rowsOf(filter, 1, (at) => at > index)[0];
  };

  readonly openNext = async (): Promise<void> => {
    const next = this.nextAfter(this.get().household?.index ?? -1);
    if (next !== undefined) await this.open(next);
  };

  /** Shows cells of the chosen table's sheet. */
  readonly select = async (area: Area, sheetId = this.get().source?.sheetId): Promise<void> => {
    if (sheetId !== undefined) await this.work('reading', null, () => this.workbook.selectCells(sheetId, area));
  };

  /** Opens the form for writing, and finds out where the results would go. */
  readonly prepareWriting = async (change: Partial<WriteForm> = {}): Promise<void> => {
    this.set({ view: 'write', writeForm: { ...this.get().writeForm, ...change, plan: null } });
    await this.work('reading', 'plan', async () => this.set({ writeForm: { ...this.get().writeForm, plan: await this.plan() } }));
  };

  readonly chooseReplacing = (replaceSheet: boolean): void => this.set({ writeForm: { ...this.get().writeForm, replaceSheet } });

  private async plan(): Promise<WriteForm['plan']> {
    const { result, writeForm } = this.get();
    if (!result) return null;
    return writeForm.place === 'beside' ? this.workbook.planBeside(result.table, writeForm.withExplanation) : this.workbook.planSheet(result.table);
  }

  /** Writes as the form says. Where the place has changed since the user saw it, the form shows the new one and nothing is written. */
  readonly write = async (): Promise<void> => {
    const { result, writeForm } = this.get();
    if (!result || !writeForm.plan) return;
    const { withExplanation, replaceSheet, plan: seen } = writeForm;
    await this.work('writing', 'plan', async (signal) => {
      const plan = await this.plan();
      if (!plan || placeOf(plan) !== placeOf(seen)) return this.set({ writeForm: { ...writeForm, plan } });
      const watched = { signal, onProgress: this.createProgress() };
      // Should writing stop midway, what stands then is an earlier run: the plan is made anew, and the user sees what it replaces.
      this.set({ writeForm: { ...writeForm, plan: null }, cutOff: true });
      const written =
        plan.kind === 'beside'
          ? await this.workbook.writeBeside(plan, createResultRows(this.workbook, result, withExplanation), watched)
          : await this.workbook.writeSheet(plan, replaceSheet, sheetContent(result, withExplanation), createSheetRows(this.workbook, result, withExplanation), watched);
      this.set({ written, view: 'overview', cutOff: false });
    });
  };

  /** Does again what was stopped. */
  readonly again = (retry: Retry): Promise<void> | void => {
    const { source } = this.get();
    if (retry === 'reload') return this.reload();
    if (retry === 'open') return source ? this.choose(source) : this.reload();
    if (retry === 'classify') return this.classify();
    if (retry === 'remember') return this.remember();
    if (retry === 'plan' || retry === 'write') return this.prepareWriting();
  };
}

/** What of a policy decides an outcome. */
const policyKey = (policy: Policy): string => JSON.stringify(policyNames.map((name) => policy[name]));

const placeOf = (plan: WriteForm['plan']): string =>
  plan === null ? '' : JSON.stringify(plan.kind === 'beside' ? [plan.area, plan.replaces, plan.headers] : [plan.newName, plan.earlier]);
