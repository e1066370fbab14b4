import type { PersonCheck } from './finding';

/** Children below this age are 学龄前儿童 to the system. */
const SCHOOL_AGE = 6;

/** 文化程度 is blank, and nothing says that the person goes to school. */
export const educationMissing: PersonCheck = {
  name: 'educationMissing',
  scope: 'person',
  severity: 'hint',
  source: '惯例：空值，文化程度（非在校）',
  find: ({ has, education, isStudent, years }) =>
    has.has('education') && education.kind === 'blank' && !isStudent ? [{ at: 'education', values: { age: years ?? '' }, ...(years !== undefined && years < SCHOOL_AGE ? { remedy: '学龄前儿童' } : {}) }] : [],
};
