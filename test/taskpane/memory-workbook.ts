import { defaultPolicy } from '../../src/domain/measures/policy';
import type { Area } from '../../src/workbook/area';
import { findAnyHeaderRow, findHeaderRow, withoutTrailingBlanks } from '../../src/workbook/header-row';
import type { HouseholdTable, Source } from '../../src/workbook/household-table';
import type { PlanBeside, PlanSheet } from '../../src/workbook/plan-results';
import { headersToWrite } from '../../src/workbook/result-headers';
import type { RosterWorkbook } from '../../src/workbook/roster-workbook';
import type { Settings } from '../../src/workbook/settings-sheet';
import { memoryDrafts, type MemoryDrafts } from './memory-drafts';
import { memoryPortable } from './memory-portable';
import { memoryPrinter, type MemoryPrinter } from './memory-printer';
import { memoryRoster, type MemoryRoster } from './memory-roster';
import { refuseCancelled, WorkbookError, type WorkbookFault } from '../../src/workbook/workbook-error';

type Row = readonly unknown[];

export interface MemorySheet {
  readonly name: string;
  readonly rows: Row[];
  readonly merged?: readonly Area[];
}

/** A workbook of plain arrays behind the interface of src/workbook, for components: it can be told to fail and says what was asked of it. */
export interface MemoryWorkbook extends RosterWorkbook {
  readonly sheets: MemorySheet[];
  /** Areas selected, the last one last. */
  readonly selected: (Area & { readonly sheetId: string })[];
  /** The cells of the last write. */
  written: { headers: readonly string[]; rows: (readonly unknown[])[] } | null;
  settings: Settings;
  /** The rows of name and value on 政策参数. */
  parameters: Row[];
  roster: MemoryRoster;
  drafts: MemoryDrafts;
  printer: MemoryPrinter;
  /** The next call of this verb fails so. */
  failNext(verb: keyof RosterWorkbook, fault: WorkbookFault): void;
  /** As if the user went to a cell, or changed one. */
  goTo(sheetId: string, row: number, column: number): void;
  change(): void;
  /** As if someone edited the sheet 政策参数. */
  changeSettings(settings: Settings): void;
  /** While true, readRows waits before every block. */
  paused: Promise<void> | null;
}

const BLOCK = 1000;

export function memoryWorkbook(sheets: MemorySheet[]): MemoryWorkbook {
  const failures = new Map<keyof RosterWorkbook, WorkbookFault>();
  const selectionListeners = new Set<Parameters<RosterWorkbook['watchSelection']>[0]>();
  const changeListeners = new Set<() => void>();
  const settingsListeners = new Set<() => void>();
  const trip = (verb: keyof RosterWorkbook): void => {
    const fault = failures.get(verb);
    failures.delete(verb);
    if (fault) throw new WorkbookError(fault);
  };
  const sheetOf = ({ sheetId }: Pick<Source, 'sheetId'>): MemorySheet => {
    const found = sheets.find(({ name }) => name === sheetId);
    if (!found) throw new WorkbookError({ kind: 'gone' });
    return found;
  };
  const rowsOf = (table: HouseholdTable): readonly Row[] => sheetOf(table.source).rows.slice(table.firstRow, table.firstRow + table.rowCount);
  const writeAll = async (count: number, headers: readonly string[], makeRows: (from: number, count: number) => Promise<readonly Row[]>): Promise<void> => {
    memory.written = { headers, rows: [...(await makeRows(0, count))] };
  };

  const memory: MemoryWorkbook = {
    sheets,
    selected: [],
    written: null,
    paused: null,
    settings: { policy: defaultPolicy, mended: new Map() },
    parameters: [],
    roster: memoryRoster([], 'none'),
    drafts: memoryDrafts(),
    printer: memoryPrinter(),
    portable: memoryPortable(),
    failNext: (verb, fault) => void failures.set(verb, fault),
    goTo: (sheetId, row, column) => selectionListeners.forEach((listener) => listener({ sheetId, row, column })),
    changeSettings: (settings) => {
      memory.settings = settings;
      settingsListeners.forEach((listener) => listener());
    },
    change: () => changeListeners.forEach((listener) => listener()),

    listSources: async () => {
      trip('listSources');
      return sheets
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, rows }, at) => ({ id: `sheet:${name}`, kind: 'range', name, sheetId: name, sheetName: name, area: { row: 0, column: 0, rows: rows.length, columns: rows.reduce((widest, { length }) => Math.max(widest, length), 0) }, underSelection: at === 0 }));
    },
    openSource: async (source, mended) => {
      trip('openSource');
      const { rows, merged = [] } = sheetOf(source);
      const found = findHeaderRow(rows, mended);
      if (!found) throw new WorkbookError({ kind: 'noHeaders', sheet: source.name, area: 'A1:B2' });
      return { source, headers: withoutTrailingBlanks(found.headers), headerRow: found.at, firstRow: found.at + 1, firstColumn: 0, rowCount: rows.length - found.at - 1, merged };
    },
    openAnySource: async (source) => {
      trip('openAnySource');
      const { rows } = sheetOf(source);
      const found = findAnyHeaderRow(rows);
      if (!found) throw new WorkbookError({ kind: 'noHeaders', sheet: source.name, area: 'A1:B2' });
      return { source, headers: withoutTrailingBlanks(found.headers), headerRow: found.at, firstRow: found.at + 1, firstColumn: 0, rowCount: rows.length - found.at - 1, merged: [] };
    },
    openSelection: async () => {
      trip('openSelection');
      const [{ name, rows }] = sheets;
      const source: Source = { id: 'selection', kind: 'range', name: 'A1:B3', sheetId: name, sheetName: name, area: { row: 0, column: 0, rows: rows.length, columns: rows[0].length }, underSelection: true };
      return { source, headers: rows[0], headerRow: 0, firstRow: 1, firstColumn: 0, rowCount: rows.length - 1, merged: [] };
    },
    readParameters: async () => {
      trip('readParameters');
      return memory.parameters;
    },
    readRows: async (table, take, { signal, onProgress } = {}) => {
      trip('readRows');
      const rows = rowsOf(table);
      for (let from = 0; from < rows.length; from += BLOCK) {
        await memory.paused;
        refuseCancelled(signal);
        await take(rows.slice(from, from + BLOCK), from);
        onProgress?.(Math.min(rows.length, from + BLOCK), rows.length);
      }
    },
    readSomeRows: async (table, from, count) => {
      trip('readSomeRows');
      return rowsOf(table).slice(from, from + count);
    },
    selectCells: async (sheetId, area) => {
      trip('selectCells');
      memory.selected.push({ ...area, sheetId });
    },
    planBeside: async (table, withExplanation): Promise<PlanBeside> => {
      trip('planBeside');
      const headers = headersToWrite(withExplanation, table.headers);
      const area = { row: table.headerRow, column: table.headers.length, rows: table.rowCount + 1, columns: headers.length };
      return { kind: 'beside', table, headers, area, replaces: null, growBy: 0 };
    },
    planColumns: async (table, headers): Promise<PlanBeside> => {
      trip('planColumns');
      return { kind: 'beside', table, headers, area: { row: table.headerRow, column: table.headers.length, rows: table.rowCount + 1, columns: headers.length }, replaces: null, growBy: 0 };
    },
    planSheet: async (table, kind = { sheet: '归类结果', title: '归类结果' }): Promise<PlanSheet> => {
      trip('planSheet');
      return { kind: 'sheet', table, title: kind.title, newName: kind.sheet, earlier: null };
    },
    writeBeside: async (plan, makeRows) => {
      trip('writeBeside');
      await writeAll(plan.table.rowCount, plan.headers, makeRows);
      return { sheetId: plan.table.source.sheetId, sheetName: plan.table.source.sheetName, address: 'F3:I9', rows: plan.table.rowCount };
    },
    writeSheet: async (plan, _replace, content, makeRows) => {
      trip('writeSheet');
      await writeAll(plan.table.rowCount, content.headers, makeRows);
      return { sheetId: plan.newName, sheetName: plan.newName, address: 'A3:H9', rows: plan.table.rowCount };
    },
    recallSettings: async () => {
      trip('recallSettings');
      return memory.settings;
    },
    rememberSettings: async (settings) => {
      trip('rememberSettings');
      memory.settings = settings;
    },
    makePolicySheet: async () => {
      trip('makePolicySheet');
      return { kind: 'made', sheetId: '政策参数', range: '政策参数!A2:B17', rows: 16 };
    },
    watchSettings: async (listener) => {
      settingsListeners.add(listener);
      return async () => void settingsListeners.delete(listener);
    },
    watchSelection: async (listener) => {
      selectionListeners.add(listener);
      return async () => void selectionListeners.delete(listener);
    },
    watchChanges: async (_table, listener) => {
      changeListeners.add(listener);
      return async () => void changeListeners.delete(listener);
    },
  };
  return memory;
}
