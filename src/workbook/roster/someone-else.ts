import { listSections, type Household, type ListSection } from '../../domain/household';
import { householdFields } from '../../domain/roster/fields';
import { pairLines } from './pair-lines';

/** Takes one of these lines out; false where none of them is left. */
function takeOne(left: string[], ...lines: readonly (object | undefined)[]): boolean {
  for (const line of lines) {
    const at = line === undefined ? -1 : left.indexOf(JSON.stringify(line));
    if (at < 0) continue;
    left.splice(at, 1);
    return true;
  }
  return false;
}

/** Lines that stay must be there, as they were or as they shall be; lines that go or come may be; no other may. */
function isBetween<Section extends ListSection>(section: Section, current: Household[Section], before: Household[Section], now: Household[Section]): boolean {
  const left = current.map((line) => JSON.stringify(line));
  const paired = pairLines(section, before, now);
  if (!paired.every((at, position) => at < 0 || takeOne(left, now[position], before[at]))) return false;
  const mayBe = [...before.filter((_, at) => !paired.includes(at)), ...now.filter((_, position) => paired[position] < 0)].map((line) => JSON.stringify(line));
  return left.every((line) => {
    const at = mayBe.indexOf(line);
    if (at >= 0) mayBe.splice(at, 1);
    return at >= 0;
  });
}

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Whether someone else changed a household: it is neither as it was read, nor as it shall be written, nor between the two, as a save that was cut off leaves it.
 */
export function isSomeoneElses(current: Household, before: Household, now: Household): boolean {
  // Object.keys of a Record gives its keys.
  const fields = Object.keys(householdFields) as (keyof typeof householdFields)[];
  if (!fields.every((field) => current[field] === before[field] || current[field] === now[field])) return true;
  return !listSections.every((section) => same(current[section], before[section]) || same(current[section], now[section]) || isBetween(section, current[section], before[section], now[section]));
}
