import type { CellCheck } from './finding';
import { isSoundId } from './id-faults';

/** A sound id in full width, with spaces, a small x or the wrapping of an export: its plain form is offered. */
export const idSpelling: CellCheck<'id'> = {
  name: 'idSpelling',
  scope: 'cell',
  severity: 'hint',
  source: 'GB 11643-1999 表示形式',
  find: ({ reading, text }) => ('form' in reading && isSoundId(reading) && reading.form !== text ? { remedy: reading.form } : undefined),
};
