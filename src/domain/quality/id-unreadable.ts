import type { CellCheck } from './finding';

/** Not 15, 18, 20 or 22 characters long, or with characters that no id has. */
export const idUnreadable: CellCheck<'id'> = {
  name: 'idUnreadable',
  scope: 'cell',
  severity: 'error',
  source: 'GB 11643-1999；第二代残疾人证说明',
  find: ({ reading }) => (reading.kind === 'unreadable' ? { values: { why: reading.why, length: reading.length } } : undefined),
};
