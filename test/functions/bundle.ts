import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';

/** What Excel gives a function to fail with: a code that says which error the cell shows, and a message. */
export class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}
export const errorCodes = { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!', invalidNumber: '#NUM!', nullReference: '#NULL!', invalidName: '#NAME?', invalidReference: '#REF!' };

export type Cell = string | number | ExcelError;
export type CustomFunction = (...cells: unknown[]) => Cell[][];

export const compileFunctions = (): string => {
  const built = buildSync({ entryPoints: [join(__dirname, '../../src/functions/functions.ts')], bundle: true, format: 'iife', target: 'es2022', write: false });
  return built.outputFiles[0].text;
};

/** Runs the bundle where nothing but JavaScript itself and CustomFunctions is to be had, as in Excel's JavaScript-only runtime. */
export function loadFunctions(code: string): { readonly associated: readonly string[]; readonly functions: ReadonlyMap<string, CustomFunction> } {
  const associated: string[] = [];
  const functions = new Map<string, CustomFunction>();
  const CustomFunctions = {
    associate(id: string, run: CustomFunction) {
      associated.push(id);
      functions.set(id, run);
    },
    Error: ExcelError,
    ErrorCode: errorCodes,
  };
  runInContext(code, createContext({ CustomFunctions }));
  return { associated, functions };
}
