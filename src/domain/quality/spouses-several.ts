import type { HouseholdCheck } from './finding';
import { isCode } from './read-household';

/** More than one member is 配偶; said at the second and those after it. */
export const spousesSeveral: HouseholdCheck = {
  name: 'spousesSeveral',
  scope: 'household',
  severity: 'warning',
  source: '惯例：多配偶',
  find: ({ people }) => {
    const spouses = people.flatMap(({ relationship }, position) => (isCode(relationship, '配偶') ? [position] : []));
    return spouses.slice(1).map((position) => ({ at: `members.${position}.relationship` as const, values: { first: spouses[0] + 1, firstName: people[spouses[0]].name } }));
  },
};
