import { isMasked } from '../identifiers/masked';
import { householdFields, memberFields, officerFields, type RosterField } from '../roster/fields';
import type { CellCheck } from './finding';

const asked: ReadonlySet<RosterField> = new Set([householdFields.location, householdFields.headName, householdFields.phone, memberFields.name, officerFields.name, officerFields.organisation, officerFields.phone]);

/** A name, a place or a phone number that was covered before it came here (王**): kept, and no roster to work with. */
export const maskedText: CellCheck<'text' | 'place' | 'phone'> = {
  name: 'maskedText',
  scope: 'cell',
  severity: 'hint',
  source: '附件1 样例（王**、137********）',
  find: ({ field, text }) => (asked.has(field) && isMasked(text) ? {} : undefined),
};
