import { isBlankLine, type Household } from '../../household';
import { readPlace } from '../../readings/places';

/** Households of one village, in the order they came. */
export interface VillageGroup {
  readonly county: string;
  readonly township: string;
  /** Where no village is named, what else the place says. */
  readonly village: string;
  readonly households: readonly Household[];
}

/** A household's people: the lines of its members that say something. */
export const peopleOf = ({ members }: Household): number => members.filter((member) => !isBlankLine(member)).length;

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
};

/**
 * Households by county, township and village, each in the order of its first household: an office's own order stays.
 * What no place can be read from stands under its own words, and nobody is left out.
 */
export function byVillage(households: readonly Household[]): readonly VillageGroup[] {
  const placed = households.map((household) => {
    const { county, township, village, rest } = readPlace(household.location);
    return { household, county, township, village: village === '' ? rest : village };
  });
  return grouped(placed, ({ county }) => county)
    .flatMap((inCounty) => grouped(inCounty, ({ township }) => township))
    .flatMap((inTownship) => grouped(inTownship, ({ village }) => village))
    .map((inVillage) => {
      const [{ county, township, village }] = inVillage;
      return { county, township, village, households: inVillage.map(({ household }) => household) };
    });
}
