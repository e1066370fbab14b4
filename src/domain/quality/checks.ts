import type { FieldPath, Household, ListSection } from '../household';
import { householdFields, listFields, type FieldKind } from '../roster/fields';
import { rosterDay } from '../roster/roster-day';
import { ageDiffers } from './age-differs';
import { ageUnreadable } from './age-unreadable';
import { amountImplausible } from './amount-implausible';
import { amountUnreadable } from './amount-unreadable';
import { areaUnreadable } from './area-unreadable';
import { birthDateDiffers } from './birth-date-differs';
import { blankField } from './blank-field';
import { causeContradicted } from './cause-contradicted';
import { certificateAndId } from './certificate-and-id';
import { certificateDigits } from './certificate-digits';
import type { CheckName } from './check-names';
import { codeSpelling } from './code-spelling';
import { codeUnknown } from './code-unknown';
import { dateUnreadable } from './date-unreadable';
import { educationForAge } from './education-for-age';
import { educationMissing } from './education-missing';
import type { CellCheck, CheckContext, CheckDays, Fault, Finding, HouseholdCheck, PersonCheck, PersonField, Severity } from './finding';
import { headMissing } from './head-missing';
import { headNameDiffers } from './head-name-differs';
import { headsSeveral } from './heads-several';
import { healthMissing } from './health-missing';
import { idAbsent } from './id-absent';
import { idChecksum } from './id-checksum';
import { idCounty } from './id-county';
import { idDamaged } from './id-damaged';
import { idDate } from './id-date';
import { idFuture } from './id-future';
import { idMasked } from './id-masked';
import { idOld } from './id-old';
import { idProvince } from './id-province';
import { idRepeated } from './id-repeated';
import { idSpelling } from './id-spelling';
import { idTooOld } from './id-too-old';
import { idUnreadable } from './id-unreadable';
import { incomeYearMissing } from './income-year-missing';
import { labourForAge } from './labour-for-age';
import { labourInFiveGuarantees } from './labour-in-five-guarantees';
import { labourMissing } from './labour-missing';
import { maskedText } from './masked-text';
import { nameMissing } from './name-missing';
import { officerEndsEarly } from './officer-ends-early';
import { phoneRepeated } from './phone-repeated';
import { phoneUnreadable } from './phone-unreadable';
import { readHousehold, type CellOf } from './read-household';
import { residencePermit } from './residence-permit';
import { sectionEmpty } from './section-empty';
import { sexDiffers } from './sex-differs';
import { spouseSameSex } from './spouse-same-sex';
import { spousesSeveral } from './spouses-several';
import { studentElsewhere } from './student-elsewhere';

export { checkNames, type CheckName } from './check-names';

/** The checks of single cells, by what the cell holds. */
const cellChecks: { readonly [K in FieldKind]: readonly CellCheck<K>[] } = {
  text: [maskedText],
  place: [maskedText],
  year: [],
  code: [codeUnknown, studentElsewhere, codeSpelling],
  id: [idDamaged, idUnreadable, idProvince, idDate, idFuture, idChecksum, certificateDigits, residencePermit, idOld, idCounty, idTooOld, idSpelling, idMasked, idAbsent],
  date: [dateUnreadable],
  phone: [phoneUnreadable, maskedText],
  amount: [amountUnreadable, amountImplausible],
  area: [areaUnreadable],
  age: [ageUnreadable],
};

export const personChecks: readonly PersonCheck[] = [birthDateDiffers, ageDiffers, sexDiffers, labourForAge, educationForAge, educationMissing, labourMissing, healthMissing];

const householdChecks: readonly HouseholdCheck[] = [
  incomeYearMissing, blankField, nameMissing, sectionEmpty, headMissing, headsSeveral, headNameDiffers, spousesSeveral, spouseSameSex, idRepeated, certificateAndId, officerEndsEarly, phoneRepeated, causeContradicted, labourInFiveGuarantees,
];

interface CheckCard {
  readonly name: CheckName;
  readonly severity: Severity;
  readonly source: string;
}

/** All checks, for a list of what is looked at: name, severity, and what each stands on. */
export const checks: readonly CheckCard[] = [...new Set<CheckCard>([...Object.values(cellChecks).flat(), ...personChecks, ...householdChecks])];

/** What the checks of a single cell say about it. */
export function faultsOfCell<K extends FieldKind>(cell: CellOf<K>, days: CheckDays): readonly { readonly check: CheckCard; readonly fault: Fault }[] {
  let found: { check: CheckCard; fault: Fault }[] | undefined;
  for (const check of cellChecks[cell.kind]) {
    const fault = check.find(cell, days);
    if (fault) (found ??= []).push({ check, fault });
  }
  return found ?? [];
}

const sections: readonly ListSection[] = ['members', 'officers', 'assistance'];
const headFields = Object.keys(householdFields);
/** The two texts stand at the foot of a page, below its sections. */
const foot = new Set(['outcome', 'remarks']);

/** Where a path stands on the page, from its top. */
function rankOf(path: FieldPath): number {
  const [section, line, field] = path.split('.');
  const at = sections.findIndex((name) => name === section);
  if (at === -1) return (foot.has(section) ? 4e9 : 0) + headFields.indexOf(section);
  return (at + 1) * 1e9 + Number(line) * 100 + Object.keys(listFields[sections[at]]).indexOf(field);
}

/** The days a household is judged by: ages may stand for any day from the beginning of its roster's year. */
function daysOf({ incomeYear }: Household, { onDate, rosterDay: given }: CheckContext): CheckDays {
  const first = given ?? rosterDay(incomeYear, onDate);
  return { onDate, rosterDay: first < onDate ? first : onDate };
}

const pathOf = (field: PersonField, position: number): FieldPath => (field === 'birthDate' || field === 'sex' ? 'birthDate' : `members.${position}.${field}`);

/** Everything found about one household, in the order of the page. */
export function checkHousehold(household: Household, context: CheckContext): readonly Finding[] {
  const days = daysOf(household, context);
  const read = readHousehold(household, days);
  const found: Finding[] = [];
  const textOf = new Map(read.cells.map(({ at, cell }) => [at, cell.text]));
  const add = ({ name, severity }: CheckCard, at: FieldPath, { values, remedy }: Fault): void => {
    found.push({ check: name, severity, at, text: textOf.get(at) ?? '', ...(values ? { values } : {}), ...(remedy === undefined ? {} : { remedy: { at, text: remedy } }) });
  };
  for (const { at, cell } of read.cells) for (const { check, fault } of faultsOfCell(cell, days)) add(check, at, fault);
  read.people.forEach((person, position) => {
    if (!read.cells.some(({ at }) => at === `members.${position}.name`)) return;
    for (const check of personChecks) for (const fault of check.find(person, days)) add(check, pathOf(fault.at, position), fault);
  });
  for (const check of householdChecks) for (const fault of check.find(read, days)) add(check, fault.at, fault);
  return found.sort((a, b) => rankOf(a.at) - rankOf(b.at));
}
