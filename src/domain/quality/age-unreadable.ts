import type { CellCheck } from './finding';

/** An age that is none: 四十五. */
export const ageUnreadable: CellCheck<'age'> = { name: 'ageUnreadable', scope: 'cell', severity: 'error', source: '附件1 年龄', find: ({ reading }) => (reading.kind === 'unreadable' ? {} : undefined) };
