import type { CellCheck } from './finding';

/** A member without an id cannot be entered in the national system, and is for the time being managed outside it. */
export const idAbsent: CellCheck<'id'> = {
  name: 'idAbsent',
  scope: 'cell',
  severity: 'hint',
  source: '闽扶办〔2018〕6号 第一条；附件1 备注例3',
  find: ({ reading }) => (reading.kind === 'absent' ? {} : undefined),
};
