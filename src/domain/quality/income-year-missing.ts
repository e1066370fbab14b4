import { readYear } from '../readings/years';
import type { HouseholdCheck } from './finding';

/** The label of 人均收入 carries a year, 2017年度: without it nobody knows what the amount means. */
export const incomeYearMissing: HouseholdCheck = {
  name: 'incomeYearMissing',
  scope: 'household',
  severity: 'warning',
  source: '附件1 2017年度人均收入',
  find: ({ typed }) => (readYear(typed.incomeYear) !== undefined ? [] : [{ at: 'incomeYear' }]),
};
