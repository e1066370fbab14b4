import type { Household } from '../../household';
import { isHeadRelationship } from './labels';

/** What is known of a household that may be the same: of its ids only how they end, the head's first. */
export interface KnownHousehold {
  readonly key: string;
  readonly headName: string;
  readonly location: string;
  readonly idEnds: readonly string[];
}

/** A disability certificate is the id with two digits and more behind it. */
const ID_LENGTH = 18;
const END = 4;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
const isId = (id: string): boolean => /^\d{14,17}[\dX]\d{0,4}(?:B\d)?$/.test(id);

/** The head's id in the form ids are compared in, of a certificate the id within; '' where it is masked, absent or no id. */
export function headIdOf(household: Household): string {
  const head = household.members.find(({ relationship }) => isHeadRelationship(relationship)) ?? household.members.find(({ name }) => plain(name) === plain(household.headName));
  const id = plain(head?.idNumber ?? '').replace(/^="?([^"]*)"?$/, '$1');
  return isId(id) ? id.slice(0, ID_LENGTH) : '';
}

const byPlace = ({ headName, location }: { readonly headName: string; readonly location: string }): string | null => (plain(headName) === '' || plain(location) === '' ? null : `${plain(location)}|${plain(headName)}`);

/**
 * Finds, for households about to be added, those that are there already: the same key, the same place and head's name, or the same head's name and end of id.
 * One that stands twice among them counts as there already the second time. What comes back is the key of the one known, or the position of the first of the two.
 */
export function findKnown(households: readonly Household[], known: Iterable<KnownHousehold>): ReadonlyMap<number, { readonly key: string } | { readonly position: number }> {
  const [keys, places, ends] = [new Set<string>(), new Map<string, string>(), new Map<string, string>()];
  for (const one of known) {
    keys.add(one.key);
    const place = byPlace(one);
    if (place !== null) places.set(place, one.key);
    const [end = ''] = one.idEnds;
    if (end.length === END && !end.includes('*')) ends.set(`${plain(one.headName)}|${end}`, one.key);
  }
  const found = new Map<number, { key: string } | { position: number }>();
  const own = new Map<string, number>();
  households.forEach((household, position) => {
    const id = headIdOf(household);
    const place = byPlace(household);
    const key = (household.key !== '' && keys.has(household.key) ? household.key : undefined) ?? (place === null ? undefined : places.get(place)) ?? (id === '' ? undefined : ends.get(`${plain(household.headName)}|${id.slice(-END)}`));
    const marks = [...(id === '' ? [] : [`id ${id}`]), ...(place === null ? [] : [`place ${place}`]), ...(household.key === '' ? [] : [`key ${household.key}`])];
    const first = marks.map((mark) => own.get(mark)).find((one) => one !== undefined);
    if (key !== undefined) found.set(position, { key });
    else if (first !== undefined) found.set(position, { position: first });
    for (const mark of marks) if (!own.has(mark)) own.set(mark, position);
  });
  return found;
}
