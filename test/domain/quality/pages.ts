import { blankAssistance, blankHousehold, blankMember, blankOfficer, type FieldPath, type Household, type ListSection } from '../../../src/domain/household';
import { assistanceFields, householdFields, memberFields, officerFields, type RosterField } from '../../../src/domain/roster/fields';

/** A page as an official writes it in a case: labels of Attachment 1 and the texts under them. */
export type Labelled = Readonly<Record<string, string>>;

export interface Page {
  户?: Labelled;
  成员?: readonly Labelled[];
  责任人?: readonly Labelled[];
  措施?: readonly Labelled[];
}

const listTitles: Record<ListSection, string> = { members: '成员', officers: '责任人', assistance: '措施' };

/** The short label of a case file for a field: without brackets. */
const shortLabel = ({ label }: RosterField): string => label.replace(/（.*）/, '');
const byLabel = (fields: Readonly<Record<string, RosterField>>): ReadonlyMap<string, string> => new Map(Object.entries(fields).map(([name, field]) => [shortLabel(field), name]));
const names = { household: byLabel(householdFields), members: byLabel(memberFields), officers: byLabel(officerFields), assistance: byLabel(assistanceFields) };

function nameOf(section: keyof typeof names, label: string): string {
  const name = names[section].get(label);
  if (name === undefined) throw new Error(`no field is called ${label}`);
  return name;
}

const line = <T extends Record<string, string>>(section: ListSection, blank: T, written: Labelled): T => ({ ...blank, ...Object.fromEntries(Object.entries(written).map(([label, text]) => [nameOf(section, label), text])) });

export function householdOf({ 户 = {}, 成员 = [], 责任人 = [], 措施 = [] }: Page): Household {
  return {
    ...blankHousehold(''),
    ...Object.fromEntries(Object.entries(户).map(([label, text]) => [nameOf('household', label), text])),
    members: 成员.map((written) => line('members', blankMember, written)),
    officers: 责任人.map((written) => line('officers', blankOfficer, written)),
    assistance: 措施.map((written) => line('assistance', blankAssistance, written)),
  };
}

/** A path as a case names it: 出生时间, 成员1 年龄. */
export function placeName(path: FieldPath): string {
  const [first, at, field] = path.split('.');
  if (first !== 'members' && first !== 'officers' && first !== 'assistance') return [...names.household].find(([, name]) => name === first)?.[0] ?? first;
  return `${listTitles[first]}${Number(at) + 1} ${[...names[first]].find(([, name]) => name === field)?.[0] ?? field}`;
}

