import type { CellCheck } from './finding';
import { saysFault } from './id-faults';

/** A county code that Fujian never had: worth a look, since the list may not know it. */
export const idCounty: CellCheck<'id'> = { name: 'idCounty', scope: 'cell', severity: 'hint', source: 'GB/T 2260 福建各版县级代码', find: ({ reading }) => (saysFault(reading, 'county') ? {} : undefined) };
