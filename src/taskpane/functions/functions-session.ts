import { functionsTabWords, type CommandFunctionId } from '../../labels/pane/functions-tab-words';
import { besideOf, isTableFunction, likelyColumn, openCall, openExplanation, type OpenedCall, type RowFunctionId } from '../../labels/answers/row-functions';
import type { Area } from '../../workbook/area';
import { mergedIn, type HouseholdTable } from '../../workbook/household-table';
import { FUNCTION_SHEET } from '../../workbook/own-sheets';
import type { PlanBeside, PlanSheet } from '../../workbook/plan-results';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import type { MakeRows } from '../../workbook/write-blocks';
import { WorkSession } from '../work-session';
import { createFunctionRows, withRowNumbers } from './function-rows';
import { initialState, SELECTION, type FormulaCommand, type FunctionsState, type Retry } from './functions-state';

/** Results are part of the office's workbook: Chinese, whatever the pane speaks. */
const words = functionsTabWords['zh-CN'];

/** What is about to be written: where, under which headers, and the rows. */
interface Prepared {
  readonly plan: PlanBeside | PlanSheet;
  readonly headers: readonly string[];
  readonly makeRows: MakeRows;
}

/** The tab 函数: a function chosen, its table and arguments, its values written. React only draws its state. */
export class FunctionsSession extends WorkSession<FunctionsState, Retry> {
  constructor(private readonly workbook: RosterWorkbook) {
    super(initialState);
  }

  /** Back to the list of functions. */
  readonly close = (): void => this.set({ open: null, command: null, failed: null, refused: null, plan: null, policySheet: null });

  readonly openCommand = (command: FormulaCommand): void => this.set({ command, failed: null, policySheet: null });

  /** Opens a function: the workbook is read afresh, the table under the selection is taken. */
  readonly open = async (id: CommandFunctionId): Promise<void> => {
    this.set({ open: id, written: null, place: id === 'EXPLAIN_MEASURE' ? 'sheet' : 'beside', column: -1, row: '', beside: '' });
    await this.reload();
  };

  readonly reload = async (): Promise<void> => {
    await this.work('reading', 'open', async () => {
      const sources = await this.workbook.listSources();
      const kept = this.get().sourceId;
      const next = kept === SELECTION ? kept : (sources.find(({ id }) => id === kept) ?? sources[0])?.id;
      this.set({ sources });
      await this.take(next ?? SELECTION);
    });
  };

  readonly choose = (sourceId: string): Promise<boolean> => this.work('reading', 'open', () => this.take(sourceId));

  private async take(sourceId: string): Promise<void> {
    this.set({ sourceId, table: null, plan: null, refused: null, written: null, column: -1 });
    const { open } = this.get();
    const table = await this.openTable();
    this.set({ table, row: String(table.firstRow + 1), column: open && open !== 'EXPLAIN_MEASURE' && !isTableFunction(open) ? likelyColumn(open, table.headers) : -1 });
    await this.replan();
  }

  private openTable(): Promise<HouseholdTable> {
    const { sources, sourceId } = this.get();
    const source = sources.find(({ id }) => id === sourceId);
    return source ? this.workbook.openAnySource(source) : this.workbook.openSelection();
  }

  /** Changes what the function is given, and finds out where its values would go. */
  readonly change = async (change: Partial<Pick<FunctionsState, 'column' | 'beside' | 'row' | 'place'>>): Promise<void> => {
    this.set({ ...change, plan: null, refused: null, written: null });
    await this.work('reading', 'plan', () => this.replan());
  };

  readonly chooseReplacing = (replaceSheet: boolean): void => this.set({ replaceSheet });

  private async replan(): Promise<void> {
    this.set({ parameters: await this.workbook.readParameters() });
    const { table } = this.get();
    const prepared = table && (await this.prepare(table));
    this.set({ plan: prepared ? prepared.plan : null });
  }

  /** What the function answers over this table, and where; null where something is still to be said, or it is refused. */
  private async prepare(table: HouseholdTable): Promise<Prepared | null> {
    const { open, place, column } = this.get();
    if (open === null) return null;
    if (open === 'EXPLAIN_MEASURE') return this.prepareExplanation(table);
    if (this.lacksBeside(open) || (!isTableFunction(open) && column < 0)) return null;
    const opened = this.openCall(open, table);
    if ('refused' in opened) return this.refuse(opened.refused);
    const merged = isTableFunction(open) ? null : mergedIn(table, [column]);
    if (merged) return null;
    const makeRows = createFunctionRows(this.workbook, table, open, opened.call);
    if (place === 'beside') return { plan: await this.workbook.planColumns(table, opened.call.headers), headers: opened.call.headers, makeRows };
    return { plan: await this.planSheet(table, open), headers: [words.rowHeader, ...opened.call.headers], makeRows: withRowNumbers(table, makeRows) };
  }

  private openCall(id: RowFunctionId, table: HouseholdTable): OpenedCall {
    const { parameters, column, beside } = this.get();
    return openCall(id, { headers: table.headers, parameters, column, beside });
  }

  private async prepareExplanation(table: HouseholdTable): Promise<Prepared | null> {
    const at = this.rowAt(table);
    if (at === null) return null;
    const [row] = await this.workbook.readSomeRows(table, at, 1);
    const opened = openExplanation(table.headers, this.get().parameters, row);
    if ('refused' in opened) return this.refuse(opened.refused);
    const { headers, lines } = opened;
    return { plan: await this.planSheet({ ...table, rowCount: lines.length }, 'EXPLAIN_MEASURE'), headers, makeRows: async (from, count) => lines.slice(from, from + count) };
  }

  /** The row to explain, from 0 among the table's; null where none of its rows is typed. */
  readonly rowAt = (table: HouseholdTable): number | null => {
    const at = Number(this.get().row) - 1 - table.firstRow;
    return Number.isInteger(at) && at >= 0 && at < table.rowCount ? at : null;
  };

  private readonly planSheet = (table: HouseholdTable, id: CommandFunctionId): Promise<PlanSheet> => this.workbook.planSheet(table, { sheet: FUNCTION_SHEET, title: `${FUNCTION_SHEET} ${id}` });

  private lacksBeside(id: RowFunctionId): boolean {
    const wanted = besideOf[id];
    return wanted !== undefined && !wanted.optional && this.get().beside.trim() === '';
  }

  private refuse(refused: string): null {
    this.set({ refused });
    return null;
  }

  /** Writes the values. Where the place has changed since the user saw it, the new one is shown and nothing is written. */
  readonly write = async (): Promise<void> => {
    const { open, plan: seen, replaceSheet } = this.get();
    if (!open || !seen) return;
    await this.work('writing', 'plan', async (signal) => {
      this.set({ parameters: await this.workbook.readParameters() });
      const table = await this.openTable();
      const prepared = await this.prepare(table);
      this.set({ table, plan: prepared?.plan ?? null });
      if (!prepared || placeOf(prepared.plan) !== placeOf(seen)) return;
      const { plan, headers, makeRows } = prepared;
      const watched = { signal, onProgress: this.createProgress() };
      this.set({ plan: null });
      const written =
        plan.kind === 'beside'
          ? await this.workbook.writeBeside(plan, makeRows, watched)
          : await this.workbook.writeSheet(plan, replaceSheet, { basis: words.basis(open, table.source.name), headers }, makeRows, watched);
      this.set({ written });
    });
  };

  /** Makes the sheet 政策参数, or completes it. */
  readonly makePolicySheet = async (): Promise<void> => {
    this.set({ policySheet: null });
    await this.work('writing', 'policySheet', async () => this.set({ policySheet: await this.workbook.makePolicySheet() }));
  };

  /** Shows cells of a sheet. Only ever asked for by a press. */
  readonly select = async (sheetId: string, area: Area): Promise<void> => {
    await this.work('reading', null, () => this.workbook.selectCells(sheetId, area));
  };

  /** Does again what was stopped. */
  readonly again = (retry: Retry): Promise<unknown> | void => {
    if (retry === 'open') return this.reload();
    if (retry === 'plan') return this.change({});
    if (retry === 'policySheet') return this.makePolicySheet();
  };
}

const placeOf = (plan: PlanBeside | PlanSheet): string => JSON.stringify(plan.kind === 'beside' ? [plan.area, plan.replaces, plan.headers] : [plan.newName, plan.earlier]);
