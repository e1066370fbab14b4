import { isAbsentWord } from './absent-words';
import { idForm } from './id-form';
import { charactersOf, cover } from './masked';

/**
 * An id as the notice's sample covers it: its first four characters and nine stars, whatever its length; a shorter text shows a third of itself at most.
 * 无 and its like stay: there is nothing to cover. Source: 附件1, `3504*********`.
 * @example maskId('11010519491231002X') // '1101*********'
 */
export const maskId = (text: string): string => maskAs(text, 4, 13);

/**
 * A phone number as the notice's sample covers it: its first three digits and eight stars; several numbers in one cell become one.
 * Source: 附件1, `137********`. @example maskPhone('199 0000 0001') // '199********'
 */
export const maskPhone = (text: string): string => maskAs(text, 3, 11);

function maskAs(text: string, kept: number, longest: number): string {
  const form = idForm(text);
  if (isAbsentWord(form)) return text;
  // NFKC may make more characters of one: a masked text is never longer than what it masks.
  return cover(form, kept, Math.min(longest, charactersOf(text).length));
}

/**
 * A person's name as the notice's sample covers it: the first character, and stars for the others, two at most. A name of one character is covered whole.
 * Source: 附件1, 王**. @example maskName('欧阳珍石') // '欧**'
 */
export function maskName(text: string): string {
  const characters = charactersOf(text.replace(/\s+/gu, ''));
  if (characters.length <= 1) return '*'.repeat(characters.length);
  return characters[0] + '*'.repeat(Math.min(characters.length - 1, 2));
}
