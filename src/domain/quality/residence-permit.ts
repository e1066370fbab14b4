import type { CellCheck } from './finding';
import { saysFault } from './id-faults';

/** 81, 82 and 83 begin the numbers of residence permits: right as such, and unusual in a roster of poor households. */
export const residencePermit: CellCheck<'id'> = { name: 'residencePermit', scope: 'cell', severity: 'warning', source: '港澳台居民居住证，2018-09 起', find: ({ reading }) => (saysFault(reading, 'permit') ? {} : undefined) };
