import type { CellCheck } from './finding';
import { saysFault } from './id-faults';

/** Digits 7 to 14 are no day: 0342, or 29 February of a year without one. */
export const idDate: CellCheck<'id'> = {
  name: 'idDate',
  scope: 'cell',
  severity: 'error',
  source: 'GB 11643-1999 出生日期码',
  find: ({ reading }) => (saysFault(reading, 'date') && 'id' in reading ? { values: { date: reading.id.birthDate.replaceAll('-', '') } } : undefined),
};
