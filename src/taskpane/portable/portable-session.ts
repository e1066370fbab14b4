import type { Source } from '../../workbook/household-table';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import { toWorkbookError, type WorkbookFault } from '../../workbook/workbook-error';
import { Store } from '../store';

/** What every view that makes results portable shows of its work. */
export interface WorkState {
  readonly busy: boolean;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly failed: WorkbookFault | null;
}
export const idle: WorkState = { busy: false, progress: null, failed: null };

/** One piece of work with the workbook at a time; what stops it becomes a message. */
export abstract class PortableSession<S extends WorkState> extends Store<S> {
  private cancelling: AbortController | null = null;

  constructor(
    protected readonly workbook: RosterWorkbook,
    first: S,
  ) {
    super(first);
  }

  readonly cancel = (): void => this.cancelling?.abort();

  protected change(change: Partial<S>): void {
    this.set(change);
  }

  protected async work(job: (watched: { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void }) => Promise<void>): Promise<void> {
    if (this.get().busy) return;
    const controller = new AbortController();
    this.cancelling = controller;
    // The three are fields of every state that extends WorkState; TypeScript cannot see it through the type parameter.
    const say = (state: Partial<WorkState>): void => this.set(state as Partial<S>);
    say({ busy: true, failed: null, progress: null });
    try {
      await job({ signal: controller.signal, onProgress: (done, total) => say({ progress: { done, total } }) });
    } catch (error) {
      say({ failed: toWorkbookError(error).fault });
    } finally {
      say({ busy: false, progress: null });
      this.cancelling = null;
    }
  }
}

/** The tables that can be classified, the one under the selection first. */
export const sourceNamed = (sources: readonly Source[], id: string): Source | undefined => sources.find((source) => source.id === id);
