import { orderSheets, type ExportedFile, type PrintOrder } from '../../src/workbook/roster/export-pages';
import type { EarlierSheet } from '../../src/workbook/roster/print-sheets';
import type { RosterPrinter } from '../../src/workbook/roster/printer';
import { WorkbookError, type WorkbookFault } from '../../src/workbook/workbook-error';

/** A printer that keeps what it was asked, for components; it can be told to fail. */
export interface MemoryPrinter extends RosterPrinter {
  /** Sheets of pages that stand in the workbook. */
  earlier: EarlierSheet[];
  /** What was ordered as files: the order, and how many households. */
  readonly orders: { readonly order: PrintOrder; readonly names: readonly string[] }[];
  readonly handedOver: string[];
  readonly written: { readonly names: readonly string[]; readonly households: number; readonly replaced: readonly string[] }[];
  failNext(verb: keyof RosterPrinter, fault: WorkbookFault): void;
}

export function memoryPrinter(): MemoryPrinter {
  const failures = new Map<keyof RosterPrinter, WorkbookFault>();
  const trip = (verb: keyof RosterPrinter): void => {
    const fault = failures.get(verb);
    failures.delete(verb);
    if (fault) throw new WorkbookError(fault);
  };
  const printer: MemoryPrinter = {
    earlier: [],
    orders: [],
    handedOver: [],
    written: [],
    failNext: (verb, fault) => void failures.set(verb, fault),
    exportPages: async (households, order, { onProgress } = {}) => {
      trip('exportPages');
      printer.orders.push({ order, names: orderSheets(households, order, (household) => household).map(({ name }) => name) });
      onProgress?.(households.length, households.length);
      return [{ name: `${order.year}.xlsx`, bytes: new Uint8Array() }];
    },
    openOrSaveFile: async ({ name }: ExportedFile) => {
      trip('openOrSaveFile');
      printer.handedOver.push(name);
      return 'opened';
    },
    planSheets: async () => {
      trip('planSheets');
      return { earlier: printer.earlier, taken: printer.earlier.map(({ name }) => name) };
    },
    writeSheets: async (sheets, replace) => {
      trip('writeSheets');
      const names = sheets.map(({ name }) => name);
      const households = sheets.reduce((sum, { blocks }) => sum + blocks.length, 0);
      printer.written.push({ names, households, replaced: replace });
      printer.earlier = [...printer.earlier.filter(({ id }) => !replace.includes(id)), ...names.map((name) => ({ id: `id of ${name}`, name, unfinished: false }))];
      return { sheetId: `id of ${names[0]}`, names, households };
    },
  };
  return printer;
}
