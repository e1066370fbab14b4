import type { Household } from '../household';
import type { Check, CheckContext, Finding } from './finding';

/** The names of all checks; labels say each of them in words. */
export type CheckName = 'dateUnreadable';

export const checks: readonly Check[] = [];

/** Everything found about one household, in the order of the page. */
export const checkHousehold = (household: Household, context: CheckContext): readonly Finding[] => checks.flatMap(({ find }) => find(household, context));
