import type { Household } from '../../domain/household';
import { layoutBoundRoster } from '../../domain/roster/printing/bound-roster';
import { gatherPages, type Spread } from '../../domain/roster/printing/gather-pages';
import { createMasker } from '../../domain/roster/printing/mask-household';
import { pageTitle } from '../../domain/roster/printing/layout-page';
import type { PrintedSheet } from '../../domain/roster/printing/printed-sheet';
import { printedWords } from '../../labels/roster/printed-roster';
import { writePrinted } from '../../xlsx/write-printed';
import type { Watched } from '../household-table';
import { refuseCancelled } from '../workbook-error';

/** What is printed: pages, or the roster bound as a book; as it is, or masked for public notice. */
export interface PrintOrder {
  /** The year in the title. */
  readonly year: string;
  readonly form: 'pages' | 'bound';
  readonly masked: boolean;
  readonly spread: Spread;
}

/** A file that was made. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Households in a file: more make a file no office's machine opens with ease, and take volumes. */
export const HOUSEHOLDS_PER_FILE = 3000;

/** The sheets of an order; `mask` covers a household where the order is for the public. */
export function orderSheets(households: readonly Household[], { year, form, masked, spread }: PrintOrder, mask: (household: Household) => Household, taken?: readonly string[]): readonly PrintedSheet[] {
  const shown = masked ? households.map(mask) : households;
  const withKeys = !masked;
  if (form === 'bound') return layoutBoundRoster(shown, { year, words: printedWords, withKeys, masked });
  return gatherPages(shown, { year, spread, sheetName: spread === 'together' ? printedWords.allPages : printedWords.pages, withKeys, taken });
}

const fileName = ({ year, form, masked }: PrintOrder, volume: number, volumes: number): string =>
  `${pageTitle(year)}${form === 'bound' ? printedWords.bound : ''}${masked ? printedWords.maskedFile : ''}${volumes > 1 ? printedWords.volume(volume) : ''}.xlsx`;

const breath = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Covers a household where the order is for the public: the names of `everyone`, whoever is printed. */
export const maskFor = (order: PrintOrder, everyone: readonly Household[]): ((household: Household) => Household) => createMasker(order.masked ? everyone : []);

export interface ExportLimits {
  readonly perFile?: number;
  /** All households of the roster, where fewer are printed: a text may name any of their people. */
  readonly everyone?: readonly Household[];
}

/** The .xlsx files of an order, in volumes where there are many households; between two volumes the pane is drawn and may cancel. */
export async function exportPages(households: readonly Household[], order: PrintOrder, { signal, onProgress }: Watched = {}, { perFile = HOUSEHOLDS_PER_FILE, everyone = households }: ExportLimits = {}): Promise<readonly ExportedFile[]> {
  const mask = maskFor(order, everyone);
  const volumes = Math.ceil(households.length / perFile);
  const files: ExportedFile[] = [];
  for (let at = 0; at < volumes; at++) {
    await breath();
    refuseCancelled(signal);
    const own = households.slice(at * perFile, (at + 1) * perFile);
    files.push({ name: fileName(order, at + 1, volumes), bytes: writePrinted(orderSheets(own, order, mask)) });
    onProgress?.(at * perFile + own.length, households.length);
  }
  return files;
}
