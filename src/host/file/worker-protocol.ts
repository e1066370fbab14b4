import type { IWorkbookData } from '@univerjs/core';
import type { WorkbookFileErrorCode, WorkbookFileErrorDetail } from '../../xlsx/workbook-file-error';
import type { RowBlock } from './blocks';
import type { FileOrigin } from './to-grid';

/** What the page asks of the worker. The cells of a workbook to be saved come first, in blocks. */
export type FileRequest =
  | { kind: 'open'; bytes: Uint8Array; namespace: string }
  | { kind: 'save'; data: IWorkbookData; original?: Uint8Array; origin?: FileOrigin; namespace: string }
  | { kind: 'block'; block: RowBlock };

/** What the worker answers. The cells of an opened workbook come first, in blocks. */
export type FileAnswer =
  | { kind: 'block'; block: RowBlock }
  | { kind: 'opened'; data: IWorkbookData; origin: FileOrigin }
  | { kind: 'saved'; bytes: Uint8Array }
  | { kind: 'refused'; code: WorkbookFileErrorCode; detail: WorkbookFileErrorDetail }
  | { kind: 'failed'; message: string };
