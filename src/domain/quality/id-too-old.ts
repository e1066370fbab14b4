import type { CellCheck } from './finding';
import { saysFault } from './id-faults';

/** Who would be older than anybody is known to be: a slip in the year, or a member to be taken off. */
export const idTooOld: CellCheck<'id'> = {
  name: 'idTooOld',
  scope: 'cell',
  severity: 'hint',
  source: 'GB 11643-1999 出生日期码',
  find: ({ reading }) => {
    const fault = saysFault(reading, 'tooEarly', 'tooOld');
    return fault && 'id' in reading ? { values: { why: fault, year: reading.id.birthDate.slice(0, 4) } } : undefined;
  },
};
