import type { HouseholdCheck } from './finding';
import { repeatedIds } from './id-repeated';

/** One person stands on two lines, once by the resident id and once by the disability certificate. */
export const certificateAndId: HouseholdCheck = { name: 'certificateAndId', scope: 'household', severity: 'warning', source: '惯例：残疾证与身份证当两人；去重按前 18 位', find: (household) => repeatedIds(household, true) };
