import type { Household } from '../../household';
import { isMasked } from '../../identifiers/masked';
import { maskName } from '../../identifiers/mask';

const white = /\s/u;
/** Two names in one cell, and what is said of one in brackets. */
const apart = /[、,，;；/／|()（）[\]【】]+/u;

const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

/** The names of all people of a roster, so that each is found wherever a text names it. */
export class KnownNames {
  private readonly names = new Set<string>();
  private longest = 0;

  constructor(households: Iterable<Household>) {
    for (const { headName, members, officers } of households) {
      this.learn(headName);
      for (const { name } of members) this.learn(name);
      for (const { name } of officers) this.learn(name);
    }
  }

  /** Reading: of a name of one character a text cannot be told to name anyone, so it is covered in its own cell alone. */
  private learn(text: string): void {
    for (const part of [text, ...text.split(apart)]) {
      const name = withoutSpaces(part);
      const length = [...name].length;
      if (length < 2 || isMasked(name)) continue;
      this.names.add(name);
      this.longest = Math.max(this.longest, length);
    }
  }

  /** A text with every name in it covered, white space within a name or not. */
  mask(text: string): string {
    if (this.names.size === 0) return text;
    const all = [...text];
    const solid = all.flatMap((character, at) => (white.test(character) ? [] : [at]));
    let masked = '';
    let copied = 0;
    for (let at = 0; at < solid.length; ) {
      const length = this.lengthAt(all, solid, at);
      if (length === 0) {
        at += 1;
        continue;
      }
      masked += all.slice(copied, solid[at]).join('') + maskName(solid.slice(at, at + length).map((each) => all[each]).join(''));
      copied = solid[at + length - 1] + 1;
      at += length;
    }
    return masked + all.slice(copied).join('');
  }

  /** How many characters the longest name takes that begins here; 0 where none does. */
  private lengthAt(all: readonly string[], solid: readonly number[], at: number): number {
    let [candidate, found] = ['', 0];
    for (let length = 1; length <= this.longest && at + length <= solid.length; length++) {
      candidate += all[solid[at + length - 1]];
      if (this.names.has(candidate)) found = length;
    }
    return found;
  }
}
