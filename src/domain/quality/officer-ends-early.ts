import { earliestDay, latestDay, readDate } from '../readings/dates';
import type { HouseholdCheck } from './finding';

/** 帮扶结束时间 is before 帮扶开始时间, whatever day of a month or year is meant. */
export const officerEndsEarly: HouseholdCheck = {
  name: 'officerEndsEarly',
  scope: 'household',
  severity: 'warning',
  source: '惯例：止期早于始期',
  find: ({ typed }) =>
    typed.officers.flatMap(({ from, until }, position) => {
      const start = earliestDay(readDate(from));
      const end = latestDay(readDate(until));
      return start !== undefined && end !== undefined && end < start ? [{ at: `officers.${position}.until` as const, values: { from } }] : [];
    }),
};
