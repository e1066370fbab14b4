/** Points of a line of text over the size of its font: the tallest of the fonts a reader may have in place of 宋体 (Noto CJK: 1.45). */
const LINE_HEIGHT = 1.46;

const broad = /[MWmw@%&]/;
const upper = /[A-Z#$+<=>~]/;
const WIDE = 1;

/** How wide each character of ASCII stands at a font size of 1, in the widest of the fonts that may stand in; control characters count as wide. */
const asciiWidths = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === '\t') return 4;
  if (code < 0x20 || code === 0x7f || broad.test(character)) return WIDE;
  return upper.test(character) ? 0.74 : 0.57;
});

/** How wide a character stands at a font size of 1. What is not known to be narrow counts as wide: too much room is no fault, too little cuts a text off. */
const widthOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? 1.4 : (asciiWidths[code] ?? WIDE);
};

const widthOfText = (text: string): number => {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
};

/** Characters that may not begin a line, so that the one before them goes down with them. */
const closing = /[，。、；：？！）】》”’〉」』〕,.;:?!)\]}%]/;

/** A Latin word or number is not broken while it fits a line; every other character may end one. */
const words = /[!-~]+|\s|[\s\S]/gu;

/** How many lines a paragraph takes where a line holds `room` (in font sizes). */
function linesOfParagraph(paragraph: string, room: number): number {
  if (widthOfText(paragraph) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const [word] of paragraph.matchAll(words)) {
    const width = widthOfText(word);
    if (used + width <= room) {
      used += width;
      continue;
    }
    if (width > room) {
      // A word longer than a line is broken anywhere.
      for (const character of word) {
        used += widthOf(character);
        if (used > room) [lines, used] = [lines + 1, widthOf(character)];
      }
      continue;
    }
    lines += 1;
    used = closing.test(word) ? width + 1 : width;
  }
  return lines;
}

/**
 * How many lines a text takes in a cell, counted with care: never fewer than a reader's program makes of it.
 * `width` is the cell's in points, `size` the font's.
 * @example linesIn('一二三四', 24, 12) // 2
 */
export const linesIn = (text: string, width: number, size: number): number => text.split(/\r\n|[\r\n\v\f\u2028\u2029]/).reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, Math.max(1, width / size)), 0);

/** The height of so many lines, in points. */
export const heightOfLines = (lines: number, size: number): number => Math.ceil(lines * size * LINE_HEIGHT);

/** How many lines of a font's size stand in a height. */
export const linesWithin = (height: number, size: number): number => Math.max(1, Math.floor(height / (size * LINE_HEIGHT)));

/**
 * Cuts a text into pieces of at most `lines` lines each, to be joined again as they stand. A piece never ends beside a line break,
 * where a program that reads it might drop the break.
 */
export function cutText(text: string, lines: number, width: number, size: number): readonly string[] {
  const pieces: string[] = [];
  let rest = [...text];
  while (linesIn(rest.join(''), width, size) > lines) {
    let [fits, over] = [1, rest.length];
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      if (linesIn(rest.slice(0, middle).join(''), width, size) <= lines) fits = middle;
      else over = middle;
    }
    const isCutWell = (at: number) => /\S/.test(rest[at - 1] ?? '') && /\S/.test(rest[at] ?? '');
    let at = fits;
    while (at > 1 && !isCutWell(at)) at -= 1;
    // White space alone, a page of it: cut where it fits.
    if (at === 1) at = fits;
    pieces.push(rest.slice(0, at).join(''));
    rest = rest.slice(at);
  }
  return [...pieces, rest.join('')];
}
