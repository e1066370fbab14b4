import { blankHousehold, type FieldPath, type Household, type HouseholdField, type ListSection, listSections } from '../household';
import type { Line } from './edit-household';
import { householdFields, listFields } from './fields';

/** One difference between a household and an earlier state of it. Places count from 0: of an added line and of texts in the later state, of a removed line in the earlier. */
export type HouseholdChange =
  | { readonly kind: 'text'; readonly at: FieldPath; readonly from: string; readonly to: string }
  | { readonly kind: 'added' | 'removed'; readonly section: ListSection; readonly at: number; readonly line: Line }
  | { readonly kind: 'moved'; readonly section: ListSection };

// The keys of a Record that is written out are exactly the fields.
export const householdFieldNames = Object.keys(householdFields) as HouseholdField[];

/** What a line is known by when its other cells have changed, the surest first. */
const naming: Record<ListSection, readonly string[]> = { members: ['idNumber', 'name'], officers: ['name', 'phone'], assistance: ['project', 'date'] };

/** The fields of a section's lines in the order of Attachment 1. */
export const lineFieldNames = (section: ListSection): readonly string[] => Object.keys(listFields[section]);

export const cellOf = (line: Line, field: string): string => {
  const cell: unknown = Reflect.get(line, field);
  return typeof cell === 'string' ? cell : '';
};

const sameLine = (section: ListSection, one: Line, other: Line): boolean => lineFieldNames(section).every((field) => cellOf(one, field) === cellOf(other, field));

/** For each line now, which line before it was; -1 for one that is new. */
function earlierPlaces(section: ListSection, before: readonly Line[], now: readonly Line[]): readonly number[] {
  const places = now.map(() => -1);
  const taken = new Set<number>();
  const pair = (fits: (was: Line, is: Line, from: number, to: number) => boolean): void =>
    now.forEach((is, to) => {
      if (places[to] >= 0) return;
      const from = before.findIndex((was, at) => !taken.has(at) && fits(was, is, at, to));
      if (from < 0) return;
      places[to] = from;
      taken.add(from);
    });
  pair((was, is, from, to) => from === to && sameLine(section, was, is));
  pair((was, is) => sameLine(section, was, is));
  for (const field of naming[section]) pair((was, is) => cellOf(was, field).trim() !== '' && cellOf(was, field) === cellOf(is, field));
  pair((_was, _is, from, to) => from === to);
  return places;
}

function lineChanges(section: ListSection, before: readonly Line[], now: readonly Line[]): HouseholdChange[] {
  const places = earlierPlaces(section, before, now);
  const removed = before.flatMap((line, at): HouseholdChange[] => (places.includes(at) ? [] : [{ kind: 'removed', section, at, line }]));
  const others = now.flatMap((line, at): HouseholdChange[] => {
    if (places[at] < 0) return [{ kind: 'added', section, at, line }];
    return lineFieldNames(section).flatMap((field): HouseholdChange[] => {
      const [from, to] = [cellOf(before[places[at]], field), cellOf(line, field)];
      // The fields of a section's lines make the paths of that section.
      return from === to ? [] : [{ kind: 'text', at: `${section}.${at}.${field}` as FieldPath, from, to }];
    });
  });
  const kept = places.filter((at) => at >= 0);
  const isMoved = kept.some((at, index) => index > 0 && at < kept[index - 1]);
  return [...removed, ...others, ...(isMoved ? [{ kind: 'moved', section } as const] : [])];
}

/** What differs between two states of a household, in the order of the page; before null: a new household, whose every text is a change. */
export function changesBetween(before: Household | null, now: Household): readonly HouseholdChange[] {
  const was = before ?? blankHousehold(now.incomeYear);
  const texts = (names: readonly HouseholdField[]): HouseholdChange[] => names.flatMap((at) => (was[at] === now[at] ? [] : [{ kind: 'text', at, from: was[at], to: now[at] }]));
  const foot: readonly HouseholdField[] = ['outcome', 'remarks'];
  return [...texts(householdFieldNames.filter((name) => !foot.includes(name))), ...listSections.flatMap((section) => lineChanges(section, was[section], now[section])), ...texts(foot)];
}

/** Whether two states say the same; the key does not count. */
export const sameHousehold = (one: Household, other: Household): boolean => changesBetween(one, other).length === 0;
