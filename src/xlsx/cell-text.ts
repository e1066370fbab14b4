import { type XmlElement, childElements, localName, textOf } from './xml';

/** Text as a file holds it, as people see it: `_x000D_` stands for the character of that number. */
export const decodeCellText = (text: string): string => (text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text);

const NEEDS_CODE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as a file must hold it: characters XML has not, and what would be read as such a code, as codes. */
export const encodeCellText = (text: string): string => text.replace(NEEDS_CODE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

/** The plain text of a string item: its runs in order, without the phonetic guide. */
export const plainText = (item: XmlElement): string =>
  decodeCellText(
    childElements(item)
      .map((child) => (localName(child.name) === 't' ? textOf(child) : localName(child.name) === 'r' ? childElements(child, 't').map(textOf).join('') : ''))
      .join(''),
  );

/** Whether a string item has more to it than its text. */
export const isRich = (item: XmlElement): boolean => childElements(item).some((child) => localName(child.name) !== 't');
