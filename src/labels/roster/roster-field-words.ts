import type { AssistanceField, FieldPath, HouseholdField, ListSection, MemberField, OfficerField } from '../../domain/household';
import { householdFields, listFields, type RosterField } from '../../domain/roster/fields';
import type { Language } from '../language';

/** The fields of Attachment 1 in English; in Chinese a field is called what the form prints. */
interface FieldWords {
  readonly household: Record<HouseholdField, string>;
  readonly members: Record<MemberField, string>;
  readonly officers: Record<OfficerField, string>;
  readonly assistance: Record<AssistanceField, string>;
}

const english: FieldWords = {
  household: {
    location: 'Location', headName: 'Head of household', ethnicity: 'Ethnicity', birthDate: 'Date of birth', phone: 'Phone', standard: 'Standard', householdType: 'Household type', povertyStatus: 'Poverty status',
    mainCause: 'Main cause of poverty', housingArea: 'Floor area', incomeYear: 'Income year', income: 'Income per head', outcome: 'Outcome of assistance', remarks: 'Remarks',
  },
  members: { name: 'Name', idNumber: 'ID number', relationship: 'Relationship to head', age: 'Age', education: 'Education', labour: 'Ability to work', health: 'Health' },
  officers: { name: 'Name', organisation: 'Organisation', politicalStatus: 'Political status', sex: 'Sex', from: 'From', until: 'Until', phone: 'Phone' },
  assistance: { date: 'Date', project: 'Project', scale: 'Scale', funds: 'Funds (yuan)' },
};

const sections: Record<Language, Record<'household' | ListSection, string>> = {
  'zh-CN': { household: '贫困户', members: '家庭成员状况', officers: '帮扶责任人', assistance: '帮扶措施' },
  'en-US': { household: 'Household', members: 'Members', officers: 'Assistance officers', assistance: 'Assistance measures' },
};

/** A section of Attachment 1 as its reader calls it. */
export const sectionLabel = (section: 'household' | ListSection, language: Language): string => sections[language][section];

/** The label of a field, as a form shows it. @example fieldLabel('householdType', 'en-US') // 'Household type' */
export function fieldLabel(path: FieldPath, language: Language): string {
  const { section, field } = partsOf(path);
  const words: Readonly<Record<string, string>> = english[section ?? 'household'];
  return language === 'en-US' ? words[field] : fieldOf(path).label;
}

/** The declaration of the field a path names. */
export function fieldOf(path: FieldPath): RosterField {
  const { section, field } = partsOf(path);
  const fields: Readonly<Record<string, RosterField>> = section ? listFields[section] : householdFields;
  return fields[field];
}

/** A path in its parts; `line` counts from 1, and is 0 in the head block. */
export function partsOf(path: FieldPath): { readonly section: ListSection | null; readonly line: number; readonly field: string } {
  const [first, line, field] = path.split('.');
  const section = first === 'members' || first === 'officers' || first === 'assistance' ? first : null;
  return section && field !== undefined ? { section, line: Number(line) + 1, field } : { section: null, line: 0, field: first };
}
