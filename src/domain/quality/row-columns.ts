import { householdFields, listFields, memberFields, officerFields, type RosterField } from '../roster/fields';
import { normalizeHeader } from '../roster/headers';
import { columnMeaning, type ColumnMeaning } from '../roster/reading/table-columns';
import type { PersonField } from './finding';

/** A column of a table whose cells the checks can judge. */
export interface RowColumn {
  /** Position in the table, from 0. */
  readonly index: number;
  /** As the office wrote it. */
  readonly header: string;
  readonly field: RosterField;
  /** What of the row's person it holds, where it holds something of them. */
  readonly person?: PersonField;
}

/** How the checks understand a table's headers. */
export interface RowColumns {
  readonly columns: readonly RowColumn[];
  /** Where 在校生状况 stands; -1 where it does not. */
  readonly studentStatus: number;
  /** Each row is a household, and its person the head. */
  readonly ofHouseholds: boolean;
  /** The birth date is the head's although each row is a person. */
  readonly birthDateOfHead: boolean;
  /** The year in the header of 人均收入: 2017年度人均收入. */
  readonly incomeYear: string | undefined;
}

const personFields: readonly PersonField[] = ['name', 'idNumber', 'relationship', 'age', 'education', 'labour', 'health', 'birthDate', 'sex'];
const isPersonField = (name: string): name is PersonField => personFields.some((field) => field === name);

const sexField: RosterField = officerFields.sex;
const headIdHeaders = new Set(['户主证件号码', '户主身份证号', '户主身份证号码', '户主证件号'].map(normalizeHeader));
const studentHeaders = new Set(['在校生状况', '在校生情况', '是否在校生', '在校情况'].map(normalizeHeader));
/** Headers of a person's own birth date; 出生时间 is the label of the head block. */
const ownBirthDate = new Set(['出生日期', '出生年月', '出生年月日'].map(normalizeHeader));

function fieldOfMeaning(meaning: ColumnMeaning): { field: RosterField; person?: PersonField } | null {
  if (meaning.kind === 'household') {
    const { field } = meaning;
    return { field: householdFields[field], ...(field === 'birthDate' ? { person: 'birthDate' } : {}) };
  }
  if (meaning.kind !== 'line') return null;
  const fields: Readonly<Record<string, RosterField>> = listFields[meaning.section];
  return { field: fields[meaning.field], ...(meaning.section === 'members' && isPersonField(meaning.field) ? { person: meaning.field } : {}) };
}

/** In a table of officers or measures alone the plain headers 姓名, 联系电话, 时间 are theirs. */
function groupOf(meanings: readonly ColumnMeaning[]): string {
  const has = (section: string, field: string): boolean => meanings.some((meaning) => meaning.kind === 'line' && meaning.section === section && meaning.field === field);
  if (has('members', 'idNumber') || has('members', 'relationship') || meanings.some((meaning) => meaning.kind === 'household' && meaning.field === 'povertyStatus')) return '';
  return has('officers', 'organisation') ? '帮扶责任人' : has('assistance', 'project') ? '帮扶措施' : '';
}

/** Finds what the checks can judge among a table's headers, by name and never by place. */
export function findRowColumns(headers: readonly unknown[]): RowColumns {
  const texts = headers.map((header) => (header === null || header === undefined ? '' : String(header)));
  const group = groupOf(texts.map((text) => columnMeaning(text)));
  const normalized = texts.map(normalizeHeader);
  const columns: RowColumn[] = [];
  let incomeYear: string | undefined;
  texts.forEach((header, index) => {
    if (normalized[index] === '') return;
    const own = { index, header };
    if (headIdHeaders.has(normalized[index])) {
      columns.push({ ...own, field: memberFields.idNumber });
      return;
    }
    if (normalized[index] === '性别' && group === '') {
      columns.push({ ...own, field: sexField, person: 'sex' });
      return;
    }
    const meaning = columnMeaning(header, group);
    if (meaning.kind === 'household' && meaning.year !== undefined) incomeYear ??= meaning.year;
    const found = fieldOfMeaning(meaning);
    if (found) columns.push({ ...own, ...found });
  });
  return withHead(columns, { studentStatus: normalized.findIndex((text) => studentHeaders.has(text)), incomeYear });
}

/** Settles whose the columns are: in a table of households the head's, who may be named as 户主姓名 and 户主证件号码 alone. */
function withHead(columns: readonly RowColumn[], rest: Pick<RowColumns, 'studentStatus' | 'incomeYear'>): RowColumns {
  const has = (person: PersonField): boolean => columns.some((column) => column.person === person);
  const ofHouseholds = !has('relationship') && !has('name') && columns.some(({ field }) => field === householdFields.headName);
  const ownHeads = ofHouseholds && !has('idNumber');
  const settled = columns.map((column): RowColumn => {
    if (ofHouseholds && column.field === householdFields.headName) return { ...column, person: 'name' };
    return ownHeads && column.field === memberFields.idNumber ? { ...column, person: 'idNumber' } : column;
  });
  const birthDate = columns.find(({ person }) => person === 'birthDate');
  return { columns: settled, ...rest, ofHouseholds, birthDateOfHead: birthDate !== undefined && !ofHouseholds && has('relationship') && !ownBirthDate.has(normalizeHeader(birthDate.header)) };
}
