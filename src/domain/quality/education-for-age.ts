import type { PersonCheck } from './finding';
import { isCode } from './read-household';

/** Reading: 高中 begins at 15; whoever is younger and beyond it has a wrong age or a wrong 文化程度. Source: 惯例, ≤14 岁读高中以上. */
const YOUNGEST = 15;
const beyondMiddleSchool = ['高中', '大专及以上', '大专', '本科及以上'];

/** 高中 or more at 14 or younger. */
export const educationForAge: PersonCheck = {
  name: 'educationForAge',
  scope: 'person',
  severity: 'hint',
  source: '惯例：≤14 岁读高中以上',
  find: ({ years, education }) => (years !== undefined && years < YOUNGEST && beyondMiddleSchool.some((name) => isCode(education, name)) ? [{ at: 'education', values: { age: years } }] : []),
};
