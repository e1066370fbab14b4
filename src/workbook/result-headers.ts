import { normalizeHeader } from '../domain/roster/headers';
import type { Row } from './household-table';

/**
 * Headers of the result columns, in their order; the last one is left out where no explanation is wanted.
 * They are part of the office's workbook, so they are Chinese whatever the pane speaks.
 */
export const resultHeaders = ['主导帮扶措施类别', '类别序号', '同时符合', '判定方式', '归类说明'] as const;
const SHORT = resultHeaders.length - 1;

/** Added where the office already has a column of the same name: headers of an Excel table are unique. */
const OURS = '（归类）';

const isOurs = (header: unknown, at: number): boolean => normalizeHeader(header) === resultHeaders[at];

/** Where the columns of an earlier run stand, from 0: all four side by side, so that a single column of the same name (类别序号, say) is never taken for ours. */
export function findEarlierResults(headers: Row): { readonly at: number; readonly columns: number } | null {
  for (let at = 0; at + SHORT <= headers.length; at++) {
    if (!resultHeaders.slice(0, SHORT).every((_, offset) => isOurs(headers[at + offset], offset))) continue;
    return { at, columns: isOurs(headers[at + SHORT], SHORT) ? SHORT + 1 : SHORT };
  }
  return null;
}

/** The headers to write among a table's others. */
export function headersToWrite(withExplanation: boolean, others: Row): readonly string[] {
  const wanted = resultHeaders.slice(0, withExplanation ? SHORT + 1 : SHORT);
  const taken = new Set(others.map((header) => String(header)));
  return wanted.map((header) => (taken.has(header) ? `${header}${OURS}` : header));
}
