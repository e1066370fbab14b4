import { ageOn, yearsApart } from '../readings/calendar-days';
import type { PersonCheck } from './finding';

/**
 * The age that is written fits neither way of counting on any day from the roster's first to the day of the check.
 * Reading: both completed years (周岁) and the plain difference of years are met, 45 = 2018 − 1973 in the notice's sample; an age is called wrong where neither gives it.
 */
export const ageDiffers: PersonCheck = {
  name: 'ageDiffers',
  scope: 'person',
  severity: 'warning',
  source: '附件1 年龄、证件号码、出生时间',
  find: ({ resident, birthDate, age }, { onDate, rosterDay }) => {
    const born = resident?.birthDate ?? (birthDate.kind === 'date' ? birthDate.date : undefined);
    if (born === undefined || age.kind !== 'age' || born > onDate) return [];
    const least = Math.max(0, ageOn(born, rosterDay));
    const most = yearsApart(born, onDate);
    if (age.years >= least && age.years <= most) return [];
    return [{ at: 'age', values: { born, basis: resident ? 'id' : 'birthDate', least, most }, remedy: String(least) }];
  },
};
