import { encodeCellText, isRich, plainText } from './cell-text';
import { TreeBuilder, XML_DECLARATION, escapeText, formatElement, parseXml, scanXml } from './xml';

/** A text of the file; `rich` is its XML when it has runs or a phonetic guide. */
export interface SharedString {
  text: string;
  rich?: string;
}

/** Reads a string item's tree; element names lose their prefix, so that the XML can stand in any part. */
export const stringOf = (tree: TreeBuilder): SharedString => {
  const item = tree.root;
  if (!item) return { text: '' };
  return isRich(item) ? { text: plainText(item), rich: item.children.map((child) => (typeof child === 'string' ? '' : formatElement(child))).join('') } : { text: plainText(item) };
};

/** The plain text of what `stringOf` keeps as `rich`. */
export const richTextOf = (rich: string): string => plainText(parseXml(new TextEncoder().encode(`<si>${rich}</si>`), 'rich text'));

/** The texts that cells refer to by number. */
export const readSharedStrings = (bytes: Uint8Array, part: string): SharedString[] => {
  const strings: SharedString[] = [];
  let tree: TreeBuilder | null = null;
  scanXml(bytes, part, {
    open: (name, attributes) => {
      if (name === 'si') tree = new TreeBuilder();
      tree?.open(name, attributes);
    },
    text: (text) => tree?.text(text),
    close: () => {
      if (tree?.close()) {
        strings.push(stringOf(tree));
        tree = null;
      }
    },
  });
  return strings;
};

/** Gathers the texts of a workbook being written, each once. */
export class SharedStringTable {
  private readonly indexes = new Map<string, number>();
  private readonly items: string[] = [];
  private uses = 0;

  /** The number of a text; `rich` is its XML where it has more than its text. */
  indexOf(text: string, rich?: string): number {
    this.uses += 1;
    const key = rich === undefined ? `t${text}` : `r${rich}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const index = this.items.length;
    this.indexes.set(key, index);
    this.items.push(rich ?? `<t${/^\s|\s$|\n|\t/.test(text) ? ' xml:space="preserve"' : ''}>${escapeText(encodeCellText(text))}</t>`);
    return index;
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  format(): Uint8Array {
    const encoder = new TextEncoder();
    const start = `${XML_DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.items.length}">`;
    return joined([start, ...blocks(this.items.map((item) => `<si>${item}</si>`)), '</sst>'].map((text) => encoder.encode(text)));
  }
}

/** Joins texts into runs short enough for a string. */
export const blocks = (texts: readonly string[], size = 10_000): string[] => {
  const runs: string[] = [];
  for (let at = 0; at < texts.length; at += size) runs.push(texts.slice(at, at + size).join(''));
  return runs;
};

export const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};
