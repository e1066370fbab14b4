import { readFileSync } from 'node:fs';
import { TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import type { IWorkbookData } from '@univerjs/core';
import { JSDOM } from 'jsdom';
import { createHeadlessUniver } from '../../src/host/engine/headless-univer';
import { UniverGrid } from '../../src/host/engine/univer-grid';
import { emptyWorkbook } from '../../src/host/engine/univer-snapshot';
import { ExcelHost } from '../../src/host/excel-host';
import type { BlankAs } from '../../src/host/custom-functions/custom-functions';
import type { FunctionsMetadata } from '../../src/host/custom-functions/function-metadata';
import { FunctionRegistry } from '../../src/host/custom-functions/function-registry';
import { type ClientWindow, installBridge, installContext } from '../../src/host/pane/office-globals';

const client = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8');

/** Univer leaves a message channel open when it stops a calculation to begin it anew; open ports keep Node from ending. */
const channels = new Set<MessageChannel>();
class ClosableChannel extends MessageChannel {
  constructor() {
    super();
    channels.add(this);
  }
}
// Jest's jsdom environment has neither of the two.
Object.assign(globalThis, { MessageChannel: ClosableChannel, TextEncoder: globalThis.TextEncoder ?? TextEncoder });

export interface OpenExcelOptions {
  /** Functions to offer as NAMESPACE.NAME; associate them through CustomFunctions. */
  metadata?: FunctionsMetadata;
  namespace?: string;
  blankAs?: BlankAs;
}

/**
 * Microsoft's own client in a window of jsdom, talking to the host over a Univer without a screen.
 * Close it when done.
 */
export const openExcel = (data: IWorkbookData = emptyWorkbook(), options: OpenExcelOptions = {}) => {
  const engine = new UniverGrid(createHeadlessUniver(), data);
  const { wire: host } = new ExcelHost(engine);
  const functions = new FunctionRegistry(engine, options.namespace ?? 'ROSTER');
  functions.blankAs = options.blankAs ?? null;
  if (options.metadata) functions.declare(options.metadata);
  const { window } = new JSDOM('<!doctype html>', { url: 'https://localhost:3000/', runScripts: 'outside-only' });
  const globals = window as unknown as ClientWindow;
  const connection = functions.connection(host, 'zh-CN');
  installBridge(globals, connection);
  window.eval(client);
  installContext(globals, connection);
  return {
    Excel: globals.Excel as typeof Excel,
    Office: globals.Office as typeof Office,
    CustomFunctions: globals.CustomFunctions as unknown as { associate(id: string, run: (...parameters: never[]) => unknown): void; Error: new (code: string, message?: string) => Error; ErrorCode: Record<string, string> },
    OfficeExtension: globals.OfficeExtension as typeof OfficeExtension,
    /** requests, bytes, largestRequest, failAt(n) */
    host,
    engine,
    messages: functions.messages,
    connection,
    /** A connection for another pane, as the page makes one for every workbook. */
    reconnect: () => functions.connection(host, 'zh-CN'),
    close: () => {
      functions.dispose();
      void engine.dispose().then(() => {
        for (const channel of channels) channel.port1.close();
        channels.clear();
      });
      window.close();
    },
  };
};

export type OpenedExcel = ReturnType<typeof openExcel>;
