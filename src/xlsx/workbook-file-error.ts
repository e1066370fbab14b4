import type { OtherFileKind, WorkbookFileErrorCode, WorkbookFileErrorDetail } from '../labels/pane/workbook-file-errors';

export type { OtherFileKind, WorkbookFileErrorCode, WorkbookFileErrorDetail };

/** A file that cannot be opened as a workbook; its words are in src/labels. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  constructor(
    readonly code: WorkbookFileErrorCode,
    readonly detail: WorkbookFileErrorDetail = {},
  ) {
    super([code, detail.kind, detail.part, detail.cause, detail.limit].filter(Boolean).join(': '));
  }
}
