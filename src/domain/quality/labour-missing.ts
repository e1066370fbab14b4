import type { PersonCheck } from './finding';

/** Whom the system asks for 劳动能力. Source: 惯例, 劳动能力（16–65）. */
const FIRST_YEAR = 16;
const LAST_YEAR = 65;

/** 劳动能力 is blank for somebody between 16 and 65 who does not go to school. */
export const labourMissing: PersonCheck = {
  name: 'labourMissing',
  scope: 'person',
  severity: 'hint',
  source: '惯例：空值，劳动能力（16–65）',
  find: ({ has, labour, isStudent, years }) =>
    has.has('labour') && labour.kind === 'blank' && !isStudent && years !== undefined && years >= FIRST_YEAR && years <= LAST_YEAR ? [{ at: 'labour', values: { age: years } }] : [],
};
