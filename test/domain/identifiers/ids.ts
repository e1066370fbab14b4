import * as fc from 'fast-check';
import { dayOfSerial } from '../../../src/domain/readings/calendar-days';
import { checkCharacter } from '../../../src/domain/identifiers/resident-id';

/** An id of an invented person: sequence numbers 980 to 999 only. @example inventedId('350481', '1973-03-04', 981) */
export function inventedId(area: string, birthDate: string, sequence: number): string {
  if (sequence < 980 || sequence > 999) throw new Error('invented ids use the sequence numbers 980 to 999');
  const digits = `${area}${birthDate.replaceAll('-', '')}${sequence}`;
  return digits + checkCharacter(digits);
}

/** Ids of invented people, born 1920 to 2017. */
export const drawnId = (): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom('350402', '350425', '350481', '350783', '440524', '110105', '352224'), fc.integer({ min: 7306, max: 43_100 }), fc.integer({ min: 980, max: 999 })).map(([area, day, sequence]) => inventedId(area, dayOfSerial(day), sequence));

export const validIds = [inventedId('350481', '1973-03-04', 981), inventedId('350425', '1975-10-01', 980)];
