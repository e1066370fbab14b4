import { listSections, type FieldPath } from '../../household';
import { householdFields, listFields } from '../fields';
import type { CellPlace } from '../sheet-cells';
import { isHeadRelationship } from './labels';
import type { KeyedBlock, ReadHousehold, ReadingFinding } from './result';

/** What is to be said of a household as it was read, apart from its texts themselves: those are for quality/. */
export function findingsIn({ household, places, lines, at, numberIds }: ReadHousehold): readonly ReadingFinding[] {
  const found: ReadingFinding[] = [];
  const heads = household.members.flatMap(({ relationship, name }, index) => (isHeadRelationship(relationship) ? [{ name, index }] : []));
  if (heads.length > 1) found.push({ kind: 'twoHeads', at: places[`members.${heads[1].index}.relationship`] ?? at, names: heads.map(({ name }) => name), household: household.headName });
  household.members.forEach(({ name }, index) => {
    if (name.trim() === '') found.push({ kind: 'memberWithoutName', at: lines.members[index], household: household.headName });
  });
  for (const section of listSections) {
    const seen = new Map<string, CellPlace>();
    household[section].forEach((line, index) => {
      const content = JSON.stringify(line);
      const first = seen.get(content);
      if (first) found.push({ kind: 'lineTwice', at: lines[section][index], section, first, household: household.headName });
      else seen.set(content, lines[section][index]);
    });
  }
  for (const path of numberIds) found.push({ kind: 'digitsLost', at: places[path] ?? at, label: labelOf(path), household: household.headName });
  return found;
}

/** The label of the field a path names. */
export function labelOf(path: FieldPath): string {
  const [section, , field] = path.split('.');
  // A path of the type FieldPath names only what a household has.
  return field === undefined ? householdFields[section as keyof typeof householdFields].label : (listFields[section as keyof typeof listFields] as Record<string, { label: string }>)[field].label;
}

/** Households that stand twice with the same content: pasted twice. Both are kept. */
export function pastedTwice(households: readonly ReadHousehold[]): readonly ReadingFinding[] {
  const seen = new Map<string, CellPlace>();
  return households.flatMap(({ household, at, number }) => {
    if (household.headName.trim() === '' && household.members.length === 0) return [];
    const content = JSON.stringify({ ...household, key: number });
    const first = seen.get(content);
    if (!first) seen.set(content, at);
    return first ? [{ kind: 'householdTwice' as const, at, first, household: household.headName }] : [];
  });
}

/** Gives households the keys that hidden names put over their cells; of two with one key the second gets none, and that is said. */
export function withKeys(households: readonly ReadHousehold[], keys: readonly KeyedBlock[]): { readonly households: readonly ReadHousehold[]; readonly findings: readonly ReadingFinding[] } {
  if (keys.length === 0) return { households, findings: [] };
  const byRow = new Map<string, KeyedBlock[]>();
  for (const block of keys) {
    for (let row = block.area.row; row < block.area.row + block.area.rows; row++) {
      const place = `${row} ${block.sheet}`;
      byRow.set(place, [...(byRow.get(place) ?? []), block]);
    }
  }
  const used = new Map<string, CellPlace>();
  const findings: ReadingFinding[] = [];
  const keyed = households.map((one) => {
    const { row, column, sheet } = one.at;
    const block = byRow.get(`${row} ${sheet}`)?.find(({ area }) => column >= area.column && column < area.column + area.columns);
    if (!block) return one;
    const first = used.get(block.key);
    if (first) {
      findings.push({ kind: 'keyTwice', at: one.at, first, household: one.household.headName });
      return one;
    }
    used.set(block.key, one.at);
    return { ...one, household: { ...one.household, key: block.key } };
  });
  return { households: keyed, findings };
}
