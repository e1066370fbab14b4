/**
 * The six rules once more, written plainly from the page that says how they are read, and sharing nothing with src:
 * booleans and null for the three truths, BigInt for amounts, a household as header → cell. Slow and short on purpose.
 */
export type Household = Readonly<Record<string, unknown>>;
export type PlainTruth = boolean | null;

export interface PlainPolicy {
  readonly 主要收入口径: '最大' | '过半';
  /** In ten thousandths. */
  readonly 明显增加幅度: number;
  readonly 空白视为: '否' | '未知';
  readonly 优先序: readonly number[];
}

export const plainDefaults: PlainPolicy = { 主要收入口径: '最大', 明显增加幅度: 1000, 空白视为: '否', 优先序: [3, 4, 1, 2, 5, 6] };

export type PlainOutcome =
  | { readonly kind: 'classified'; readonly leading: number; readonly matched: readonly number[]; readonly unknown: readonly number[] }
  | { readonly kind: 'insufficient'; readonly matched: readonly number[]; readonly unknown: readonly number[] }
  | { readonly kind: 'unmatched' | 'notApplicable' | 'empty' }
  | { readonly kind: 'invalid'; readonly headers: readonly string[] };

export const codeHeaders = ['脱贫属性', '贫困户属性', '主要致贫原因'];
export const yesNoHeaders = ['易地扶贫搬迁项目', '产业项目帮扶', '教育帮扶', '帮扶措施'];
export const currentHeaders = [
  '工资性收入', '生态公益性岗位收入', '生产经营性收入', '财产性收入', '转移性收入', '低保金', '五保金', '生态补偿金', '受教育人工资性收入', '受教育人生产经营性收入', '教育支出',
];
export const previousHeaders = ['上年工资性收入', '上年生态公益性岗位收入', '上年生产经营性收入', '上年受教育人工资性收入', '上年受教育人生产经营性收入', '上年教育支出'];
export const amountHeaders = [...currentHeaders, ...previousHeaders];
export const allHeaders = [...codeHeaders, ...yesNoHeaders, ...amountHeaders];

export const wholeOf: Readonly<Record<string, string>> = {
  生态公益性岗位收入: '工资性收入',
  低保金: '转移性收入',
  五保金: '转移性收入',
  生态补偿金: '转移性收入',
  受教育人工资性收入: '工资性收入',
  受教育人生产经营性收入: '生产经营性收入',
  上年生态公益性岗位收入: '上年工资性收入',
  上年受教育人工资性收入: '上年工资性收入',
  上年受教育人生产经营性收入: '上年生产经营性收入',
};

const readingForm = (cell: unknown): string => String(cell).normalize('NFKC').trim().toUpperCase();
const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || (typeof cell === 'string' && readingForm(cell) === '');
const isError = (cell: unknown): boolean => (typeof cell === 'object' && cell !== null) || (typeof cell === 'string' && /^#(N\/A|[A-Z/0]+[!?])$/.test(readingForm(cell)));

const INVALID = 'invalid';
const BLANK = 'blank';

/** Halves up, by the written digits: `digits` × 10^`scale` yuan in fen. */
function wholeFen(digits: bigint, scale: number): bigint {
  const power = scale + 2;
  if (power >= 0) return digits * 10n ** BigInt(power);
  const parts = 10n ** BigInt(-power);
  const doubled = 2n * digits + parts;
  const quotient = doubled / (2n * parts);
  return doubled < 0n && doubled % (2n * parts) !== 0n ? quotient - 1n : quotient;
}

function amountCell(cell: unknown): bigint | typeof BLANK | typeof INVALID {
  if (isBlank(cell)) return BLANK;
  if (typeof cell !== 'number' && typeof cell !== 'string') return INVALID;
  const match = /^([+-]?)([\d,]*)(?:\.(\d*))?(?:E([+-]?\d+))?\s*(万元|万|元)?$/.exec(readingForm(cell));
  if (!match) return INVALID;
  const [, sign, whole, fraction = '', exponent = '0', unit = ''] = match;
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) return INVALID;
  const digits = whole.replace(/,/g, '') + fraction;
  if (digits === '') return INVALID;
  return wholeFen(BigInt(`${digits}`) * (sign === '-' ? -1n : 1n), Number(exponent) - fraction.length + (unit.startsWith('万') ? 4 : 0));
}

function yesNoCell(cell: unknown): boolean | typeof BLANK | typeof INVALID {
  if (isBlank(cell)) return BLANK;
  if (typeof cell === 'object') return INVALID;
  const text = readingForm(cell);
  if (['是', '有', 'Y', '1', 'TRUE', '√', '✓'].includes(text)) return true;
  return ['否', '无', 'N', '0', 'FALSE', '×', '✗'].includes(text) ? false : INVALID;
}

const codeIsBlank = (cell: unknown): boolean => isBlank(cell) || cell === 0;

export const allOf = (...truths: PlainTruth[]): PlainTruth => (truths.includes(false) ? false : truths.includes(null) ? null : true);
export const anyOf = (...truths: PlainTruth[]): PlainTruth => (truths.includes(true) ? true : truths.includes(null) ? null : false);
const no = (truth: PlainTruth): PlainTruth => (truth === null ? null : !truth);

type Amount = bigint | null;
const more = (a: Amount, b: Amount): PlainTruth => (a === null || b === null ? null : a > b);
const sum = (...amounts: Amount[]): Amount => amounts.reduce((total, amount) => (total === null || amount === null ? null : total + amount), 0n);
const less = (a: Amount, b: Amount): Amount => (a === null || b === null ? null : a - b);

/** The truth of each rule, or why the rules were not asked. */
export function plainTruths(household: Household, policy: PlainPolicy): { readonly rules: Readonly<Record<number, PlainTruth>> } | { readonly outcome: PlainOutcome } {
  const headers = Object.keys(household);
  const here = (header: string): boolean => headers.includes(header);

  const faults = new Set<string>();
  for (const header of codeHeaders) if (here(header) && isError(household[header])) faults.add(header);
  for (const header of yesNoHeaders) if (here(header) && yesNoCell(household[header]) === INVALID) faults.add(header);
  const amounts: Record<string, Amount> = {};
  for (const year of [currentHeaders, previousHeaders]) {
    const cells = year.filter(here).map((header) => [header, amountCell(household[header])] as const);
    const someFilled = cells.some(([, cell]) => cell !== BLANK);
    for (const header of year) amounts[header] = null;
    for (const [header, cell] of cells) {
      if (cell === INVALID) faults.add(header);
      else if (cell !== BLANK && cell < 0n && !header.endsWith('生产经营性收入')) faults.add(header);
      else amounts[header] = cell === BLANK ? (someFilled ? 0n : null) : cell;
    }
  }
  for (const [part, whole] of Object.entries(wholeOf)) if (!here(part)) amounts[part] = amounts[whole] === null ? null : 0n;
  const of = (header: string): Amount => amounts[header];
  if (faults.size === 0) {
    for (const [part, whole] of Object.entries(wholeOf)) {
      const limit = of(whole);
      if (limit !== null && limit >= 0n && more(of(part), limit) === true) faults.add(part);
    }
    const carvedOut = ['低保金', '五保金', '生态补偿金'].map((header) => of(header) ?? 0n).reduce((a, b) => a + b);
    if (more(carvedOut, of('转移性收入')) === true) faults.add('转移性收入');
  }
  if (faults.size > 0) return { outcome: { kind: 'invalid', headers: [...faults] } };
  if (headers.every((header) => isBlank(household[header]) || (codeHeaders.includes(header) && household[header] === 0))) return { outcome: { kind: 'empty' } };
  const status = household['脱贫属性'];
  if (here('脱贫属性') && !codeIsBlank(status) && !/^(已脱贫|脱贫|稳定脱贫)/.test(readingForm(status))) return { outcome: { kind: 'notApplicable' } };

  const blank: PlainTruth = policy.空白视为 === '否' ? false : null;
  const code = (header: string, holds: (text: string) => boolean): PlainTruth =>
    !here(header) ? null : codeIsBlank(household[header]) ? blank : holds(readingForm(household[header]));
  const yes = (header: string): PlainTruth => {
    if (!here(header)) return null;
    const cell = yesNoCell(household[header]);
    return typeof cell === 'boolean' ? cell : blank;
  };
  const assisted = !here('帮扶措施') || isBlank(household['帮扶措施']) ? true : yes('帮扶措施');

  const employment = less(of('工资性收入'), of('生态公益性岗位收入'));
  const ecological = sum(of('生态公益性岗位收入'), of('生态补偿金'));
  const social = less(of('转移性收入'), of('生态补偿金'));
  const production = of('生产经营性收入');
  const property = of('财产性收入');
  const educatedWage = of('受教育人工资性收入');
  const educatedProduction = of('受教育人生产经营性收入');
  const total = sum(of('工资性收入'), production, property, of('转移性收入'));

  const isMain = (amount: Amount, ...others: Amount[]): PlainTruth => {
    if (amount !== null && amount <= 0n) return false;
    if (policy.主要收入口径 === '过半') return more(sum(amount, amount), total);
    return allOf(more(amount, 0n), ...others.map((other) => more(amount, other)));
  };
  const grew = (now: Amount, before: Amount): PlainTruth => {
    if (now !== null && now <= 0n) return false;
    if (now === null || before === null) return null;
    return before <= 0n || (now > before && now * 10_000n >= before * BigInt(10_000 + policy.明显增加幅度));
  };
  const guaranteed = sum(of('低保金'), of('五保金'));
  const relocated = yes('易地扶贫搬迁项目');

  return {
    rules: {
      1: allOf(yes('产业项目帮扶'), grew(production, of('上年生产经营性收入')), isMain(production, employment, ecological, social, property), no(relocated)),
      2: allOf(assisted, grew(employment, less(of('上年工资性收入'), of('上年生态公益性岗位收入'))), isMain(employment, production, ecological, social, property), no(relocated)),
      3: allOf(relocated, more(less(total, guaranteed), guaranteed)),
      4: allOf(
        code('主要致贫原因', (text) => text === '因学' || text === '因学致贫'),
        yes('教育帮扶'),
        anyOf(
          more(of('上年教育支出'), of('教育支出')),
          allOf(grew(educatedWage, of('上年受教育人工资性收入')), isMain(educatedWage, less(employment, educatedWage), production, ecological, social, property)),
          allOf(grew(educatedProduction, of('上年受教育人生产经营性收入')), isMain(educatedProduction, less(production, educatedProduction), employment, ecological, social, property)),
        ),
      ),
      5: allOf(assisted, isMain(ecological, employment, production, social, property)),
      6: allOf(code('贫困户属性', (text) => /低保|五保|特困/.test(text)), isMain(social, employment, production, ecological, property)),
    },
  };
}

export function plainOutcome(household: Household, policy: PlainPolicy): PlainOutcome {
  const judged = plainTruths(household, policy);
  if ('outcome' in judged) return judged.outcome;
  const matched = policy.优先序.filter((rule) => judged.rules[rule] === true);
  const unknown = policy.优先序.filter((rule) => judged.rules[rule] === null);
  const first = policy.优先序.find((rule) => judged.rules[rule] !== false);
  if (first === undefined) return { kind: 'unmatched' };
  return judged.rules[first] === null ? { kind: 'insufficient', matched, unknown } : { kind: 'classified', leading: first, matched, unknown };
}
