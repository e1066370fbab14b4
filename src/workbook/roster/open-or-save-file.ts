import { toWorkbookError } from '../workbook-error';
import type { ExportedFile } from './export-pages';

const CHUNK = 0x8000;

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
};

/** Where no workbook can be opened, or this one is too large to be handed over, the file is saved instead. */
const savedInstead = new Set(['NotImplemented', 'ApiNotFound', 'UnsupportedOperation', 'RequestPayloadSizeLimitExceeded', 'NotSupportedFeature']);
const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const KEPT_MILLISECONDS = 60_000;

function saveByLink({ name, bytes }: ExportedFile): void {
  const link = document.createElement('a');
  // The bytes are a file of their own and not part of a shared buffer; their type leaves that open.
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS);
}

/**
 * Hands a file to the user: in Excel it opens as a new workbook that has no name yet; the browser edition, which has one workbook, saves it among the downloads.
 * Rejects with a WorkbookError where Excel cannot open it now.
 */
export async function openOrSaveFile(file: ExportedFile): Promise<'opened' | 'saved'> {
  try {
    await Excel.createWorkbook(toBase64(file.bytes));
    return 'opened';
  } catch (error) {
    if (!savedInstead.has(String(codeOf(error)))) throw toWorkbookError(error);
    saveByLink(file);
    return 'saved';
  }
}
