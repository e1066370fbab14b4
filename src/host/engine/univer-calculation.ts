import { type ICellData, type IObjectMatrixPrimitiveType, type Nullable, ObjectMatrix } from '@univerjs/core';
import { IActiveDirtyManagerService, SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import type { UniverBook } from './univer-book';

/** Univer waits 100 ms after a write before it calculates; if nothing started after this, nothing will. */
const START_WATCHDOG = 400;
const LONGEST_CALCULATION = 120_000;
const LONGEST_WAIT_TO_END = 2000;

const isFormula = (cell: Nullable<ICellData>) => Boolean(cell?.f || cell?.si);

const holdsFormula = (cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): boolean => {
  let found = false;
  new ObjectMatrix<Nullable<ICellData>>(cells ?? {}).forValue((_row, _column, cell) => {
    found = isFormula(cell);
    return !found;
  });
  return found;
};

/**
 * Knows whether formulas still have to catch up with what was written.
 * A workbook without formulas never waits: the wait costs at least Univer's 100 ms.
 */
export class UniverCalculation {
  private formulasSeen = false;
  private writes = 0;
  private settled = 0;
  private session = { id: 0, since: 0, running: false };
  private readonly waiting = new Set<() => void>();

  constructor(private readonly book: UniverBook) {
    // The very condition under which Univer calculates anew.
    const dirty = book.injector.get(IActiveDirtyManagerService);
    book.commands.onCommandExecuted(({ id, params }, options) => {
      if (!dirty.get(id)) return;
      if (id === SetRangeValuesMutation.id) {
        const { cellValue, trigger } = params as ISetRangeValuesMutationParams;
        if (options?.applyFormulaCalculationResult || options?.onlyLocal || trigger === SetStyleCommand.id) return;
        this.formulasSeen ||= holdsFormula(cellValue);
      }
      this.writes += 1;
    });
    book.injector.get(FormulaCalculationSessionService).state$.subscribe((state) => {
      if (state.started && state.id !== this.session.id) this.session = { id: state.id, since: this.writes, running: true };
      else if (this.session.running && state.resultApplied && (state.stopped || state.completed || state.resultEmitted)) {
        this.session.running = false;
        // A calculation begun before the last write has not seen it.
        if (!state.stopped && this.session.since === this.writes) this.settled = this.writes;
      } else return;
      for (const resume of [...this.waiting]) resume();
    });
  }

  /** To be called when another workbook has been opened. */
  opened(holdsFormulas: boolean) {
    this.formulasSeen = holdsFormulas;
    this.writes += 1;
  }

  /** Resolves when no calculation is under way. */
  async idle(): Promise<void> {
    while (this.session.running && (await this.news(LONGEST_WAIT_TO_END)));
  }

  /** Resolves when every formula has seen the last write; at once when there is no formula. */
  async settle(): Promise<void> {
    while (this.formulasSeen && this.settled < this.writes) {
      const seen = this.writes;
      const resumed = await this.news(this.session.running ? LONGEST_CALCULATION : START_WATCHDOG);
      if (!resumed && seen === this.writes) this.settled = this.writes;
    }
  }

  /** Calculates every formula of the workbook at once, without Univer's wait. */
  recalculate() {
    this.writes += 1;
    this.book.commands.syncExecuteCommand(
      SetFormulaCalculationStartMutation.id,
      { forceCalculation: true, dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} },
      { onlyLocal: true },
    );
  }

  /** True when a calculation began or ended, false when nothing happened for so long. */
  private news(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (resumed: boolean) => {
        clearTimeout(timer);
        this.waiting.delete(resume);
        resolve(resumed);
      };
      const resume = () => end(true);
      const timer = setTimeout(() => end(false), milliseconds);
      this.waiting.add(resume);
    });
  }
}
