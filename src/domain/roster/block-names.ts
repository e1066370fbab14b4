const PREFIX = 'HH_';
/** Letters of any script and digits stand in a defined name as they are; a hyphen becomes _, anything else .hex. with its code. */
const written = (character: string): string => (character === '-' ? '_' : /[\p{L}\p{Nd}]/u.test(character) ? character : `.${(character.codePointAt(0) ?? 0).toString(16)}.`);

/**
 * The defined name over a household's block on a printed sheet, by which the block is known again when it is read back.
 * @example blockName('3f2a-01') // 'HH_3f2a_01'
 */
export const blockName = (key: string): string => PREFIX + [...key].map(written).join('');

/** The 户键 a defined name of ours carries; null for a name that is none. @example keyOfBlockName('HH_3f2a_01') // '3f2a-01' */
export function keyOfBlockName(name: string): string | null {
  if (!name.toUpperCase().startsWith(PREFIX) || name.length === PREFIX.length) return null;
  return name.slice(PREFIX.length).replace(/\.([0-9a-f]{1,6})\.|_/gi, (_, code?: string) => (code === undefined ? '-' : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff))));
}
