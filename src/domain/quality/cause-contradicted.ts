import { readCode } from '../codes/code-lists';
import { isBlankLine } from '../household';
import type { HouseholdCheck } from './finding';
import { isCode } from './read-household';

/** 因病 although every member is 健康, or 因残 although none is 残疾; only where every member's 健康状况 is filled and understood. */
export const causeContradicted: HouseholdCheck = {
  name: 'causeContradicted',
  scope: 'household',
  severity: 'hint',
  source: '惯例：因病而全员健康；因残而无残疾人',
  find: ({ typed, people }) => {
    const asked = people.filter((_, position) => !isBlankLine(typed.members[position]));
    if (asked.length === 0 || !asked.every(({ health }) => 'names' in health)) return [];
    const cause = readCode('povertyCause', typed.mainCause);
    if (isCode(cause, '因病') && asked.every(({ health }) => 'name' in health && health.name === '健康')) return [{ at: 'mainCause', values: { cause: '因病' } }];
    return isCode(cause, '因残') && !asked.some(({ health }) => isCode(health, '残疾')) ? [{ at: 'mainCause', values: { cause: '因残' } }] : [];
  },
};
