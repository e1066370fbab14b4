import { isAbsentWord } from './absent-words';
import { idForm } from './id-form';
import { maskPhone } from './mask';
import { isMasked } from './masked';

/** What a cell of 联系电话 was understood as; `numbers` in digits alone, a landline with its area code where it has one. */
export type PhoneReading =
  | { readonly kind: 'blank' | 'absent' | 'masked' }
  | { readonly kind: 'mobile' | 'landline' | 'several'; readonly numbers: readonly string[] }
  | { readonly kind: 'unreadable'; readonly why: 'length' | 'damaged' | 'form' };

const mobile = /^(?:\+|00)?(?:86)?(1[3-9]\d{9})$/;
const landline = /^(?:\+86|0086)?(0\d{2,3})?([2-9]\d{6,7})(?:转\d{1,6}|#\d{1,6})?$/;
const service = /^[48]00\d{7}$/;
const separators = /[、,，;；/／|\n]+/u;

/**
 * Reads a cell of 联系电话: mobile or landline, one or several.
 * @example parse('0598-3612345') // { kind: 'landline', numbers: ['05983612345'] }
 */
export function parse(cell: unknown): PhoneReading {
  if (cell === null || cell === undefined) return { kind: 'blank' };
  const text = String(cell);
  const whole = idForm(text);
  if (whole === '') return { kind: 'blank' };
  const one = parseOne(whole);
  if (one) return one;
  if (isAbsentWord(whole)) return { kind: 'absent' };
  if (isMasked(whole)) return { kind: 'masked' };
  const pieces = text.normalize('NFKC').split(separators).map(idForm).filter((piece) => piece !== '').map(parseOne);
  if (pieces.length > 1 && pieces.every((piece) => piece !== undefined)) return { kind: 'several', numbers: pieces.flatMap(({ numbers }) => numbers) };
  if (/^\d(?:\.\d+)?E\+?\d{1,2}$/.test(whole)) return { kind: 'unreadable', why: 'damaged' };
  return { kind: 'unreadable', why: /^[\d-]+$/.test(whole) ? 'length' : 'form' };
}

function parseOne(form: string): Extract<PhoneReading, { numbers: unknown }> | undefined {
  const digits = form.replace(/[-()]/g, '');
  const asMobile = mobile.exec(digits);
  if (asMobile) return { kind: 'mobile', numbers: [asMobile[1]] };
  const asLandline = landline.exec(digits);
  if (asLandline) return { kind: 'landline', numbers: [(asLandline[1] ?? '') + asLandline[2]] };
  return service.test(digits) ? { kind: 'landline', numbers: [digits] } : undefined;
}

/** What is wrong with a phone number; undefined where nothing is. */
export const check = (reading: PhoneReading): 'length' | 'damaged' | 'form' | undefined => (reading.kind === 'unreadable' ? reading.why : undefined);

export const mask = (text: string): string => maskPhone(text);
