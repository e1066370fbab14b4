import type { PersonCheck } from './finding';
import { isCode } from './read-household';

/** Reading: 劳动年龄 is taken as 16 to 59, the narrower of the usual meanings, so that nobody is named for his age alone. */
const FIRST_WORKING_YEAR = 16;
const LAST_WORKING_YEAR = 59;

/** 无劳动力 at working age: the system writes 丧失劳动力 then; and whoever is healthy too may be able to work. */
export const labourForAge: PersonCheck = {
  name: 'labourForAge',
  scope: 'person',
  severity: 'hint',
  source: '惯例：劳动年龄健康而无/丧失劳动力；劳动年龄按系统口径应为“丧失”',
  find: ({ years, labour, health, isStudent }) => {
    if (years === undefined || years < FIRST_WORKING_YEAR || years > LAST_WORKING_YEAR || isStudent) return [];
    const none = isCode(labour, '无劳动力');
    const healthy = isCode(health, '健康');
    if (!none && !(healthy && isCode(labour, '丧失劳动力'))) return [];
    const values = { age: years, healthy: healthy ? 'yes' : 'no' };
    return [{ at: 'labour', values, ...(none && !healthy ? { remedy: '丧失劳动力' } : {}) }];
  },
};
