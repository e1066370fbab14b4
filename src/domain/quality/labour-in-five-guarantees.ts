import { readCode } from '../codes/code-lists';
import type { HouseholdCheck } from './finding';
import { isCode } from './read-household';

/** Whom the system asks for 劳动能力. Source: 惯例, 五保户有 16–65 岁劳动力. */
const FIRST_YEAR = 16;
const LAST_YEAR = 65;

/** A member of a 五保户 (特困供养) who can work: five guarantees are for who cannot, and has nobody. */
export const labourInFiveGuarantees: HouseholdCheck = {
  name: 'labourInFiveGuarantees',
  scope: 'household',
  severity: 'hint',
  source: '惯例：五保户有 16–65 岁劳动力',
  find: ({ typed, people }) => {
    const type = readCode('householdType', typed.householdType);
    if (!isCode(type, '五保户') && !isCode(type, '五保贫困户')) return [];
    return people.flatMap(({ years, labour }, position) =>
      years !== undefined && years >= FIRST_YEAR && years <= LAST_YEAR && (isCode(labour, '普通劳动力') || isCode(labour, '技能劳动力')) ? [{ at: `members.${position}.labour` as const, values: { age: years, type: typed.householdType } }] : [],
    );
  },
};
