import type { Household } from '../../household';
import { maskId, maskName, maskPhone } from '../../identifiers/mask';
import { readPlace } from '../../readings/places';
import { KnownNames } from './known-names';

/** Digits that belong together although white space or strokes stand between, with the X of an id and the B of a certificate issued again. */
const digitRuns = /\p{Nd}(?:[\s\-－‐–—]*\p{Nd})*(?:\s*[XxＸｘ](?:\s*\p{Nd})*)?(?:\s*[BbＢｂ]\p{Nd})?/gu;
/** 15 digits are an id of the old kind. */
const ID_DIGITS = 15;
/** A landline with its area code has 10 at least; a date has 8. */
const PHONE_DIGITS = 10;
/** A landline without its area code; known as a phone where it stands in a phone's cell. */
const LOCAL_DIGITS = 7;

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[^\dXx]/gu, '').toUpperCase();

/**
 * Makes the copy of a household that may be put up in public (公示): ids, phones and names covered as the notice's sample covers them, wherever they stand,
 * names and phones of all these households within any text too. The key is left out. Amounts, dates and places stay.
 * @example createMasker([household])(household).headName // '张*'
 */
export function createMasker(households: readonly Household[]): (household: Household) => Household {
  const names = new KnownNames(households);
  const phones = new Set(households.flatMap(({ phone, officers }) => [phone, ...officers.map((officer) => officer.phone)].map(digitsOf)).filter((digits) => digits.length >= LOCAL_DIGITS));
  const maskNumbers = (text: string): string =>
    text.replace(digitRuns, (run) => {
      const digits = digitsOf(run);
      if (digits.length >= ID_DIGITS) return maskId(run);
      return digits.length >= PHONE_DIGITS || phones.has(digits) ? maskPhone(run) : run;
    });
  const maskText = (text: string): string => names.mask(maskNumbers(text));
  // The names of places stay, although people bear the like; what stands behind the village may name its owner.
  const maskLocation = (text: string): string => {
    const { rest } = readPlace(text);
    return rest !== '' && text.endsWith(rest) ? maskNumbers(text.slice(0, -rest.length)) + maskText(rest) : maskNumbers(text);
  };
  const maskAll = <T extends Record<string, string>>(line: T): T =>
    // Every field of such a line is a text, and stays one.
    Object.fromEntries(Object.entries(line).map(([field, text]) => [field, maskText(text)])) as T;
  return (household) => {
    const { members, officers, assistance, location, headName, phone, ...texts } = household;
    return {
      ...maskAll(texts),
      key: '',
      location: maskLocation(location),
      headName: maskName(headName),
      phone: maskPhone(phone),
      members: members.map((member) => ({ ...maskAll(member), name: maskName(member.name), idNumber: maskId(member.idNumber) })),
      officers: officers.map((officer) => ({ ...maskAll(officer), name: maskName(officer.name), phone: maskPhone(officer.phone) })),
      assistance: assistance.map(maskAll),
    };
  };
}
