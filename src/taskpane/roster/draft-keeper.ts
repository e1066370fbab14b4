import type { WorkbookFault } from '../../workbook/workbook-error';
import { toWorkbookError } from '../../workbook/workbook-error';
import type { DraftBook } from '../../workbook/roster/draft';
import type { HouseholdForm } from './household-form';

const PAUSE_MILLISECONDS = 800;

/** Keeps what is typed in the workbook whenever typing pauses, one request after another, and takes it out when it is typed no more. */
export class DraftKeeper {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private queue: Promise<void> = Promise.resolve();
  private stop: (() => void) | null = null;
  /** Drafts that stand in the workbook. */
  private readonly kept = new Set<string>();

  constructor(
    private readonly workbook: DraftBook,
    private readonly onFault: (fault: WorkbookFault | null) => void,
  ) {}

  /** Follows a form; `isKept`: its draft stands in the workbook already. */
  follow(form: HouseholdForm, isKept: boolean): void {
    this.stop?.();
    if (isKept) this.kept.add(form.draftId);
    let now = form.get().now;
    this.stop = form.subscribe(() => {
      if (form.get().now === now) return;
      now = form.get().now;
      if (this.timer !== null) clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.keep(form), PAUSE_MILLISECONDS);
    });
  }

  /** Keeps what is typed now, without waiting for a pause: the pane may be closing. */
  async keep(form: HouseholdForm): Promise<void> {
    this.cancel();
    const { draftId: id } = form;
    const { before, now } = form.get();
    if (form.changes.length === 0) return this.drop(id);
    await this.after(async () => {
      await this.workbook.keepDraft({ id, before, now });
      this.kept.add(id);
    });
  }

  /** Takes a draft out: it was saved, or is not wanted. */
  async drop(id: string): Promise<void> {
    this.cancel();
    await this.after(async () => {
      if (!this.kept.has(id)) return;
      await this.workbook.dropDraft(id);
      this.kept.delete(id);
    });
  }

  /** Tells of a draft that was found in the workbook. */
  know(id: string): void {
    this.kept.add(id);
  }

  private cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** One request after another: a later state is never written before an earlier one. */
  private after(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work).then(
      () => this.onFault(null),
      (error: unknown) => this.onFault(toWorkbookError(error).fault),
    );
    return this.queue;
  }
}
