import type { CellCheck } from './finding';

/** A phone number with too few or too many digits, or none at all. */
export const phoneUnreadable: CellCheck<'phone'> = {
  name: 'phoneUnreadable',
  scope: 'cell',
  severity: 'warning',
  source: '附件1 联系电话',
  find: ({ reading }) => (reading.kind === 'unreadable' ? { values: { why: reading.why } } : undefined),
};
