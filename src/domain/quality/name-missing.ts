import { isBlankLine } from '../household';
import type { HouseholdCheck } from './finding';

/** A line of 家庭成员状况 or 帮扶责任人 with something on it, and no name. */
export const nameMissing: HouseholdCheck = {
  name: 'nameMissing',
  scope: 'household',
  severity: 'warning',
  source: '附件1 家庭成员状况、帮扶责任人 姓名',
  find: ({ typed }) =>
    (['members', 'officers'] as const).flatMap((section) => typed[section].flatMap((line, position) => (line.name.trim() === '' && !isBlankLine(line) ? [{ at: `${section}.${position}.name` as const }] : []))),
};
