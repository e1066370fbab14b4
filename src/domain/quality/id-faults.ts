import type { IdReading } from '../identifiers/read-id';
import { idFaultSeverities, type IdFault } from '../identifiers/resident-id';

/** Of an id with errors the gravest is said and nothing else: a date that is none usually breaks the check character too. */
export function saysFault(reading: IdReading, ...asked: readonly IdFault[]): IdFault | undefined {
  if (!('faults' in reading)) return undefined;
  const [first] = reading.faults;
  if (first === undefined) return undefined;
  if (idFaultSeverities[first] === 'error') return asked.includes(first) ? first : undefined;
  return reading.faults.find((fault) => asked.includes(fault));
}

/** Nothing about the id is an error, so that its spelling or its age is worth a word. */
export const isSoundId = (reading: IdReading): boolean => 'faults' in reading && !reading.faults.some((fault) => idFaultSeverities[fault] === 'error');
