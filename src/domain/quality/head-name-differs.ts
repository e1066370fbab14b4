import type { HouseholdCheck } from './finding';
import { sameName } from './same-name';

/** 户主姓名 of the head block is not the name of the member who is 户主: the head stands twice on a page, and must be one person. */
export const headNameDiffers: HouseholdCheck = {
  name: 'headNameDiffers',
  scope: 'household',
  severity: 'warning',
  source: '附件1 户主姓名、与户主关系',
  find: ({ typed, people, heads }) => {
    if (heads.length !== 1) return [];
    const { name } = people[heads[0]];
    return typed.headName.trim() === '' || name === '' || sameName(typed.headName, name) ? [] : [{ at: 'headName', values: { member: name, line: heads[0] + 1 } }];
  },
};
