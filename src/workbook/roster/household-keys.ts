import type { Household } from '../../domain/household';

/** A 户键 for a new household. It means nothing and is never made again from what the household says: names and numbers get mended. */
export function newHouseholdKey(): string {
  // Not randomUUID: a page of an intranet without https has none.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}

const given = new WeakMap<Household, string>();

/** Gives a household a new key, for the one it brings is another's. Remembered by the object: work that was cut off is tried again with the same one. */
export function giveNewKey(household: Household): string {
  const key = newHouseholdKey();
  given.set(household, key);
  return key;
}

/** The key a household was given, else the one it brings, else a new one; the same one however often the same object is asked about. */
export const keyFor = (household: Household): string => given.get(household) ?? (household.key.trim() || giveNewKey(household));
