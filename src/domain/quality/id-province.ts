import type { CellCheck } from './finding';
import { saysFault } from './id-faults';

/** The first two digits are no province. */
export const idProvince: CellCheck<'id'> = { name: 'idProvince', scope: 'cell', severity: 'error', source: 'GB/T 2260 省级代码', find: ({ reading }) => (saysFault(reading, 'province') ? {} : undefined) };
