import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

// The system's Python has openpyxl: a reader and writer of other hands than ours.
const python = (args: string[]) => execFileSync('/usr/bin/python3', [join(__dirname, 'openpyxl_view.py'), ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });

/** What openpyxl sees in a sheet, as far as tests look into it one by one. */
export interface SeenSheet {
  cells: Record<string, { value: unknown; type: string; result?: unknown; array?: { t: string; ref: string }; looks: string; link?: unknown[]; comment?: unknown[] }>;
  styles: Record<string, { number_format: string; font: Record<string, unknown>; fill: Record<string, unknown>; border: Record<string, unknown>; alignment: Record<string, unknown> }>;
  columns: Record<string, { width: number; hidden: boolean }>;
  rows: Record<string, { height: number; hidden: boolean }>;
  state: string;
  freeze: string | null;
  merged: string[];
  tables: Record<string, { ref: string; displayName: string; autoFilter?: { ref: string }; tableColumns: { name: string; id: number }[]; tableStyleInfo?: { name: string } }>;
  validations: { sqref: string[]; type?: string; formula1?: string }[];
  page: Record<string, unknown>;
  margins: Record<string, number>;
  print: Record<string, unknown>;
  properties: { pageSetUpPr?: { fitToPage?: boolean }; tabColor?: { rgb: string } };
  headers: Record<string, string | null>;
  printArea: string;
  titles: (string | null)[];
}

export interface SeenWorkbook {
  order: string[];
  active: string | null;
  epoch: string;
  names: [string, number | null, string, string | null, boolean | null][];
  custom: Record<string, [string, string]>;
  document: Record<string, string | null>;
  rich: Record<string, unknown>;
  sheets: Record<string, SeenSheet>;
  kept: Record<string, string>;
  faults: string | null;
}

/** A folder for the time of a test file. */
export const temporaryFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'workbooks-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Makes workbooks with openpyxl: roster.xlsx, date-1904.xlsx. */
export const makeWorkbooks = (folder: string) => python(['make', folder]);

/** Saves workbooks again with LibreOffice; returns the new files. */
export const resave = (folder: string, paths: string[]): string[] => {
  const out = join(folder, 'resaved');
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, ...paths], { stdio: 'pipe', timeout: 300_000 });
  return paths.map((path) => join(out, basename(path)));
};

/** Says what openpyxl sees in files. */
export const seen = (...paths: string[]): SeenWorkbook[] => {
  const all = JSON.parse(python(['show', ...paths])) as Record<string, SeenWorkbook>;
  return paths.map((path) => {
    const one = all[path];
    if (!one) throw new Error(`openpyxl did not show ${path}`);
    return one;
  });
};

let written = 0;

/** Says what openpyxl sees in bytes. */
export const seenBytes = (folder: string, ...files: Uint8Array[]): SeenWorkbook[] => seen(...files.map((bytes) => {
  const path = join(folder, `written-${++written}.xlsx`);
  writeFileSync(path, bytes);
  return path;
}));
