import type { RosterWorkbook } from '../../workbook/roster-workbook';
import { toWorkbookError } from '../../workbook/workbook-error';
import { Store } from '../store';
import { initialState, type Retry, type SessionState } from './session-state';

const PROGRESS_MILLISECONDS = 100;

/** One piece of work with the workbook at a time: what is under way, how far it is, how it is cancelled, what stopped it. */
export abstract class SessionBase extends Store<SessionState> {
  private cancelling: AbortController | null = null;

  constructor(protected readonly workbook: RosterWorkbook) {
    super(initialState);
  }

  /** Stops long work at its next block; what was written stays and is found again. */
  readonly cancel = (): void => this.cancelling?.abort();

  /** Puts a message away. */
  readonly dismiss = (): void => this.set({ failed: null });

  /** Does one piece of work; what stops it becomes a message with a way to try again. True where it was done. */
  protected async work(busy: SessionState['busy'], retry: Retry, job: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    if (this.get().busy !== null) return false;
    const controller = new AbortController();
    this.cancelling = controller;
    this.set({ busy, failed: null, progress: null });
    try {
      await job(controller.signal);
      return true;
    } catch (error) {
      this.set({ failed: { fault: toWorkbookError(error).fault, retry } });
      return false;
    } finally {
      this.set({ busy: null, progress: null });
      this.cancelling = null;
    }
  }

  /** A listener of progress that does not redraw the pane for every block. */
  protected createProgress(): (done: number, total: number) => void {
    let shown = 0;
    return (done, total) => {
      const now = performance.now();
      if (now - shown < PROGRESS_MILLISECONDS && done < total) return;
      shown = now;
      this.set({ progress: { done, total } });
    };
  }
}
