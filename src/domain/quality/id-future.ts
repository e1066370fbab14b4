import type { CellCheck } from './finding';
import { saysFault } from './id-faults';

/** The birth date is after the day of the check. */
export const idFuture: CellCheck<'id'> = { name: 'idFuture', scope: 'cell', severity: 'error', source: 'GB 11643-1999 出生日期码', find: ({ reading }) => (saysFault(reading, 'future') ? {} : undefined) };
