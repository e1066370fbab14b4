/** The parts in which a table may hold 所在地, the greatest first. */
export const partNames = ['county', 'township', 'village'] as const;
export type PartName = (typeof partNames)[number];

/** How a county, a township and a village end; what is left over goes into the last column there is. */
const ends: Record<PartName, RegExp> = {
  county: /^.+?(?:自治县|县|市|区|旗)/u,
  township: /^.+?(?:街道|乡|镇|苏木|场)/u,
  village: /^.+/u,
};

/** The place as one text: its parts without anything between. @example joinPlace(['永安市', '青水乡', '三溪村']) // '永安市青水乡三溪村' */
export const joinPlace = (parts: readonly string[]): string => parts.map((part) => part.trim()).join('');

/**
 * A place in the parts a table has columns for; joined again it is the same text without its white space. What stood there before is taken where the text begins with it.
 * @example splitPlace('永安市青水乡三溪村', ['county', 'township', 'village'], ['', '', '']) // ['永安市', '青水乡', '三溪村']
 */
export function splitPlace(text: string, parts: readonly PartName[], before: readonly string[]): readonly string[] {
  const typed = text.trim().split(/\s+/u);
  if (typed.length === parts.length) return typed;
  let rest = text.replace(/\s+/gu, '');
  return parts.map((part, at) => {
    if (at === parts.length - 1) return rest;
    const known = before[at]?.trim() ?? '';
    const taken = known !== '' && rest.startsWith(known) ? known : (ends[part].exec(rest)?.[0] ?? '');
    rest = rest.slice(taken.length);
    return taken;
  });
}
