import type { CellCheck } from './finding';
import { saysFault } from './id-faults';

/** The check character does not fit: one of the 18 is wrong. */
export const idChecksum: CellCheck<'id'> = { name: 'idChecksum', scope: 'cell', severity: 'error', source: 'GB 11643-1999 校验码，ISO 7064 MOD 11-2', find: ({ reading }) => (saysFault(reading, 'checksum') ? {} : undefined) };
