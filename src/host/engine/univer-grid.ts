import { type IWorkbookData, LocaleType, type Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import { quickenValueIndex } from './quick-value-index';
import { UniverBook } from './univer-book';
import { UniverCalculation } from './univer-calculation';
import { UniverCells } from './univer-cells';
import { UniverEvents } from './univer-events';
import { UniverFunctions } from './univer-functions';
import { UniverObjects } from './univer-objects';
import { UniverSheets } from './univer-sheets';
import { UniverShifts } from './univer-shifts';
import { UniverTableHeaders } from './univer-table-headers';
import { emptyWorkbook, prepare, withSpilledValues } from './univer-snapshot';
import type { Grid, GridEvent, GridFunction } from './grid';

/** The spreadsheet behind the model of Excel: one workbook in one Univer, with or without a screen. */
export class UniverGrid implements Grid<IWorkbookData> {
  readonly cells: UniverCells;
  readonly sheets: UniverSheets;
  readonly objects: UniverObjects;
  private readonly book: UniverBook;
  private readonly calculation: UniverCalculation;
  private readonly events: UniverEvents;
  private readonly functions: UniverFunctions;
  private workbooks = 0;

  /** Opens `data` at once: Univer's spreadsheet parts come to life with their first workbook. */
  constructor(
    private readonly univer: Univer,
    data: IWorkbookData = emptyWorkbook(),
  ) {
    quickenValueIndex();
    const holdsFormulas = this.create(data);
    this.book = new UniverBook(univer);
    this.cells = new UniverCells(this.book, new UniverShifts(this.book));
    this.sheets = new UniverSheets(this.book, this.cells);
    this.objects = new UniverObjects(this.book, this.cells);
    this.calculation = new UniverCalculation(this.book);
    this.events = new UniverEvents(this.book);
    this.functions = new UniverFunctions(this.book, this.cells);
    new UniverTableHeaders(this.book);
    this.opened(holdsFormulas);
  }

  flush() {
    this.cells.flush();
  }

  async settle() {
    this.cells.flush();
    await this.calculation.settle();
  }

  recalculate() {
    this.cells.flush();
    this.calculation.recalculate();
  }

  registerFunctions(functions: GridFunction[]) {
    this.functions.register(functions);
    this.recalculate();
  }

  onEvent(listener: (event: GridEvent) => void) {
    return this.events.on(listener);
  }

  undo() {
    this.book.facade.undo();
  }

  redo() {
    this.book.facade.redo();
  }

  /** Opens a workbook in place of the one before. The data become the grid's: hand over a copy to keep yours. */
  load(data: IWorkbookData) {
    this.cells.pending.take();
    this.events.opening();
    this.book.api.disposeUnit(this.book.unitId);
    this.opened(this.create(data));
  }

  /** A copy of the workbook as it stands, formulas with their last results. Call `settle` before. */
  save(): IWorkbookData {
    this.cells.flush();
    return withSpilledValues(this.book.facade.save(), this.cells);
  }

  /** What a file says its formulas came to may be old, or from another program. */
  private opened(holdsFormulas: boolean) {
    this.calculation.opened(holdsFormulas);
    if (holdsFormulas) this.recalculate();
    this.events.loaded();
  }

  /** Answers whether the workbook holds formulas. */
  private create(data: IWorkbookData): boolean {
    this.workbooks += 1;
    // A new id each time: Univer keeps things of a closed workbook by its id.
    const workbook = { ...data, id: `workbook-${this.workbooks}`, locale: data.locale ?? LocaleType.ZH_CN };
    const holdsFormulas = prepare(workbook);
    this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, workbook);
    return holdsFormulas;
  }

  /** Ends the grid; a calculation under way ends first, for its timers outlive Univer. */
  async dispose(): Promise<void> {
    await this.calculation.idle();
    this.univer.dispose();
  }
}
