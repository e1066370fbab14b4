import type { FieldPath } from '../household';
import type { Fault, HouseholdCheck } from './finding';
import { createIdRegister } from './id-register';
import type { ReadHousehold } from './read-household';

/** Members who stand with an id that an earlier line has. `mixed`: one of the two by the disability certificate. */
export function repeatedIds({ people }: ReadHousehold, mixed: boolean): readonly (Fault & { at: FieldPath })[] {
  const register = createIdRegister<number>();
  return people.flatMap(({ id }, position) => {
    const first = register.meet(id, position);
    const isMixed = first !== undefined && first.byCertificate !== (id.kind === 'disabilityCertificate');
    return first && isMixed === mixed ? [{ at: `members.${position}.idNumber` as const, values: { line: first.at + 1, name: people[first.at].name } }] : [];
  });
}

/** Two lines of 家庭成员状况 have one id (first 18 characters). */
export const idRepeated: HouseholdCheck = { name: 'idRepeated', scope: 'household', severity: 'error', source: '惯例：前 18 位重复', find: (household) => repeatedIds(household, false) };
