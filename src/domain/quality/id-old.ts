import type { CellCheck } from './finding';
import { isSoundId } from './id-faults';

/** 15 digits, as before 1999; those of 18 are offered, except where their century is in doubt. */
export const idOld: CellCheck<'id'> = {
  name: 'idOld',
  scope: 'cell',
  severity: 'hint',
  source: 'GB 11643-1999（15 位升 18 位）',
  find: ({ reading }) => {
    if (reading.kind !== 'residentId' || !reading.id.old || !isSoundId(reading)) return undefined;
    return reading.faults.includes('century') ? { values: { why: 'century' } } : { values: { why: 'length' }, remedy: reading.id.full };
  },
};
