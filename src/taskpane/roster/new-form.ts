import { blankHousehold, type Household } from '../../domain/household';
import { startedFrom } from '../../domain/roster/edit-household';
import { newHouseholdKey } from '../../workbook/roster/household-keys';
import type { HouseholdIndex } from '../../workbook/roster/roster-book';
import { HouseholdForm } from './household-form';

/**
 * An empty form for a household of a year, or one that begins as `like`.
 * It has its key from the start: a save that was cut off and is tried again, with more typed meanwhile, is of the same household.
 */
export function newForm(year: string, like: Household | null): HouseholdForm {
  const blank = { ...blankHousehold(year), key: newHouseholdKey() };
  return new HouseholdForm(newHouseholdKey(), null, like ? startedFrom(like, blank) : blank);
}

/** The household before (-1) or after (1) another; the last one comes before one that is new. Undefined at the ends. */
export function neighbourOf(index: HouseholdIndex, key: string | undefined, step: -1 | 1): string | undefined {
  const at = key === undefined ? index.count : index.positionOf(key);
  const to = at + step;
  return at >= 0 && to >= 0 && to < index.count ? index.at(to).key : undefined;
}
