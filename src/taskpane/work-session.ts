import { toWorkbookError, type WorkbookFault } from '../workbook/workbook-error';
import { Store } from './store';

const PROGRESS_MILLISECONDS = 100;

/** What the state of every session holds of its work with the workbook. */
export interface WorkState<Busy = unknown, Retry = unknown> {
  /** What is under way; null: nothing. */
  readonly busy: Busy;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What stopped the last piece of work, and where it can be tried again. */
  readonly failed: { readonly fault: WorkbookFault; readonly retry: Retry } | null;
}

/** One piece of work with the workbook at a time: what is under way, how far it is, how it is cancelled, what stopped it. */
export abstract class WorkSession<S extends WorkState<S['busy'], Retry>, Retry> extends Store<S> {
  private cancelling: AbortController | null = null;

  /** Stops long work at its next block; what was written stays and is found again. */
  readonly cancel = (): void => this.cancelling?.abort();

  /** Puts a message away. */
  readonly dismiss = (): void => this.show({ failed: null });

  /** Does one piece of work; what stops it becomes a message with a way to try again. True where it was done. */
  protected async work(busy: S['busy'], retry: Retry, job: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    if (this.get().busy !== null) return false;
    const controller = new AbortController();
    this.cancelling = controller;
    this.show({ busy, failed: null, progress: null });
    try {
      await job(controller.signal);
      return true;
    } catch (error) {
      this.show({ failed: { fault: toWorkbookError(error).fault, retry } });
      return false;
    } finally {
      this.show({ busy: null, progress: null });
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
      this.show({ progress: { done, total } });
    };
  }

  private show(change: Partial<WorkState<S['busy'] | null, Retry>>): void {
    // A part of WorkState is a part of every state that extends it.
    this.set(change as Partial<S>);
  }
}
