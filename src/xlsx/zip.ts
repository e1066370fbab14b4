import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { WorkbookFileError } from './workbook-file-error';

/** What a file may ask of the machine before it is refused as a zip bomb. */
export interface ZipLimits {
  /** Bytes of the file itself. */
  file: number;
  entries: number;
  /** Bytes of all parts together, unpacked. */
  inflated: number;
  /** Unpacked over packed bytes of one part above a megabyte; sheets of equal rows reach about 100. */
  ratio: number;
}

export const defaultLimits: ZipLimits = { file: 200e6, entries: 10_000, inflated: 1.5e9, ratio: 400 };

const tooLarge = (limit: keyof ZipLimits, limits: ZipLimits) => new WorkbookFileError('too-large', { limit, allowed: limits[limit] });

const damaged = (cause: unknown, part?: string) => new WorkbookFileError('damaged', { cause: cause instanceof Error ? cause.message : String(cause), part });

/** Unpacks a zip file into its parts, by names that begin with a slash; refuses what goes past the limits before it is unpacked. */
export const unzip = (bytes: Uint8Array, limits: ZipLimits = defaultLimits): Map<string, Uint8Array> => {
  if (bytes.length > limits.file) throw tooLarge('file', limits);
  const sums = readChecksums(bytes);
  let entries = 0;
  let inflated = 0;
  const filter = ({ size, originalSize }: UnzipFileInfo) => {
    if (++entries > limits.entries) throw tooLarge('entries', limits);
    // fflate unpacks into a buffer of the size the directory claims, so a claim that lies low cannot fill the memory.
    if ((inflated += originalSize) > limits.inflated) throw tooLarge('inflated', limits);
    if (originalSize > 1e6 && originalSize > size * limits.ratio) throw tooLarge('ratio', limits);
    return true;
  };
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw damaged(error);
  }
  const parts = new Map<string, Uint8Array>();
  for (const [entry, part] of Object.entries(unpacked)) {
    const name = `/${entry.replaceAll('\\', '/').replace(/^\/+/, '')}`;
    if (name.endsWith('/')) continue;
    if (sums.has(entry) && sums.get(entry) !== checksum(part)) throw damaged('checksum differs', name);
    parts.set(name, part);
  }
  return parts;
};

/** Packs parts into a zip file; the content types come first, as some readers ask. */
export const zip = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const names = [...parts.keys()].sort((one, other) => Number(other.startsWith('/[')) - Number(one.startsWith('/[')));
  // A fixed date: the same workbook gives the same bytes.
  return zipSync(Object.fromEntries(names.map((name) => [name.slice(1), parts.get(name) ?? new Uint8Array()])), { level: 6, mtime: new Date(2018, 0, 1) });
};

const table = new Uint32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, which fflate does not check when it unpacks. */
const checksum = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) value = (table[(value ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

/** The checksums in the directory at the end of the file, by entry name. */
const readChecksums = (bytes: Uint8Array): Map<string, number> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end < 65_558 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw damaged('the directory at the end of the zip file is missing');
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    if (isUtf8 || name.every((byte) => byte < 128)) sums.set(new TextDecoder().decode(name), view.getUint32(at + 16, true));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
};
