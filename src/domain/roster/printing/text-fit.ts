/** Points of a line of text over the size of its font: the tallest of the fonts a reader may have in place of 宋体 (Noto CJK: 1.45). */
const LINE_HEIGHT = 1.46;

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u2010-\u2027\u2030-\u205e\u2100-\u2bff\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const broad = /[MWmw@%&—…]/;
const upper = /[A-Z#$+<=>~]/;

/** How wide a character stands at a font size of 1. What is not known to be narrow counts as wide: too much room is no fault, too little cuts a text off. */
const widthOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return 1.4;
  if (broad.test(character) || wide.test(character)) return 1;
  if (code >= 0x20 && code < 0x7f) return upper.test(character) ? 0.74 : 0.57;
  return character === '\t' ? 4 : 1;
};

/** Characters that may not begin a line, so that the one before them goes down with them. */
const closing = /[，。、；：？！）】》”’〉」』〕,.;:?!)\]}%]/;

/** A Latin word or number is not broken while it fits a line; every other character may end one. */
const words = /[!-~]+|\s|[\s\S]/gu;

/** How many lines a paragraph takes where a line holds `room` (in font sizes). */
function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [word] of paragraph.matchAll(words)) {
    const width = [...word].reduce((sum, character) => sum + widthOf(character), 0);
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
