import { readCode } from '../codes/code-lists';
import type { CodeReading } from '../codes/code-list';
import { isStudentStatus } from '../codes/student-status';
import { isBlankLine, listSections, textAt, type FieldPath, type Household, type ListSection, type Member } from '../household';
import { parse as readPhone, type PhoneReading } from '../identifiers/phone';
import { idOf, readId, type IdReading } from '../identifiers/read-id';
import type { ResidentId } from '../identifiers/resident-id';
import { readAge, type AgeReading } from '../readings/ages';
import { readMoney, type AmountReading } from '../readings/amounts';
import { readArea, type AreaReading } from '../readings/areas';
import { ageOn } from '../readings/calendar-days';
import { readDate, type DateReading } from '../readings/dates';
import { householdFields, listFields, memberFields, type FieldKind, type RosterField } from '../roster/fields';
import type { CheckDays, PersonField } from './finding';

/** What each kind of field is read as; a text, a place and a year are their own reading. */
export interface Readings {
  text: string;
  place: string;
  year: string;
  code: CodeReading;
  id: IdReading;
  date: DateReading;
  phone: PhoneReading;
  amount: AmountReading;
  area: AreaReading;
  age: AgeReading;
}

/** A cell as its field reads it, beside what stands there. */
export type CellOf<K extends FieldKind = FieldKind> = {
  [P in K]: {
    readonly kind: P;
    readonly field: RosterField;
    readonly text: string;
    readonly reading: Readings[P];
    /** The id of whom the cell speaks, where it speaks of one person whose id is valid. */
    readonly resident?: ResidentId | undefined;
  };
}[K];

/** Reads a cell of a page or a table as its field says; a number cell of a table is handed over as it is stored. */
export function readCell(field: RosterField, text: string, cell: unknown, days: CheckDays, resident?: ResidentId): CellOf {
  switch (field.kind) {
    case 'code':
      return { kind: 'code', field, text, reading: field.codes ? readCode(field.codes, text) : { kind: 'unknown' } };
    case 'id':
      return { kind: 'id', field, text, reading: readId(cell, days.onDate) };
    case 'date':
      return { kind: 'date', field, text, reading: readDate(cell), resident };
    case 'phone':
      return { kind: 'phone', field, text, reading: readPhone(cell) };
    case 'amount':
      return { kind: 'amount', field, text, reading: readMoney(cell) };
    case 'area':
      return { kind: 'area', field, text, reading: readArea(cell) };
    case 'age':
      return { kind: 'age', field, text, reading: readAge(cell) };
    case 'text':
    case 'place':
    case 'year':
      return { kind: field.kind, field, text, reading: text };
  }
}

/** One person, as a line of 家庭成员状况 or a row of a table shows them. */
export interface ReadPerson {
  /** The cells there are: a table may lack a column, and what is not there is not missed. */
  readonly has: ReadonlySet<PersonField>;
  readonly name: string;
  readonly id: IdReading;
  /** Where the id is valid. */
  readonly resident: ResidentId | undefined;
  readonly relationship: CodeReading;
  readonly age: AgeReading;
  /** Years on the roster's day by the id, else as typed; undefined where neither says. */
  readonly years: number | undefined;
  readonly education: CodeReading;
  readonly labour: CodeReading;
  readonly health: CodeReading;
  readonly birthDate: DateReading;
  readonly sex: CodeReading;
  /** 在校生 or a grade stands in some cell. */
  readonly isStudent: boolean;
}

export const blankCode: CodeReading = { kind: 'blank' };
export const isCode = (reading: CodeReading, name: string): boolean => 'names' in reading && reading.names.includes(name);

/** The age to judge somebody by: the id's on the roster's day, else the typed one. */
export const yearsOf = (resident: ResidentId | undefined, age: AgeReading, { rosterDay }: CheckDays): number | undefined =>
  resident ? Math.max(0, ageOn(resident.birthDate, rosterDay)) : age.kind === 'age' ? age.years : undefined;

export interface ReadHousehold {
  readonly typed: Household;
  readonly cells: readonly { readonly at: FieldPath; readonly cell: CellOf }[];
  /** One for each line of 家庭成员状况, blank lines included. */
  readonly people: readonly ReadPerson[];
  /** Lines that say 户主. */
  readonly heads: readonly number[];
}

const memberCells = new Set<PersonField>(['name', 'idNumber', 'relationship', 'age', 'education', 'labour', 'health']);
const headCells = new Set<PersonField>([...memberCells, 'birthDate']);

/** `birthDate`: that of the head block, for the only head. */
function readMember(member: Member, days: CheckDays, birthDate?: string): ReadPerson {
  const id = readId(member.idNumber, days.onDate);
  const resident = idOf(id);
  const relationship = readCode('relationship', member.relationship);
  const age = readAge(member.age);
  return {
    has: birthDate === undefined ? memberCells : headCells,
    name: member.name.trim(),
    id,
    resident,
    relationship,
    age,
    years: yearsOf(resident, age, days),
    education: readCode('education', member.education),
    labour: readCode('labour', member.labour),
    health: readCode('health', member.health),
    birthDate: readDate(birthDate),
    sex: blankCode,
    isStudent: isStudentStatus(member.education) || isStudentStatus(member.labour),
  };
}

// Object.keys of Records that are written out in fields.ts: the keys are exactly their fields.
const headPaths = Object.keys(householdFields) as (keyof typeof householdFields)[];
const fieldsOf: Record<ListSection, readonly string[]> = { members: Object.keys(memberFields), officers: Object.keys(listFields.officers), assistance: Object.keys(listFields.assistance) };

/** Reads a page once, for all checks. */
export function readHousehold(typed: Household, days: CheckDays): ReadHousehold {
  const heads = typed.members.flatMap(({ relationship }, at) => (isCode(readCode('relationship', relationship), '户主') ? [at] : []));
  const people = typed.members.map((member, at) => readMember(member, days, heads.length === 1 && heads[0] === at ? typed.birthDate : undefined));
  const head = heads.length === 1 ? people[heads[0]].resident : undefined;
  const cells: { at: FieldPath; cell: CellOf }[] = headPaths.map((at) => ({ at, cell: readCell(householdFields[at], typed[at], typed[at], days, at === 'birthDate' ? head : undefined) }));
  for (const section of listSections) {
    const fields: Readonly<Record<string, RosterField>> = listFields[section];
    typed[section].forEach((line, position) => {
      if (isBlankLine(line)) return;
      for (const name of fieldsOf[section]) {
        // A section, a line of it and one of its fields make a path of the type FieldPath.
        const at = `${section}.${position}.${name}` as FieldPath;
        const text = textAt(typed, at);
        cells.push({ at, cell: readCell(fields[name], text, text, days) });
      }
    });
  }
  return { typed, cells, people, heads };
}
