import type { CellCheck } from './finding';

/** An amount that is none: 约3000. */
export const amountUnreadable: CellCheck<'amount'> = {
  name: 'amountUnreadable',
  scope: 'cell',
  severity: 'error',
  source: '附件1 年度人均收入、扶持资金总额',
  find: ({ reading }) => (reading.kind === 'unreadable' ? {} : undefined),
};
