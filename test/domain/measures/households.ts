import * as fc from 'fast-check';
import { createClassifier, type Classifier, type Outcome } from '../../../src/domain/measures/classify';
import { matchColumns } from '../../../src/domain/measures/columns';
import { measureFields } from '../../../src/domain/measures/fields';
import { readPolicy, type Policy } from '../../../src/domain/measures/policy';
import { allHeaders, codeHeaders, currentHeaders, previousHeaders, yesNoHeaders, type Household, type PlainOutcome, type PlainPolicy } from './plain-reading';

/** Numbers drawn one after the other out of a list that fast-check makes and shrinks; 0 is always the plainest choice. */
export class Draw {
  private at = 0;
  constructor(private readonly numbers: readonly number[]) {}
  next(): number {
    return this.numbers[this.at++ % this.numbers.length];
  }
  pick<T>(items: readonly T[]): T {
    return items[this.next() % items.length];
  }
  /** True in so many of a hundred. */
  chance(percent: number): boolean {
    return this.next() % 100 >= 100 - percent;
  }
  shuffle<T>(items: readonly T[]): T[] {
    const rest = [...items];
    return items.map(() => rest.splice(this.next() % rest.length, 1)[0]);
  }
}

export const draws = (length = 160): fc.Arbitrary<Draw> => fc.array(fc.nat(9999), { minLength: length, maxLength: length }).map((numbers) => new Draw(numbers));

/** Yuan, written as a decimal of two places from whole fen. */
const decimal = (fen: number): string => {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, (zeros) => (zeros.includes('.') ? '' : zeros)).replace(/(\.\d)0$/, '$1');
};
const separated = (text: string): string => text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const inTenThousands = (fen: number): string => {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(7, '0');
  return `${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`;
};

const amountSpellings: readonly ((fen: number) => unknown)[] = [
  (fen) => fen / 100,
  (fen) => decimal(fen),
  (fen) => `${decimal(fen)}元`,
  (fen) => separated(decimal(fen)),
  (fen) => `${separated(decimal(fen))} 元`,
  (fen) => ` ${decimal(fen)}　`,
  (fen) => fullWidth(separated(decimal(fen))),
  (fen) => `${inTenThousands(fen)}万`,
  (fen) => `${inTenThousands(fen)}万元`,
  (fen) => `${fullWidth(decimal(fen))}元`,
];
const yesSpellings: readonly unknown[] = ['是', '有', 'Y', 'y', 1, '1', 'TRUE', true, 'true', '√', '✓', '　是 ', 'Ｙ', '１'];
const noSpellings: readonly unknown[] = ['否', '无', 'N', 'n', 0, '0', 'FALSE', false, '×', '✗', ' 否', 'ｎ', '０'];
export const blankSpellings: readonly unknown[] = [null, '', undefined, ' ', '　', '\t\n'];

/** What a cell means, apart from how it is written. */
export type Meaning =
  | { readonly kind: 'amount'; readonly fen: number }
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'raw'; readonly cell: unknown };
export type Meanings = Readonly<Record<string, Meaning>>;

export function spell(meaning: Meaning, draw: Draw): unknown {
  switch (meaning.kind) {
    case 'amount':
      return draw.pick(amountSpellings)(meaning.fen);
    case 'yesNo':
      return draw.pick(meaning.yes ? yesSpellings : noSpellings);
    case 'code':
      return draw.pick([meaning.text, ` ${meaning.text}`, `${meaning.text}　`, fullWidth(meaning.text)]);
    case 'blank':
      return draw.pick(blankSpellings);
    case 'raw':
      return meaning.cell;
  }
}

export const spelled = (meanings: Meanings, draw: Draw): Household => Object.fromEntries(Object.entries(meanings).map(([header, meaning]) => [header, spell(meaning, draw)]));

const statuses = ['已脱贫', '已脱贫（享受政策）', '脱贫', '稳定脱贫', '已脱贫(不再享受政策)'];
const outOfScope = ['未脱贫', '预脱贫', '返贫'];
const types = ['一般贫困户', '低保户', '五保户', '低保贫困户', '一般脱贫户', '特困供养脱贫户', '五保贫困户', '一般农户'];
const causes = ['因学', '因学致贫', '因病', '缺技术', '因残', '上学', '因学、因病'];
const unreadable = ['约3000', '已落实', '#N/A', '３０１０元整', '--', '12,34', '1.2.3'];

const base = [0, 100_000, 200_000, 300_000, 110_000, 109_999, 150_000, 220_000, 50_000, 1, 330_000, 299_999, 1_234_567];

export interface MeaningsOptions {
  /** In a hundred: how often a column is not there, a cell blank, a year blank, a cell that cannot be read. */
  readonly absent?: number;
  readonly blank?: number;
  readonly blankYear?: number;
  readonly invalid?: number;
  readonly outOfScope?: number;
}

/** A household with ties, boundaries and parts that mostly fit their wholes. */
export function drawMeanings(draw: Draw, { absent = 6, blank = 8, blankYear = 8, invalid = 1, outOfScope: outside = 3 }: MeaningsOptions = {}): Meanings {
  const amounts: Record<string, number> = {};
  const part = (whole: number): number => draw.pick([0, whole, Math.floor(whole / 2), Math.floor(whole / 3), Math.min(whole, 100_000)]);
  const wage = draw.pick(base);
  const production = draw.chance(6) ? -draw.pick(base) : draw.pick(base);
  const transfer = draw.pick(base);
  const ecoCompensation = draw.chance(40) ? part(transfer) : 0;
  const subsistence = draw.chance(50) ? part(transfer - ecoCompensation) : 0;
  const before = (now: number): number => draw.pick([now, 0, Math.floor(now / 1.1), Math.floor(now / 1.1) + 1, Math.floor(now / 2), now + 1, 100_000]);
  Object.assign(amounts, {
    工资性收入: wage,
    生态公益性岗位收入: draw.chance(35) ? part(wage) : 0,
    生产经营性收入: production,
    财产性收入: draw.chance(40) ? draw.pick(base) : 0,
    转移性收入: transfer,
    低保金: subsistence,
    五保金: draw.chance(30) ? part(transfer - ecoCompensation - subsistence) : 0,
    生态补偿金: ecoCompensation,
    受教育人工资性收入: draw.chance(40) ? part(wage) : 0,
    受教育人生产经营性收入: draw.chance(40) ? part(production) : 0,
    教育支出: draw.pick(base),
  });
  const previousWage = before(wage);
  const previousProduction = draw.chance(5) ? -draw.pick(base) : before(production);
  Object.assign(amounts, {
    上年工资性收入: Math.max(0, previousWage),
    上年生态公益性岗位收入: draw.chance(25) ? part(Math.max(0, previousWage)) : 0,
    上年生产经营性收入: previousProduction,
    上年受教育人工资性收入: draw.chance(40) ? part(Math.max(0, previousWage)) : 0,
    上年受教育人生产经营性收入: draw.chance(40) ? part(previousProduction) : 0,
    上年教育支出: before(amounts['教育支出']),
  });
  const blankCurrent = draw.chance(blankYear);
  const blankPrevious = draw.chance(blankYear);
  const meanings: Record<string, Meaning> = {};
  for (const header of allHeaders) {
    if (draw.chance(absent)) continue;
    meanings[header] = draw.chance(invalid) ? { kind: 'raw', cell: draw.pick(unreadable) } : draw.chance(blank) ? { kind: 'blank' } : filled(header);
  }
  return meanings;

  function filled(header: string): Meaning {
    if (codeHeaders.includes(header)) {
      if (draw.chance(4)) return { kind: 'raw', cell: 0 };
      return { kind: 'code', text: header === '脱贫属性' ? (draw.chance(outside) ? draw.pick(outOfScope) : draw.pick(statuses)) : header === '贫困户属性' ? draw.pick(types) : draw.pick(causes) };
    }
    if (yesNoHeaders.includes(header)) return { kind: 'yesNo', yes: draw.chance(header === '易地扶贫搬迁项目' ? 35 : 65) };
    if ((blankCurrent && currentHeaders.includes(header)) || (blankPrevious && previousHeaders.includes(header))) return { kind: 'blank' };
    return { kind: 'amount', fen: amounts[header] };
  }
}

export const drawPolicy = (draw: Draw): PlainPolicy => ({
  主要收入口径: draw.pick(['最大', '过半'] as const),
  明显增加幅度: draw.pick([1000, 1000, 0, 500, 5000, 10_000, 1]),
  空白视为: draw.pick(['否', '未知'] as const),
  优先序: draw.chance(50) ? draw.shuffle([1, 2, 3, 4, 5, 6]) : [3, 4, 1, 2, 5, 6],
});

/** The policy as an office would write it in cells. */
export const policyCells = (policy: PlainPolicy): unknown[][] => [
  ['主要收入口径', policy.主要收入口径],
  ['明显增加幅度', policy.明显增加幅度 / 10_000],
  ['空白视为', policy.空白视为],
  ['优先序', policy.优先序.join(',')],
];

export function policyFrom(cells: readonly (readonly unknown[])[]): Policy {
  const read = readPolicy(cells);
  if ('fault' in read) throw new Error(`a policy that a test wrote is refused: ${JSON.stringify(read.fault)}`);
  return read.policy;
}

export const classifierOf = (headers: readonly unknown[], policy: PlainPolicy): Classifier => createClassifier(matchColumns(headers), policyFrom(policyCells(policy)));

export const classify = (household: Household, policy: PlainPolicy): Outcome => classifierOf(Object.keys(household), policy).classify(Object.values(household));

/** An outcome in the terms of the plain reading; of the faults only the first, as the header it names. */
export function inPlainTerms(outcome: Outcome): PlainOutcome {
  switch (outcome.kind) {
    case 'classified':
      return { kind: 'classified', leading: outcome.leading, matched: outcome.matched, unknown: outcome.unknown };
    case 'insufficient':
      return { kind: 'insufficient', matched: outcome.matched, unknown: outcome.unknown };
    case 'invalid':
      return { kind: 'invalid', headers: outcome.faults.map(({ field }) => measureFields[field].header) };
    default:
      return { kind: outcome.kind };
  }
}
