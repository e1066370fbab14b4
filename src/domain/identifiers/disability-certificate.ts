import { idForm } from './id-form';
import { maskId } from './mask';
import * as residentId from './resident-id';
import type { IdFault, ResidentId } from './resident-id';

/** 残疾人证: the holder's id, a digit for the category, one for the grade; a replacement ends in B1, B2. Source: 第二代残疾人证说明. */
export interface DisabilityCertificate {
  readonly holder: ResidentId;
  /** 1 视力 2 听力 3 言语 4 肢体 5 智力 6 精神 7 多重. */
  readonly category: number;
  /** 1 (gravest) to 4. */
  readonly grade: number;
  /** How many times it was replaced; 0 for the first. */
  readonly replaced: number;
}

const form = /^(\d{17}[\dX])(\d)(\d)(?:B(\d))?$/;

export function parse(text: string): DisabilityCertificate | undefined {
  const parts = form.exec(idForm(text));
  const holder = parts ? residentId.parse(parts[1]) : undefined;
  if (!parts || !holder) return undefined;
  return { holder, category: Number(parts[2]), grade: Number(parts[3]), replaced: Number(parts[4] ?? 0) };
}

/** Everything wrong with the certificate and with its holder's id, the gravest first. */
export function check(certificate: DisabilityCertificate, onDate: string): readonly IdFault[] {
  const own: IdFault[] = [];
  if (certificate.category < 1 || certificate.category > 7) own.push('category');
  if (certificate.grade < 1 || certificate.grade > 4) own.push('grade');
  const holders = residentId.check(certificate.holder, onDate);
  return own.length === 0 ? holders : [...holders.filter((fault) => residentId.idFaultSeverities[fault] === 'error'), ...own, ...holders.filter((fault) => residentId.idFaultSeverities[fault] !== 'error')];
}

export const mask = (text: string): string => maskId(text);
