import { allFields, measureFields } from '../src/domain/measures/fields';

/** A small generator with a seed (mulberry32), so that every run measures the same households. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const headers: readonly string[] = allFields.map((field) => measureFields[field].header);

const statuses = ['已脱贫', '脱贫', '已脱贫（享受政策）'];
const types = ['一般贫困户', '低保户', '五保户', '低保贫困户'];
const causes = ['因病', '因学', '因残', '缺技术', '缺劳动力'];

/**
 * Invented households, 24 columns in the order of {@link headers}, values as Excel hands them over (numbers, 是/否, null where blank).
 * Texts are made anew for every cell, as they are when a request is parsed.
 */
export function makeHouseholds(count: number, seed = 20180320): unknown[][] {
  const random = seeded(seed);
  const pick = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)];
  const yesNo = () => (random() < 0.1 ? null : random() < 0.4 ? '是' : '否');
  const yuan = (most: number, blank: number) => (random() < blank ? null : random() < 0.8 ? Math.floor(random() * most) : Math.floor(random() * most * 100) / 100);
  return Array.from({ length: count }, () => {
    const wage = yuan(20000, 0.1);
    const production = yuan(15000, 0.2);
    const transfer = yuan(9000, 0.1);
    const part = (whole: number | null, share: number, blank: number) => (whole === null || random() < blank ? null : Math.floor(whole * share));
    const previousWage = yuan(16000, 0.1);
    const previousProduction = yuan(12000, 0.2);
    return [
      pick(statuses), pick(types), pick(causes), yesNo(), yesNo(), yesNo(), yesNo(),
      wage, part(wage, 0.4, 0.8), production, yuan(3000, 0.5), transfer,
      part(transfer, 0.4, 0.6), part(transfer, 0.3, 0.8), part(transfer, 0.2, 0.6), part(wage, 0.5, 0.7), part(production, 0.5, 0.8), yuan(9000, 0.5),
      previousWage, part(previousWage, 0.3, 0.8), previousProduction, part(previousWage, 0.4, 0.7), part(previousProduction, 0.5, 0.8), yuan(9000, 0.5),
    ];
  });
}
