import { z } from 'zod';

/**
 * One household's page of Attachment 1, as it was typed: every field is the cell's own text, '' where nothing stands.
 * What a text means (a date, a code, an id) is understood from it when asked, and never put in its place: see roster/fields.ts for what each field holds
 * and quality/ for what is found wrong with it. Source: 闽扶办〔2018〕6号 附件1.
 */
const text = z.string();

/** One line of 家庭成员状况. */
export const memberSchema = z.strictObject({ name: text, idNumber: text, relationship: text, age: text, education: text, labour: text, health: text });

/** One line of 帮扶责任人. */
export const officerSchema = z.strictObject({ name: text, organisation: text, politicalStatus: text, sex: text, from: text, until: text, phone: text });

/** One line of 帮扶措施. */
export const assistanceSchema = z.strictObject({ date: text, project: text, scale: text, funds: text });

export const householdSchema = z.strictObject({
  /** 户键: made once when the household enters a workbook, and never shown as anything else; '' for one that has none yet. */
  key: text,
  location: text,
  headName: text,
  ethnicity: text,
  birthDate: text,
  phone: text,
  standard: text,
  householdType: text,
  povertyStatus: text,
  mainCause: text,
  housingArea: text,
  /** The year in the label 2017年度人均收入, four digits. */
  incomeYear: text,
  income: text,
  members: z.array(memberSchema),
  officers: z.array(officerSchema),
  assistance: z.array(assistanceSchema),
  outcome: text,
  remarks: text,
});

export type Member = z.infer<typeof memberSchema>;
export type AssistanceOfficer = z.infer<typeof officerSchema>;
export type AssistanceMeasure = z.infer<typeof assistanceSchema>;
export type Household = z.infer<typeof householdSchema>;

/** The three blocks of a page that hold lines. */
export type ListSection = 'members' | 'officers' | 'assistance';
export const listSections: readonly ListSection[] = ['members', 'officers', 'assistance'];

export type HouseholdField = Exclude<keyof Household, ListSection | 'key'>;
export type MemberField = keyof Member;
export type OfficerField = keyof AssistanceOfficer;
export type AssistanceField = keyof AssistanceMeasure;

/** A field of a household by its path, as react-hook-form writes it; lines count from 0. */
export type FieldPath = HouseholdField | `members.${number}.${MemberField}` | `officers.${number}.${OfficerField}` | `assistance.${number}.${AssistanceField}`;

export const blankMember: Member = { name: '', idNumber: '', relationship: '', age: '', education: '', labour: '', health: '' };
export const blankOfficer: AssistanceOfficer = { name: '', organisation: '', politicalStatus: '', sex: '', from: '', until: '', phone: '' };
export const blankAssistance: AssistanceMeasure = { date: '', project: '', scale: '', funds: '' };

/** A page with nothing on it. @example blankHousehold('2017').members // [] */
export const blankHousehold = (incomeYear: string): Household => ({
  key: '', location: '', headName: '', ethnicity: '', birthDate: '', phone: '', standard: '', householdType: '', povertyStatus: '', mainCause: '',
  housingArea: '', incomeYear, income: '', members: [], officers: [], assistance: [], outcome: '', remarks: '',
});

/** Whether a line of a section has nothing on it. */
export const isBlankLine = (line: Readonly<Record<string, string>>): boolean => Object.values(line).every((cell) => cell.trim() === '');

/** The text a path names; '' where there is no such line. */
export function textAt(household: Household, path: FieldPath): string {
  const [section, at, field] = path.split('.');
  // A path of the type FieldPath names only what a household has.
  const holder = at === undefined ? household : household[section as ListSection][Number(at)];
  const found: unknown = holder === undefined ? undefined : Reflect.get(holder, field ?? section);
  return typeof found === 'string' ? found : '';
}
