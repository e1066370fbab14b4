import type { CellCheck } from './finding';

/** An id that was covered before it came here: neither checked nor compared, and kept as it stands. */
export const idMasked: CellCheck<'id'> = { name: 'idMasked', scope: 'cell', severity: 'hint', source: '附件1 样例（3504*********）', find: ({ reading }) => (reading.kind === 'masked' ? {} : undefined) };
