import { areaAt, areaName, quotedSheetName } from '../engine/area';
import type { FunctionCell, Grid, GridArgument, GridFunction } from '../engine/grid';
import type { FunctionMessages } from './function-messages';
import type { CustomFunction, DeclaredFunction, DeclaredParameter, FunctionsMetadata } from './function-metadata';

/** What a blank cell is to a function. Excel on the web hands null, Excel on the desktop 0. */
export type BlankAs = null | 0 | '';

/** What the pane's page brings: its functions by id, and its own realm's error class for error cells handed over. */
export interface AssociatedFunctions {
  get(id: string): CustomFunction | undefined;
  errorCell(code: string): unknown;
}

export interface FunctionOffer {
  grid: Grid;
  metadata: FunctionsMetadata;
  /** ROSTER for =ROSTER.NAME(…) */
  namespace: string;
  associated: AssociatedFunctions;
  messages: FunctionMessages;
  blankAs: () => BlankAs;
}

/** An error a function throws or leaves in a matrix; told by its code, for it may come from another page's realm. */
const errorIn = (value: unknown): { code: string; message: string } | undefined => {
  if (typeof value !== 'object' || value === null || !('code' in value) || typeof value.code !== 'string' || !value.code.startsWith('#')) return undefined;
  return { code: value.code, message: 'message' in value && typeof value.message === 'string' ? value.message : '' };
};

/** Only with these two does Excel show a function's message. */
const showsMessage = (code: string) => code === '#VALUE!' || code === '#N/A';

class ArgumentError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

const isErrorCell = (cell: FunctionCell): cell is { error: string } => typeof cell === 'object' && cell !== null;

/** Makes every declared function one the grid can calculate, named in upper case: typed names arrive so. */
export const offeredFunctions = (offer: FunctionOffer): GridFunction[] =>
  offer.metadata.functions.map((declared) => ({
    name: `${offer.namespace}.${declared.name}`.toUpperCase(),
    description: declared.description ?? '',
    parameters: declared.parameters.map(({ name, description, optional, repeating }) => ({ name, description: description ?? '', optional: optional ?? false, repeating: repeating ?? false })),
    call: (parameters, caller) => new Call(offer, declared, caller).run(parameters),
  }));

/** One calculation of one cell. */
class Call {
  constructor(
    private readonly offer: FunctionOffer,
    private readonly declared: DeclaredFunction,
    private readonly caller: { sheetId: string; row: number; column: number },
  ) {}

  run(parameters: (GridArgument | undefined)[]): FunctionCell[][] | Promise<FunctionCell[][]> {
    try {
      const run = this.offer.associated.get(this.declared.id);
      // Excel shows #NAME? for a function its page never associated.
      if (!run) return this.answer([[{ error: '#NAME?' }]], []);
      const answer = run(...this.handedOver(parameters), this.invocation());
      return isThenable(answer) ? Promise.resolve(answer).then((value) => this.cells(value), (error: unknown) => this.failed(error)) : this.cells(answer);
    } catch (error) {
      return this.failed(error);
    }
  }

  private invocation() {
    const { sheetId, row, column } = this.caller;
    const name = this.offer.grid.sheets.all().find(({ id }) => id === sheetId)?.name ?? '';
    return { address: `${quotedSheetName(name)}!${areaName(areaAt(row, column))}`, functionName: this.declared.id, isInValuePreview: false };
  }

  private handedOver(given: (GridArgument | undefined)[]): unknown[] {
    const values = this.declared.parameters.map((parameter, index) => {
      if (parameter.repeating) return given.slice(index).map((argument) => this.argument(parameter, argument));
      return this.argument(parameter, given[index]);
    });
    return values;
  }

  private argument(parameter: DeclaredParameter, argument: GridArgument | undefined): unknown {
    // An omitted optional argument is null in Excel, never undefined.
    if (argument === undefined) return null;
    if (parameter.dimensionality === 'matrix') return argument.map((row) => row.map((cell) => this.value(parameter, cell)));
    if (argument.length !== 1 || argument[0]?.length !== 1) throw new ArgumentError('#VALUE!');
    return this.value(parameter, argument[0][0] ?? null);
  }

  private value(parameter: DeclaredParameter, cell: FunctionCell): unknown {
    if (isErrorCell(cell)) {
      const takesErrors = this.declared.options?.allowErrorForDataTypeAny === true && (parameter.type ?? 'any') === 'any';
      if (!takesErrors) throw new ArgumentError(cell.error);
      return this.offer.associated.errorCell(cell.error);
    }
    switch (parameter.type) {
      case 'number':
        if (cell === null) return 0;
        if (typeof cell === 'string' && (cell.trim() === '' || Number.isNaN(Number(cell)))) throw new ArgumentError('#VALUE!');
        return Number(cell);
      case 'string':
        return cell === null ? '' : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
      case 'boolean':
        if (typeof cell === 'string' && !/^(true|false)$/i.test(cell)) throw new ArgumentError('#VALUE!');
        return typeof cell === 'string' ? /^true$/i.test(cell) : Boolean(cell);
      default:
        return cell === null ? this.offer.blankAs() : cell;
    }
  }

  private cells(value: unknown): FunctionCell[][] {
    const matrix: unknown[][] = Array.isArray(value) ? (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row])) : [[value]];
    const said: { row: number; column: number; message: string }[] = [];
    const cells = matrix.map((cellsOfRow, row) =>
      cellsOfRow.map((one, column): FunctionCell => {
        const error = errorIn(one);
        if (!error) return plainCell(one);
        if (error.message && showsMessage(error.code)) said.push({ row, column, message: error.message });
        return { error: error.code };
      }),
    );
    return this.answer(cells, said);
  }

  private failed(thrown: unknown): FunctionCell[][] {
    // What a function throws that is no CustomFunctions.Error is #VALUE! in Excel; its text is for developers, not for the cell.
    const { code, message } = errorIn(thrown) ?? { code: '#VALUE!', message: '' };
    return this.answer([[{ error: code }]], message && showsMessage(code) ? [{ row: 0, column: 0, message }] : []);
  }

  private answer(cells: FunctionCell[][], said: { row: number; column: number; message: string }[]) {
    this.offer.messages.replace(this.caller.sheetId, this.caller.row, this.caller.column, said);
    return cells;
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> => typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

const plainCell = (value: unknown): FunctionCell => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return { error: '#VALUE!' };
};
