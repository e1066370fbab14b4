import type { FieldPath, Household, ListSection } from '../household';
import { listSections } from '../household';
import { withText, type Line } from './edit-household';
import { cellOf, changesBetween, householdFieldNames, type HouseholdChange, lineFieldNames } from './household-changes';

/** What two people changed, each otherwise, since they saw the same. */
export type Clash =
  | { readonly kind: 'text'; readonly at: FieldPath; readonly was: string; readonly mine: string; readonly theirs: string }
  /** Lines were added, moved or taken away on both sides: they cannot be told apart line by line. */
  | { readonly kind: 'lines'; readonly section: ListSection; readonly mine: readonly Line[]; readonly theirs: readonly Line[] };

export interface MergedEdits {
  /** What only one side changed is taken from it; of a clash, mine stands. */
  readonly household: Household;
  readonly clashes: readonly Clash[];
  /** What the others changed. */
  readonly theirs: readonly HouseholdChange[];
}

const textOf = (lines: readonly Line[]): string => JSON.stringify(lines);

/**
 * Brings together what I changed and what others changed in a household since we both saw `was`.
 * @example only their phone and my remarks differ: both stand, no clash
 */
export function mergeEdits(was: Household, mine: Household, theirs: Household): MergedEdits {
  const clashes: Clash[] = [];
  let household: Household = { ...mine, key: theirs.key };
  const takeText = (at: FieldPath, [before, own, other]: readonly [string, string, string]): void => {
    if (other === before || other === own) return;
    if (own === before) household = withText(household, at, other);
    else clashes.push({ kind: 'text', at, was: before, mine: own, theirs: other });
  };
  const foot = householdFieldNames.slice(-2);
  for (const at of householdFieldNames.slice(0, -2)) takeText(at, [was[at], mine[at], theirs[at]]);
  for (const section of listSections) {
    const [before, own, other]: readonly (readonly Line[])[] = [was[section], mine[section], theirs[section]];
    if (textOf(other) === textOf(before) || textOf(other) === textOf(own)) continue;
    if (textOf(own) === textOf(before)) household = { ...household, [section]: other };
    else if (own.length === before.length && other.length === before.length) {
      for (const [at, line] of before.entries()) {
        // The fields of a section's lines make the paths of that section.
        for (const field of lineFieldNames(section)) takeText(`${section}.${at}.${field}` as FieldPath, [cellOf(line, field), cellOf(own[at], field), cellOf(other[at], field)]);
      }
    } else clashes.push({ kind: 'lines', section, mine: own, theirs: other });
  }
  for (const at of foot) takeText(at, [was[at], mine[at], theirs[at]]);
  return { household, clashes, theirs: changesBetween(was, theirs) };
}
