import { idOf, readId, type IdReading } from '../identifiers/read-id';
import type { Household } from '../household';
import { FIRST_YEAR } from '../readings/dates';
import type { ResidentId } from '../identifiers/resident-id';

/** Where a person was met, and whether by a disability certificate. */
export interface Met<T> {
  readonly at: T;
  readonly byCertificate: boolean;
}

/**
 * Area, day of birth and sequence of a valid id as one exact number (16 digits, below 2^53): a million of them take a fraction of what the texts take.
 * The years a birth date can have begin in 1800 or later, and need three digits; the check character follows from the rest.
 */
const keyOf = ({ full }: ResidentId): number => Number(full.slice(0, 6)) * 1e10 + (Number(full.slice(6, 10)) - FIRST_YEAR) * 1e7 + Number(full.slice(10, 17));

/** Knows whom it has met, by the first 18 characters of valid ids only: who has none, a covered or a damaged one is never taken for another. */
export interface IdRegister<T> {
  /** Enters a person; where they were met before, the first place. */
  meet(reading: IdReading, at: T): Met<T> | undefined;
}

export function createIdRegister<T>(): IdRegister<T> {
  const met = new Map<number, Met<T>>();
  return {
    meet(reading, at) {
      const id = idOf(reading);
      if (!id) return undefined;
      const key = keyOf(id);
      const first = met.get(key);
      if (!first) met.set(key, { at, byCertificate: reading.kind === 'disabilityCertificate' });
      return first;
    },
  };
}

export interface MemberPlace {
  readonly household: number;
  readonly member: number;
}

export interface Duplicate {
  readonly first: MemberPlace;
  readonly second: MemberPlace;
  /** One stands with the resident id, the other with the disability certificate. */
  readonly certificateAndId: boolean;
}

/** People who stand twice, within a household or in two, by the first 18 characters of valid ids; each is named with where they were met first. */
export function findDuplicates(households: Iterable<Household>, onDate: string): readonly Duplicate[] {
  const register = createIdRegister<MemberPlace>();
  const found: Duplicate[] = [];
  let position = 0;
  for (const household of households) {
    household.members.forEach(({ idNumber }, member) => {
      const reading = readId(idNumber, onDate);
      const second = { household: position, member };
      const first = register.meet(reading, second);
      if (first) found.push({ first: first.at, second, certificateAndId: first.byCertificate !== (reading.kind === 'disabilityCertificate') });
    });
    position += 1;
  }
  return found;
}
