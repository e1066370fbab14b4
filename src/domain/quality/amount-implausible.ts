import { householdFields } from '../roster/fields';
import type { CellCheck } from './finding';

/** 10 万 yuan a head and year, in fen. Source: 惯例, 人均 ≤0 或 >10 万. */
const HIGHEST_INCOME = 10_000_000;

/** An income a head that is 0 or less, or more than a poor household's can be: 2000万; any other amount below 0. */
export const amountImplausible: CellCheck<'amount'> = {
  name: 'amountImplausible',
  scope: 'cell',
  severity: 'hint',
  source: '惯例：人均纯收入 ≤0 或 >10 万',
  find: ({ reading, field }) => {
    if (reading.kind !== 'amount') return undefined;
    const isIncome = field === householdFields.income;
    if (isIncome ? reading.fen > 0 && reading.fen <= HIGHEST_INCOME : reading.fen >= 0) return undefined;
    return { values: { bound: reading.fen > 0 ? 'high' : 'low' } };
  },
};
