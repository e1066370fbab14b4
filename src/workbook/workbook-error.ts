/** What stopped a piece of work with the workbook. The words, and what to do about it, are in labels. */
export type WorkbookFault =
  /** The host is too old, or no Excel. */
  | { readonly kind: 'unsupportedHost' }
  | { readonly kind: 'cancelled' }
  /** Someone is typing into a cell. */
  | { readonly kind: 'cellEdit' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'readOnly' }
  /** The table or sheet is no longer there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'connection' }
  | { readonly kind: 'noHeaders'; readonly sheet: string; readonly area: string }
  | { readonly kind: 'hiddenHeaderRow'; readonly table: string }
  | { readonly kind: 'noRows'; readonly sheet: string; readonly area: string }
  /** Filled cells stand where the results would go. */
  | { readonly kind: 'filledCells'; readonly sheet: string; readonly area: string }
  | { readonly kind: 'noRoomOnSheet'; readonly sheet: string }
  /** A sheet of the name we keep our settings under, but not made by us. */
  | { readonly kind: 'foreignSettings'; readonly sheet: string }
  /** The table no longer stands as it did when it was read. */
  | { readonly kind: 'tableChanged' }
  /** One of the four roster tables is missing, or has no 户键. */
  | { readonly kind: 'noRoster' }
  /** A roster table has no column for a text that would have to be written. */
  | { readonly kind: 'noRosterColumn'; readonly sheet: string; readonly header: string }
  /** `detail` names an error code and a member of the API, never a cell's content. */
  | { readonly kind: 'unknown'; readonly detail: string };

/** The one error that leaves this folder. */
export class WorkbookError extends Error {
  constructor(
    readonly fault: WorkbookFault,
    options?: ErrorOptions,
  ) {
    super(fault.kind, options);
    this.name = 'WorkbookError';
  }
}

const byCode: Record<string, WorkbookFault['kind'] & ('cellEdit' | 'busy' | 'protected' | 'readOnly' | 'gone' | 'tooLarge' | 'connection')> = {
  InvalidOperationInCellEditMode: 'cellEdit',
  InvalidRequestInCellEditMode: 'cellEdit',
  HostIsBusy: 'busy',
  ServerBusy: 'busy',
  SafeArrayError: 'busy',
  AccessDenied: 'protected',
  EditModeRequired: 'readOnly',
  EditModeNotAvailable: 'readOnly',
  ReadOnly: 'readOnly',
  ItemNotFound: 'gone',
  InvalidBinding: 'gone',
  InvalidReference: 'gone',
  InvalidObjectPath: 'gone',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  MemoryLimitReached: 'tooLarge',
  InsufficientMemory: 'tooLarge',
  ConnectionFailure: 'connection',
  NetworkError: 'connection',
  RequestAborted: 'connection',
  Timeout: 'connection',
};

/** A name an API gives its members: letters, digits and dots. What else an error carries may be a cell's content. */
const plainName = /^[\w.]{1,80}$/;
const named = (value: unknown): string => (typeof value === 'string' && plainName.test(value) ? value : '');
const property = (holder: unknown, name: string): unknown => (typeof holder === 'object' && holder !== null && name in holder ? Reflect.get(holder, name) : undefined);

/**
 * Any error as the one kind users are told of. Errors come from another frame's client, so they are known by their code and not by their class.
 * @example toWorkbookError({ code: 'AccessDenied' }).fault // { kind: 'protected' }
 */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const name = named(property(error, 'name'));
  if (name === 'AbortError') return new WorkbookError({ kind: 'cancelled' }, { cause: error });
  const code = named(property(error, 'code'));
  const location = named(property(property(error, 'debugInfo'), 'errorLocation'));
  const kind = byCode[code];
  return new WorkbookError(kind ? { kind } : { kind: 'unknown', detail: [code || name || 'Error', location].filter((part) => part !== '').join(' @ ') }, { cause: error });
}

/** Stops work that its user cancelled. */
export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError({ kind: 'cancelled' });
}
