import type { ListSection } from '../../domain/household';

type Line = Readonly<Record<string, string>>;

/** By which fields a line is known again after others of it were changed, the surest first; together, where one alone says too little. */
const identities: Record<ListSection, readonly (readonly string[])[]> = {
  members: [['name', 'idNumber'], ['idNumber'], ['name']],
  officers: [['name', 'phone'], ['name'], ['phone']],
  assistance: [['date', 'project', 'scale'], ['date', 'project'], ['project'], ['date', 'funds']],
};

/**
 * Finds for every line that shall be the line of the table that it was: equal ones first, then those known by their fields, each once, in order.
 * -1 for a new line: another person never gets the row, and with it the office's own columns, of one who was taken out.
 */
export function pairLines(section: ListSection, before: readonly Line[], now: readonly Line[]): readonly number[] {
  const paired = now.map(() => -1);
  const taken = new Set<number>();
  const pair = (sign: (line: Line) => string | null): void => {
    const waiting = new Map<string, number[]>();
    before.forEach((line, at) => {
      const known = taken.has(at) ? null : sign(line);
      if (known !== null) waiting.set(known, [...(waiting.get(known) ?? []), at]);
    });
    now.forEach((line, at) => {
      const known = paired[at] >= 0 ? null : sign(line);
      const found = known === null ? undefined : waiting.get(known)?.shift();
      if (found === undefined) return;
      paired[at] = found;
      taken.add(found);
    });
  };
  pair((line) => JSON.stringify(Object.values(line)));
  for (const fields of identities[section]) {
    pair((line) => {
      const texts = fields.map((field) => line[field].trim());
      return texts.some((text) => text === '') ? null : JSON.stringify(texts);
    });
  }
  return paired;
}

/**
 * The numbers of order of a household's lines: what stands there is kept where it already gives this order, and new lines at the end count on; else all are numbered anew.
 * @example orderNumbers([1, 2, null]) // [1, 2, 3]
 * @example orderNumbers([2, null, 1]) // [1, 2, 3]
 */
export function orderNumbers(standing: readonly (number | null)[]): readonly number[] {
  const fresh = standing.findIndex((order) => order === null);
  const kept = fresh < 0 ? standing.length : fresh;
  const counted = standing.map((order, at) => order ?? Math.max(0, Math.floor(standing[kept - 1] ?? 0)) + 1 + at - kept);
  const rises = standing.slice(kept).every((order) => order === null) && counted.every((order, at) => at === 0 || order > counted[at - 1]);
  return rises ? counted : standing.map((_, at) => at + 1);
}
