import type { Household } from '../../domain/household';
import type { HouseholdEntry, HouseholdIndex } from './roster-book';

/** How well one word fits one household; the sum over the words decides, and then the order of 贫困户. */
const FITS = { wholeName: 8, nameStart: 6, idEnd: 5, inName: 4, place: 1 } as const;

/** Of an id only its last four characters are kept. */
const END = 4;

const folded = (text: string): string => text.normalize('NFKC').toUpperCase();

/** How an id ends, as the index keeps it. @example idEnd('11010519491231002x') // '002X' */
export const idEnd = (idNumber: string): string => folded(idNumber).replace(/\s+/gu, '').slice(-END);

/** What the index keeps of a household: the head's id before the others'. */
export function entryOf({ key, headName, location, members }: Household): HouseholdEntry {
  const endsOf = (isHead: boolean): readonly string[] => members.filter(({ relationship }) => (relationship === '户主') === isHead).map(({ idNumber }) => idEnd(idNumber)).filter((end) => end !== '');
  return { key, headName, location, idEnds: [...endsOf(true), ...endsOf(false)] };
}

/** Texts with the positions they stand at: of 100,000 households only some thousand places and ends differ. */
function positionsByText(texts: Iterable<readonly [string, number]>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [text, position] of texts) {
    const positions = found.get(text);
    if (positions) positions.push(position);
    else found.set(text, [position]);
  }
  return found;
}

const nameFit = (name: string, word: string): number => {
  const at = name.indexOf(word);
  return at < 0 ? 0 : at > 0 ? FITS.inName : name.length === word.length ? FITS.wholeName : FITS.nameStart;
};

/** Marks every household with how well a word fits it; 0 where it does not. */
function markWord(word: string, names: readonly string[], places: ReadonlyMap<string, readonly number[]>, ends: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const marks = new Uint8Array(names.length);
  for (let position = 0; position < names.length; position++) marks[position] = nameFit(names[position], word);
  const raise = (positions: readonly number[], fit: number): void => {
    for (const position of positions) if (marks[position] < fit) marks[position] = fit;
  };
  for (const [place, positions] of places) if (place.includes(word)) raise(positions, FITS.place);
  // A whole id is found by its end; the letter is the check digit X.
  if (/^[\d*]*[\dX]$/.test(word)) for (const [end, positions] of ends) if (end.endsWith(word.slice(-END))) raise(positions, FITS.idEnd);
  return marks;
}

const isSame = (one: HouseholdEntry, other: HouseholdEntry): boolean => one.headName === other.headName && one.location === other.location && one.idEnds.join() === other.idEnds.join();

/** Makes the index of households, in the order of 贫困户. */
export function createHouseholdIndex(entries: readonly HouseholdEntry[]): HouseholdIndex {
  const positions = new Map(entries.map(({ key }, position) => [key, position]));
  const names = entries.map(({ headName }) => folded(headName));
  const places = positionsByText(entries.map(({ location }, position) => [folded(location), position] as const));
  const ends = positionsByText(entries.flatMap(({ idEnds }, position) => idEnds.map((end) => [end, position] as const)));
  const index: HouseholdIndex = {
    count: entries.length,
    at: (position) => entries[position],
    positionOf: (key) => positions.get(key) ?? -1,
    including(household) {
      const entry = entryOf(household);
      const at = positions.get(entry.key);
      if (at === undefined) return createHouseholdIndex([...entries, entry]);
      // Most saves change nothing that the index keeps.
      return isSame(entries[at], entry) ? index : createHouseholdIndex(entries.map((one) => (one.key === entry.key ? entry : one)));
    },
    without: (key) => createHouseholdIndex(entries.filter((entry) => entry.key !== key)),
    search(query, limit) {
      const words = folded(query).split(/\s+/u).filter((word) => word !== '');
      if (words.length === 0) return Array.from({ length: Math.min(limit, entries.length) }, (_, position) => position);
      const marks = words.map((word) => markWord(word, names, places, ends));
      const byFit = new Map<number, number[]>();
      for (let position = 0; position < entries.length; position++) {
        let sum = 0;
        for (const mark of marks) {
          if (mark[position] === 0) {
            sum = 0;
            break;
          }
          sum += mark[position];
        }
        if (sum === 0) continue;
        const same = byFit.get(sum);
        if (!same) byFit.set(sum, [position]);
        else if (same.length < limit) same.push(position);
      }
      return [...byFit].sort(([a], [b]) => b - a).flatMap(([, same]) => same).slice(0, limit);
    },
  };
  return index;
}
