import { type OtherFileKind, WorkbookFileError } from './workbook-file-error';

const signatures: readonly (readonly [OtherFileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

const includesUtf16 = (bytes: Uint8Array, name: string) => {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
};

const textKind = (bytes: Uint8Array): OtherFileKind => {
  const start = bytes.subarray(0, 4096);
  if (start.some((byte) => byte < 9)) return 'unknown';
  const text = new TextDecoder().decode(start).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<meta|<table|<head)/.test(text)) return 'html';
  if (text.startsWith('<?xml') || text.startsWith('<')) return text.includes('<html') ? 'html' : 'xml';
  return /[,\t;]/.test(text) ? 'csv' : 'unknown';
};

/** Throws, saying what the file is, unless it is a zip file: the only container an .xlsx comes in. */
export const requireZip = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw new WorkbookFileError('empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) throw new WorkbookFileError('damaged', { cause: 'a zip file without entries' });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    // A password-protected .xlsx and an old .xls come in the same container; its directory names the streams.
    if (includesUtf16(bytes, 'EncryptedPackage')) throw new WorkbookFileError('encrypted');
    if (includesUtf16(bytes, 'Workbook') || includesUtf16(bytes, 'Book')) throw new WorkbookFileError('not-xlsx', { kind: 'xls' });
    if (includesUtf16(bytes, 'WordDocument')) throw new WorkbookFileError('not-xlsx', { kind: 'unknown' });
    // Reading: no stream we can name, as when some other program has encrypted the whole container.
    throw new WorkbookFileError('encrypted');
  }
  const kind = signatures.find(([, start]) => startsWith(bytes, start))?.[0] ?? textKind(bytes);
  throw new WorkbookFileError('not-xlsx', { kind });
};

/** Throws, saying what the package is, unless its parts are those of an .xlsx workbook without macros. */
export const requireWorkbookParts = (parts: ReadonlyMap<string, Uint8Array>): void => {
  const names = [...parts.keys()];
  if (names.some((name) => /vbaproject\.bin$/i.test(name))) throw new WorkbookFileError('macro');
  if (parts.has('/[Content_Types].xml')) {
    const types = new TextDecoder().decode(parts.get('/[Content_Types].xml'));
    if (/macroEnabled/i.test(types)) throw new WorkbookFileError('macro');
    if (/wordprocessingml\.document\.main/.test(types)) throw new WorkbookFileError('not-xlsx', { kind: 'docx' });
    if (/presentationml\.presentation\.main/.test(types)) throw new WorkbookFileError('not-xlsx', { kind: 'pptx' });
    if (/sheet\.binary\.main/.test(types)) throw new WorkbookFileError('not-xlsx', { kind: 'xlsb' });
    return;
  }
  if (parts.has('/mimetype')) throw new WorkbookFileError('not-xlsx', { kind: 'ods' });
  if (names.some((name) => name.startsWith('/xl/'))) throw new WorkbookFileError('damaged', { part: '/[Content_Types].xml', cause: 'missing' });
  throw new WorkbookFileError('not-xlsx', { kind: 'zip' });
};
