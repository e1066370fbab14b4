const stars = /[*＊﹡•●∗✱✳×]/u;

/** Whether characters were covered before a text came to us (`3504*********`, 王**): it is kept as it stands, never checked, padded or compared. */
export const isMasked = (text: string): boolean => stars.test(text) || /^\d{2,}X{3,}/i.test(text);

/** The characters of a text; a rare surname is one although it takes two units. */
export const charactersOf = (text: string): string[] => [...text];

/** What the rule of masking keeps: the first `kept` characters, but never more than a third; no more than `longest` in all. Doing it twice changes nothing. */
export function cover(text: string, kept: number, longest: number): string {
  const characters = charactersOf(text);
  const length = Math.min(characters.length, longest);
  const shown = Math.min(kept, Math.floor(length / 3));
  return characters.slice(0, shown).join('') + '*'.repeat(length - shown);
}
