import type { FrozenResult } from '../../workbook/portable/freeze-formulas';
import type { FormulaScope, FoundFormula } from '../../workbook/portable/list-formulas';
import type { RestorableFormula } from '../../workbook/portable/restore-formulas';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import { idle, PortableSession, type WorkState } from './portable-session';

export interface FreezeState extends WorkState {
  readonly scope: FormulaScope;
  /** null: not looked for yet. */
  readonly found: readonly FoundFormula[] | null;
  readonly result: FrozenResult | null;
  readonly frozen: readonly RestorableFormula[];
  readonly restored: number | null;
}

/** Freezing: listed first, then done, then undone again; a verb each. */
export class FreezeSession extends PortableSession<FreezeState> {
  constructor(workbook: RosterWorkbook) {
    super(workbook, { ...idle, scope: 'workbook', found: null, result: null, frozen: [], restored: null });
  }

  /** Reads what can be put back. */
  readonly start = (): Promise<void> => this.work(async (watched) => this.change({ frozen: await this.workbook.portable.listFrozen(watched) }));

  readonly chooseScope = (scope: FormulaScope): void => this.change({ scope, found: null, result: null });

  readonly find = (): Promise<void> => this.work(async (watched) => this.change({ result: null, restored: null, found: await this.workbook.portable.listFormulas(this.get().scope, watched) }));

  /** Freezes what was listed. */
  readonly freeze = (): Promise<void> =>
    this.work(async (watched) => {
      const { found } = this.get();
      if (!found) return;
      // What stands after a cut is listed anew before the next try.
      this.change({ found: null });
      const result = await this.workbook.portable.freezeFormulas(found, watched);
      this.change({ result, frozen: await this.workbook.portable.listFrozen(watched) });
    });

  /** Puts formulas back; those whose values someone changed only where the user said so. */
  readonly restore = (withChanged: boolean): Promise<void> =>
    this.work(async (watched) => {
      const wanted = this.get().frozen.filter(({ cells }) => cells === 'asFrozen' || (withChanged && cells === 'changed'));
      const restored = await this.workbook.portable.restoreFormulas(wanted, watched);
      this.change({ restored, result: null, found: null, frozen: await this.workbook.portable.listFrozen(watched) });
    });
}
