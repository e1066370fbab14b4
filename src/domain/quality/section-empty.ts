import { isBlankLine, listSections, type FieldPath, type ListSection } from '../household';
import type { HouseholdCheck } from './finding';

const firstCell: Record<ListSection, FieldPath> = { members: 'members.0.name', officers: 'officers.0.name', assistance: 'assistance.0.project' };

/** 家庭成员状况, 帮扶责任人 or 帮扶措施 without a line. */
export const sectionEmpty: HouseholdCheck = {
  name: 'sectionEmpty',
  scope: 'household',
  severity: 'hint',
  source: '闽扶办〔2018〕6号 第二条：帮扶责任、增收项目落实到户；惯例：空户、无责任人',
  find: ({ typed }) => listSections.flatMap((section) => (typed[section].every(isBlankLine) ? [{ at: firstCell[section], values: { section } }] : [])),
};
