import type { Household } from '../../domain/household';

/** A 户键 for a new household. It means nothing and is never made again from what the household says: names and numbers get mended. */
export const newHouseholdKey = (): string => crypto.randomUUID();

const given = new WeakMap<Household, string>();

/** The key a household brings; without one a new one, and the same one however often the same object is asked about: a save that was cut off is tried again. */
export function keyFor(household: Household): string {
  const key = household.key.trim() || given.get(household) || newHouseholdKey();
  given.set(household, key);
  return key;
}
