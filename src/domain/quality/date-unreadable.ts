import type { CellCheck } from './finding';

/** A date that is none: 19730342. Where the person's id is valid, its date is offered. */
export const dateUnreadable: CellCheck<'date'> = {
  name: 'dateUnreadable',
  scope: 'cell',
  severity: 'error',
  source: '附件1 出生时间、帮扶开始时间、帮扶结束时间、时间',
  find: ({ reading, resident }) => (reading.kind === 'unreadable' ? { values: { why: reading.why }, remedy: resident?.birthDate } : undefined),
};
