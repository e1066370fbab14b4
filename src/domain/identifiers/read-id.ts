import type { SexName } from '../codes/sex';
import { isAbsentWord } from './absent-words';
import * as disabilityCertificate from './disability-certificate';
import type { DisabilityCertificate } from './disability-certificate';
import { idForm } from './id-form';
import { isMasked } from './masked';
import * as residentId from './resident-id';
import { idFaultSeverities, type IdFault, type ResidentId } from './resident-id';

/** How Excel took an id's digits: it stood as a number, was shown with an exponent, or its end was filled with zeros. They cannot be had back. */
export type IdDamage = 'number' | 'exponent' | 'zeros';

/** What a cell of 证件号码 was understood as. */
export type IdReading =
  | { readonly kind: 'blank' | 'absent' | 'masked' }
  | { readonly kind: 'damaged'; readonly by: IdDamage }
  | { readonly kind: 'unreadable'; readonly why: 'length' | 'characters'; readonly length: number }
  | { readonly kind: 'residentId'; readonly id: ResidentId; readonly faults: readonly IdFault[]; readonly form: string }
  | { readonly kind: 'disabilityCertificate'; readonly id: ResidentId; readonly certificate: DisabilityCertificate; readonly faults: readonly IdFault[]; readonly form: string };

/** From 16 digits on a double no longer holds every number that is typed. */
const FIRST_LOST = 1e15;
const exponent = /^\d(?:\.\d+)?E\+?\d{1,2}$/;

const blank: IdReading = { kind: 'blank' };
const absent: IdReading = { kind: 'absent' };
const masked: IdReading = { kind: 'masked' };

/**
 * Reads a cell of 证件号码. A number cell of 16 digits and more has lost its end, whatever its digits look like; ages and “in the future” are judged on `onDate` (YYYY-MM-DD).
 * @example readId('3504*********', '2018-01-01') // { kind: 'masked' }
 */
export function readId(cell: unknown, onDate: string): IdReading {
  if (typeof cell === 'number') return Math.abs(cell) >= FIRST_LOST ? { kind: 'damaged', by: 'number' } : readId(String(cell), onDate);
  if (cell === null || cell === undefined) return blank;
  const form = idForm(String(cell));
  if (form === '') return blank;
  const id = residentId.parse(form);
  if (id) {
    const faults = residentId.check(id, onDate);
    return faults.includes('checksum') && form.endsWith('000') ? { kind: 'damaged', by: 'zeros' } : { kind: 'residentId', id, faults, form };
  }
  const certificate = disabilityCertificate.parse(form);
  if (certificate) {
    const faults = disabilityCertificate.check(certificate, onDate);
    return faults.includes('checksum') && form.endsWith('00000') ? { kind: 'damaged', by: 'zeros' } : { kind: 'disabilityCertificate', id: certificate.holder, certificate, faults, form };
  }
  if (isAbsentWord(form)) return absent;
  if (isMasked(form)) return masked;
  if (exponent.test(form)) return { kind: 'damaged', by: 'exponent' };
  return { kind: 'unreadable', why: /^\d+X?$/.test(form) ? 'length' : 'characters', length: [...form].length };
}

const hasError = (faults: readonly IdFault[]): boolean => faults.some((fault) => idFaultSeverities[fault] === 'error');

/** The person an id names for certain: its 18 characters where nothing about them is an error; undefined for everything else. A certificate names its holder. */
export function idOf(reading: IdReading): ResidentId | undefined {
  return (reading.kind === 'residentId' || reading.kind === 'disabilityCertificate') && !hasError(reading.faults) && !reading.faults.includes('century') ? reading.id : undefined;
}

/** The key people may be matched by: the first 18 characters of a valid id; undefined where there is none. */
export const idKey = (reading: IdReading): string | undefined => idOf(reading)?.full;

export interface IdFacts {
  /** YYYY-MM-DD. */
  readonly birthDate: string;
  readonly sex: SexName;
  /** Completed years on the day asked for. */
  readonly age: number;
}

/** What a valid id says about its holder on a day (YYYY-MM-DD); undefined where it is not valid. @example idFacts('11010519491231002X', '2018-01-01') // { birthDate: '1949-12-31', sex: '女', age: 68 } */
export function idFacts(cell: unknown, onDate: string): IdFacts | undefined {
  const id = idOf(readId(cell, onDate));
  return id && { birthDate: id.birthDate, sex: id.sex, age: residentId.age(id, onDate) };
}
