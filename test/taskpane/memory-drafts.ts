import type { Draft } from '../../src/workbook/roster/draft-rows';
import type { DraftBook } from '../../src/workbook/roster/draft';
import { WorkbookError, type WorkbookFault } from '../../src/workbook/workbook-error';

/** Drafts in memory behind the interface of src/workbook/roster/draft. */
export interface MemoryDrafts extends DraftBook {
  /** As the workbook holds them, the one begun last first. */
  kept: readonly Draft[];
  /** The next draft is not kept. */
  failNext(fault: WorkbookFault): void;
}

export function memoryDrafts(): MemoryDrafts {
  let failure: WorkbookFault | null = null;
  const drafts: MemoryDrafts = {
    kept: [],
    failNext: (fault) => void (failure = fault),
    recallDrafts: async () => drafts.kept,
    keepDraft: async (draft) => {
      const fault = failure;
      failure = null;
      if (fault) throw new WorkbookError(fault);
      drafts.kept = [draft, ...drafts.kept.filter(({ id }) => id !== draft.id)];
    },
    dropDraft: async (id) => void (drafts.kept = drafts.kept.filter((draft) => draft.id !== id)),
  };
  return drafts;
}
