import { readingForm } from './cells';

/** How a value of the sheet 政策参数 ends that is this tool's own and that nobody has chosen: 10%（默认）. */
export const DEFAULT_MARK = '（默认）';

const markedValue = /^(.+?)\s*\(默认\)$/;

/**
 * A parameter's cell without the mark of a default, and whether it bore one.
 * The mark stands in the value itself, because a function is handed names and values and nothing else.
 * @example readMarked('10%（默认）') // { value: '10%', marked: true }
 */
export function readMarked(cell: unknown): { readonly value: unknown; readonly marked: boolean } {
  const parts = typeof cell === 'string' ? markedValue.exec(readingForm(cell)) : null;
  return parts ? { value: parts[1], marked: true } : { value: cell, marked: false };
}
