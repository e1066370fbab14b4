import { isBlankLine } from '../household';
import type { HouseholdCheck } from './finding';
import { sameName } from './same-name';

/** No member is 户主. Where a member bears the head's name, 户主 is offered for that line. */
export const headMissing: HouseholdCheck = {
  name: 'headMissing',
  scope: 'household',
  severity: 'warning',
  source: '惯例：无户主',
  find: ({ typed, heads }) => {
    const lines = typed.members.flatMap((member, position) => (isBlankLine(member) ? [] : [position]));
    if (heads.length > 0 || lines.length === 0) return [];
    const named = lines.filter((position) => typed.headName.trim() !== '' && sameName(typed.members[position].name, typed.headName));
    return [{ at: `members.${named[0] ?? lines[0]}.relationship`, values: { headName: typed.headName }, ...(named.length === 1 ? { remedy: '户主' } : {}) }];
  },
};
