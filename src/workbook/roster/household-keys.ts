import type { Household } from '../../domain/household';

/** A 户键 for a new household. It means nothing and is never made again from what the household says: names and numbers get mended. */
export const newHouseholdKey = (): string => crypto.randomUUID();

const given = new WeakMap<Household, string>();

/** Gives a household a new key, for the one it brings is another's. Remembered by the object: work that was cut off is tried again with the same one. */
export function giveNewKey(household: Household): string {
  const key = newHouseholdKey();
  given.set(household, key);
  return key;
}

/** The key a household was given, else the one it brings, else a new one; the same one however often the same object is asked about. */
export const keyFor = (household: Household): string => given.get(household) ?? (household.key.trim() || giveNewKey(household));
