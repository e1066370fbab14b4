import { ageOn } from '../readings/calendar-days';
import type { FieldPath, HouseholdField } from '../household';
import { isBlankLine } from '../household';
import type { Fault, HouseholdCheck } from './finding';

const asked: readonly HouseholdField[] = ['location', 'headName', 'ethnicity', 'birthDate', 'phone', 'standard', 'householdType', 'povertyStatus', 'mainCause', 'housingArea', 'income'];

/** A field of the head block, or a member's id, relationship or age, with nothing in it; what another cell says for certain is offered. */
export const blankField: HouseholdCheck = {
  name: 'blankField',
  scope: 'household',
  severity: 'hint',
  source: '惯例：空值',
  find: ({ typed, people, heads }, { rosterDay }) => {
    const found: (Fault & { at: FieldPath })[] = [];
    const isBlank = (text: string): boolean => text.trim() === '';
    const head = heads.length === 1 ? people[heads[0]] : undefined;
    for (const at of asked) {
      if (!isBlank(typed[at])) continue;
      const remedy = at === 'birthDate' ? head?.resident?.birthDate : at === 'headName' ? head?.name || undefined : undefined;
      found.push({ at, ...(remedy === undefined ? {} : { remedy }) });
    }
    typed.members.forEach((member, position) => {
      if (isBlankLine(member)) return;
      const { resident } = people[position];
      if (isBlank(member.idNumber)) found.push({ at: `members.${position}.idNumber` });
      if (isBlank(member.relationship)) found.push({ at: `members.${position}.relationship` });
      if (isBlank(member.age)) found.push({ at: `members.${position}.age`, ...(resident ? { remedy: String(Math.max(0, ageOn(resident.birthDate, rosterDay))) } : {}) });
    });
    return found;
  },
};
