import type { CellCheck } from './finding';

/** Excel took the end of the digits: they cannot be had back, and such an id is never a key. */
export const idDamaged: CellCheck<'id'> = {
  name: 'idDamaged',
  scope: 'cell',
  severity: 'error',
  source: 'Excel 数值只有 15 位有效数字',
  find: ({ reading }) => (reading.kind === 'damaged' ? { values: { by: reading.by } } : undefined),
};
