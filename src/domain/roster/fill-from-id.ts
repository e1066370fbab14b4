import { readCode } from '../codes/code-lists';
import type { Household } from '../household';
import { idFacts } from '../identifiers/read-id';
import { withText } from './edit-household';

const isBlank = (text: string): boolean => text.trim() === '';

/**
 * What a member's id says is filled in where nothing stands: the age, and for the head of the household the birth date of the page's head.
 * What stands there stays; where it says otherwise, a check finds it. An id that is not valid fills nothing. `onDate`: YYYY-MM-DD.
 */
export function fillFromId(household: Household, at: number, onDate: string): Household {
  const member = household.members[at];
  const facts = member && idFacts(member.idNumber, onDate);
  if (!facts) return household;
  const relationship = readCode('relationship', member.relationship);
  const isHead = relationship.kind === 'blank' ? at === 0 : relationship.kind !== 'unknown' && relationship.name === '户主';
  const aged = isBlank(member.age) ? withText(household, `members.${at}.age`, String(facts.age)) : household;
  return isHead && isBlank(household.birthDate) ? withText(aged, 'birthDate', facts.birthDate) : aged;
}
