import { ageOn, isDate, yearsApart } from '../readings/calendar-days';
import type { SexName } from '../codes/sex';
import { readArea } from './area-codes';
import { idForm } from './id-form';
import { maskId } from './mask';

/** 公民身份号码: 18 characters, or the 15 digits of before 1999. Source: GB 11643-1999. */
export interface ResidentId {
  /** 18 characters; those of 15 are upgraded. */
  readonly full: string;
  /** It came with 15 digits. */
  readonly old: boolean;
  /** YYYY-MM-DD, as its digits stand: {@link check} says whether there is such a day. */
  readonly birthDate: string;
  readonly sex: SexName;
}

/** What can be wrong with an id's own digits; error, warning and hint are in {@link idFaultSeverities}. */
export type IdFault = 'province' | 'date' | 'future' | 'checksum' | 'category' | 'grade' | 'permit' | 'century' | 'county' | 'tooEarly' | 'tooOld';

export const idFaultSeverities: Record<IdFault, 'error' | 'warning' | 'hint'> = {
  province: 'error', date: 'error', future: 'error', checksum: 'error', category: 'error', grade: 'error', permit: 'warning', century: 'hint', county: 'hint', tooEarly: 'hint', tooOld: 'hint',
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** The 18th character for 17 digits. Source: GB 11643-1999, ISO 7064 MOD 11-2. @example checkCharacter('11010519491231002') // 'X' */
export function checkCharacter(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += (digits.charCodeAt(at) - 48) * weights[at];
  return checkCharacters[sum % 11];
}

const form18 = /^\d{17}[\dX]$/;
const form15 = /^\d{15}$/;

/** The parts of an id, or undefined for a text of another form. Whether they make sense is {@link check}'s. */
export function parse(text: string): ResidentId | undefined {
  const form = idForm(text);
  const old = form15.test(form);
  if (!old && !form18.test(form)) return undefined;
  const digits = old ? `${form.slice(0, 6)}19${form.slice(6)}` : form;
  const full = old ? digits + checkCharacter(digits) : form;
  return { full, old, birthDate: `${full.slice(6, 10)}-${full.slice(10, 12)}-${full.slice(12, 14)}`, sex: full.charCodeAt(16) % 2 === 1 ? '男' : '女' };
}

/** From this age on, 15 digits may as well be a slip in a young person's id as a very old one's. */
const DOUBTFUL_AGE = 100;

/** 15 digits leave out the century: not 19 for people past a hundred, to whom the sequence numbers from 996 were given. Source: GB 11643-1989. */
const isCenturyDoubtful = ({ old, full, birthDate }: ResidentId, onDate: string): boolean => old && (full.slice(14, 17) >= '996' || yearsApart(birthDate, onDate) >= DOUBTFUL_AGE);

/** Ids were first given in 1984, and nobody is known to have lived past 122: who was born before this year cannot have got one. */
const EARLIEST_YEAR = 1862;
const OLDEST = 120;

/** Everything wrong with an id on a day (YYYY-MM-DD), the gravest first; [] for a good one. */
export function check(id: ResidentId, onDate: string): readonly IdFault[] {
  const faults: IdFault[] = [];
  const area = readArea(id.full);
  const isDay = isDate(id.birthDate);
  if (area === 'noProvince') faults.push('province');
  if (!isDay) faults.push('date');
  else if (id.birthDate > onDate) faults.push('future');
  if (checkCharacter(id.full) !== id.full[17]) faults.push('checksum');
  if (area === 'permit') faults.push('permit');
  if (isCenturyDoubtful(id, onDate)) faults.push('century');
  if (area === 'unknownCounty') faults.push('county');
  if (isDay && Number(id.full.slice(6, 10)) < EARLIEST_YEAR) faults.push('tooEarly');
  else if (isDay && yearsApart(id.birthDate, onDate) > OLDEST) faults.push('tooOld');
  return faults;
}

export const mask = (text: string): string => maskId(text);

/** Completed years on a day (YYYY-MM-DD). */
export const age = (id: ResidentId, onDate: string): number => ageOn(id.birthDate, onDate);
