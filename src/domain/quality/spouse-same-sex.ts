import type { HouseholdCheck } from './finding';
import { isCode } from './read-household';

/** 户主 and 配偶 are of one sex by their ids: one of the relationships or ids is wrong. */
export const spouseSameSex: HouseholdCheck = {
  name: 'spouseSameSex',
  scope: 'household',
  severity: 'warning',
  source: '惯例：户主配偶同性别',
  find: ({ people, heads }) => {
    const head = heads.length === 1 ? people[heads[0]].resident : undefined;
    if (!head) return [];
    return people.flatMap(({ relationship, resident }, position) => (isCode(relationship, '配偶') && resident?.sex === head.sex ? [{ at: `members.${position}.relationship` as const, values: { sex: head.sex } }] : []));
  },
};
