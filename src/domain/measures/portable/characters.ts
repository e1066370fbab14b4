import { educationCauses } from '../../codes/poverty-cause';
import { exitedBeginnings } from '../../codes/poverty-status';
import { guaranteedWords } from '../../codes/household-type';

/** One character, or a run of them, and what stands for it afterwards. */
export type Replacement = readonly [from: string, to: string];

/** Every character that trimming takes away, as code points: what is white space to the domain is so to a formula. */
export const whiteSpace: readonly number[] = [9, 10, 11, 12, 13, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];

const wideOf = (character: string): string => String.fromCodePoint(0xfee0 + character.charCodeAt(0));

/**
 * Full-width forms that an amount or a yes/no may be written in. Other compatibility forms (①, 𝟏, ²) are not folded:
 * a cell that holds one is then told unreadable, which the domain would have read.
 */
export const fullWidth: readonly Replacement[] = [...'0123456789.,+-', ...'YNTRUEFALS'].map((character) => [wideOf(character), character]);

/** Words that the rules look for in a code cell. */
export const codeWords: readonly string[] = [...exitedBeginnings, ...guaranteedWords, ...educationCauses];

/** Every character whose NFKC form holds a character of {@link codeWords}: a test asks Unicode whether one is missing. */
export const compatible: readonly Replacement[] = [['㈤', '(五)'], ['㈵', '(特)'], ['㈻', '(学)'], ['㊄', '五'], ['㊕', '特'], ['㊫', '学']];

/** White space before a unit: 3,010 元 and 1.2万 元 are read, 1.2 万 元 is not. */
export const beforeUnits: readonly Replacement[] = [[' 万 元', ' ＃'], [' 元', '元']];

/** Stands for a text that is longer than {@link LONGEST_TEXT}; also what a code cell may not hold, for a full-width error text would be taken for a code. */
export const UNREADABLE_MARK = '＃';
/** Characters of a cell that are looked at. */
export const LONGEST_TEXT = 255;
