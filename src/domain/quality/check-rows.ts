import { readCode } from '../codes/code-lists';
import { isStudentStatus } from '../codes/student-status';
import { idOf, readId } from '../identifiers/read-id';
import { cellText, isBlank } from '../measures/cells';
import { readAge } from '../readings/ages';
import { readDate } from '../readings/dates';
import type { FieldKind } from '../roster/fields';
import { rosterDay } from '../roster/roster-day';
import { createTotalRows } from '../roster/total-rows';
import type { CheckName } from './check-names';
import { faultsOfCell, personChecks } from './checks';
import type { CheckContext, CheckDays, Fault, FindingValues, PersonField, Severity } from './finding';
import { createIdRegister } from './id-register';
import { isCode, readCell, yearsOf, type CellOf, type ReadPerson } from './read-household';
import { findRowColumns, type RowColumn, type RowColumns } from './row-columns';

/** Something found in a row of a table, at the cell of one of its columns. The sentence that says it is in labels/findings. */
export interface RowFinding {
  readonly check: CheckName;
  readonly severity: Severity;
  /** Position in the table, from 0. */
  readonly column: number;
  /** As the office wrote it. */
  readonly header: string;
  readonly kind: FieldKind;
  /** The label of Attachment 1 for what the column holds. */
  readonly label: string;
  readonly text: string;
  readonly values?: FindingValues | undefined;
  /** What would stand there instead. */
  readonly remedy?: string | undefined;
}

/**
 * Checks the rows of one table, each handed over once and in order: who was met in an earlier row is found by that.
 * A blank row and a row of totals have no findings.
 */
export interface RowChecker {
  (row: readonly unknown[]): readonly RowFinding[];
  /** The columns that are judged; [] where no header is known. */
  readonly columns: readonly RowColumn[];
}

/** Distinct texts of a code column that are kept with what was found in them; a column of codes has a few dozen. */
const KEPT_TEXTS = 2000;

const none: readonly RowFinding[] = [];

/**
 * Makes the checker of a table. What needs a whole household (two heads, no head …) is not asked: a row does not know its neighbours, except for ids that were met before.
 * `context.rosterDay`, where not given, is 1 January after the year in the header of 人均收入, else `onDate`.
 * @example createRowChecker(['姓名', '证件号码'], { onDate: '2018-04-10' })(['张三', '110105194912310021'])[0].check // 'idChecksum'
 */
export function createRowChecker(headers: readonly unknown[], context: CheckContext): RowChecker {
  const table = findRowColumns(headers);
  const days = daysOf(table, context);
  const isTotal = createTotalRows(headers);
  const readers = table.columns.map((column) => ({ column, read: createCellReader(column, days) }));
  const readPerson = createPersonReader(table, days);
  const byPerson = new Map<PersonField, RowColumn>(table.columns.flatMap((column) => (column.person ? [[column.person, column] as const] : [])).reverse());
  const idColumn = byPerson.get('idNumber');
  const register = createIdRegister<number>();
  let rowNumber = 0;

  const check = (row: readonly unknown[]): readonly RowFinding[] => {
    rowNumber += 1;
    if (row.every(isBlank) || isTotal(row)) return none;
    const person = readPerson(row);
    let found: RowFinding[] | null = null;
    const add = (card: { name: CheckName; severity: Severity }, column: RowColumn, fault: Fault): void => {
      (found ??= []).push({ check: card.name, severity: card.severity, column: column.index, header: column.header, kind: column.field.kind, label: column.field.label, text: cellText(row[column.index]), values: fault.values, remedy: fault.remedy });
    };
    for (const { column, read } of readers) for (const { check: card, fault } of read(row[column.index], person)) add(card, column, fault);
    for (const one of personChecks) {
      for (const fault of one.find(person, days)) {
        const column = byPerson.get(fault.at);
        if (column) add(one, column, fault);
      }
    }
    const first = idColumn && register.meet(person.id, rowNumber);
    if (first) {
      const isMixed = first.byCertificate !== (person.id.kind === 'disabilityCertificate');
      add(isMixed ? { name: 'certificateAndId', severity: 'warning' } : { name: 'idRepeated', severity: 'error' }, idColumn, { values: { row: first.at } });
    }
    return found ?? none;
  };
  return Object.assign(check, { columns: table.columns });
}

function daysOf({ incomeYear }: RowColumns, { onDate, rosterDay: given }: CheckContext): CheckDays {
  const first = given ?? rosterDay(incomeYear ?? '', onDate);
  return { onDate, rosterDay: first < onDate ? first : onDate };
}

type CellFaults = ReturnType<typeof faultsOfCell>;
const sound: CellFaults = [];

/** Reads and checks the cells of one column; texts of codes that were seen before are not judged again, and what the person was read from is not read again. */
function createCellReader({ field, person: part }: RowColumn, days: CheckDays): (cell: unknown, person: ReadPerson) => CellFaults {
  const kept = new Map<string, CellFaults>();
  const read = (text: string, cell: unknown, person: ReadPerson): CellOf => {
    if (part === 'idNumber') return { kind: 'id', field, text, reading: person.id };
    if (part === 'age') return { kind: 'age', field, text, reading: person.age };
    return readCell(field, text, cell, days, part === 'birthDate' ? person.resident : undefined);
  };
  return (cell, person) => {
    if (isBlank(cell)) return sound;
    const text = cellText(cell);
    const before = kept.get(text);
    if (before) return before;
    const faults = faultsOfCell(read(text, cell, person), days);
    if (field.kind === 'code' && kept.size < KEPT_TEXTS) kept.set(text, faults);
    return faults;
  };
}

/** Reads the person of a row; of two columns for one thing the first. */
function createPersonReader(table: RowColumns, days: CheckDays): (row: readonly unknown[]) => ReadPerson {
  const { columns, studentStatus, ofHouseholds, birthDateOfHead } = table;
  const has: ReadonlySet<PersonField> = new Set(columns.flatMap(({ person }) => (person ? [person] : [])));
  /** The cell that tells of a person; undefined where there is no such column, as where it is blank. */
  const cellOf = (part: PersonField): ((row: readonly unknown[]) => unknown) => {
    const index = columns.find(({ person }) => person === part)?.index;
    return index === undefined ? () => undefined : (row) => row[index];
  };
  const [nameOf, idOfRow, ageOf, birthDateOf, relationshipOf, educationOf, labourOf, healthOf, sexOf] = (['name', 'idNumber', 'age', 'birthDate', 'relationship', 'education', 'labour', 'health', 'sex'] as const).map(cellOf);

  return (row) => {
    const id = readId(idOfRow(row), days.onDate);
    const resident = idOf(id);
    const age = readAge(ageOf(row));
    const relationship = readCode('relationship', cellText(relationshipOf(row)));
    const birthDate = birthDateOfHead && !isCode(relationship, '户主') && !ofHouseholds ? undefined : birthDateOf(row);
    const [education, labour] = [cellText(educationOf(row)), cellText(labourOf(row))];
    return {
      has,
      name: cellText(nameOf(row)).trim(),
      id,
      resident,
      relationship,
      age,
      years: yearsOf(resident, age, days),
      education: readCode('education', education),
      labour: readCode('labour', labour),
      health: readCode('health', cellText(healthOf(row))),
      birthDate: readDate(birthDate),
      sex: readCode('sex', cellText(sexOf(row))),
      isStudent: goesToSchool(row, studentStatus) || isStudentStatus(education) || isStudentStatus(labour),
    };
  };
}

/** Whatever stands under 在校生状况, except that one does not. */
function goesToSchool(row: readonly unknown[], column: number): boolean {
  if (column === -1 || isBlank(row[column])) return false;
  return !/^(?:0|无|否|非在校生|不在校|非在校)$/.test(cellText(row[column]).normalize('NFKC').trim());
}
