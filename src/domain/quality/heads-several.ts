import type { HouseholdCheck } from './finding';

/** More than one member is 户主; said at the second and those after it. */
export const headsSeveral: HouseholdCheck = {
  name: 'headsSeveral',
  scope: 'household',
  severity: 'warning',
  source: '惯例：多户主',
  find: ({ heads, people }) => heads.slice(1).map((position) => ({ at: `members.${position}.relationship` as const, values: { first: heads[0] + 1, firstName: people[heads[0]].name } })),
};
