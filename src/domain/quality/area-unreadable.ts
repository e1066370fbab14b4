import type { CellCheck } from './finding';

/** A floor area that is none: 两间. */
export const areaUnreadable: CellCheck<'area'> = { name: 'areaUnreadable', scope: 'cell', severity: 'error', source: '附件1 住房面积', find: ({ reading }) => (reading.kind === 'unreadable' ? {} : undefined) };
