/**
 * One official code list. A table is matched by names, never by code numbers: every system numbers them in its own way.
 * Source: facts of the national system 2016-2021, as its exports and manuals write them.
 */
export interface CodeList {
  /** The canonical names, in the order of the list: what a drop-down offers. */
  readonly names: readonly string[];
  /** Other official names for the same: of a later or an earlier edition. They are as right as the canonical one. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** What people write instead. */
  readonly synonyms?: Readonly<Record<string, string>>;
  /** Slips of the pen and the keyboard. */
  readonly misspellings?: Readonly<Record<string, string>>;
  /** Texts that are met and right, but say less or more than one name of the list: they stay as they stand. */
  readonly tolerated?: readonly string[];
  /** Several at once, in any order and with any separator. */
  readonly several?: true;
}

export type CodeReading =
  | { readonly kind: 'blank' }
  /** `name`: canonical; of several, joined by 、 in the order of the list. */
  | { readonly kind: 'name' | 'renamed' | 'synonym' | 'misspelling' | 'tolerated'; readonly name: string; readonly names: readonly string[] }
  | { readonly kind: 'unknown' };

type Known = Exclude<CodeReading, { kind: 'blank' | 'unknown' }>;

const marks = /[\s()[\]{}〔〕【】〈〉《》"'“”‘’。.]+/gu;

/** A code as it is compared: NFKC, capitals, without white space, brackets and quotes, and 其它 as 其他. A bracket that was never opened does no harm. */
export const codeForm = (text: string): string => text.normalize('NFKC').replace(marks, '').replaceAll('其它', '其他').toUpperCase();

/** Reads texts of one list; compiled once, asked a million times. */
export type CodeReader = (text: string) => CodeReading;

const blank: CodeReading = { kind: 'blank' };
const unknown: CodeReading = { kind: 'unknown' };

/** Makes the reader of a list. @example createCodeReader({ names: ['男', '女'] })('男') // { kind: 'name', name: '男', names: ['男'] } */
export function createCodeReader(list: CodeList): CodeReader {
  const known = new Map<string, Known>();
  const learn = (kind: Known['kind'], pairs: readonly (readonly [string, string])[]): void => {
    for (const [text, name] of pairs) known.set(codeForm(text), { kind, name, names: [name] });
  };
  learn('misspelling', Object.entries(list.misspellings ?? {}));
  learn('synonym', Object.entries(list.synonyms ?? {}));
  learn('renamed', Object.entries(list.renamed ?? {}));
  learn('tolerated', (list.tolerated ?? []).map((name) => [name, name]));
  learn('name', list.names.map((name) => [name, name]));
  const readOne = (form: string): CodeReading => (form === '' ? blank : known.get(form) ?? unknown);
  return remembering(list.several ? createReaderOfSeveral(list, known, readOne) : (text) => readOne(codeForm(text)));
}

/** A column of codes repeats a few dozen texts; one of other things must not fill the memory. */
const KEPT_TEXTS = 2000;

function remembering(read: CodeReader): CodeReader {
  const kept = new Map<string, CodeReading>();
  return (text) => {
    const before = kept.get(text);
    if (before) return before;
    const reading = read(text);
    if (kept.size < KEPT_TEXTS) kept.set(text, reading);
    return reading;
  };
}

const separators = /[\s、,，;；/／|+＋&和与及兼]+/u;
const inBrackets = /[(（][^()（）]*[)）]/gu;

/** How surely a text was understood: of several, the least sure one counts. */
const sureness: readonly Known['kind'][] = ['name', 'tolerated', 'renamed', 'synonym', 'misspelling'];

function createReaderOfSeveral(list: CodeList, known: ReadonlyMap<string, Known>, readOne: (form: string) => CodeReading): CodeReader {
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  /** 患有大病残疾: names one after the other, nothing between them. */
  const readGlued = (form: string): readonly Known[] | null => {
    const found: Known[] = [];
    for (let rest = form; rest !== ''; ) {
      const next = longestFirst.find((name) => rest.startsWith(name));
      const one = next === undefined ? undefined : known.get(next);
      if (next === undefined || !one) return null;
      found.push(one);
      rest = rest.slice(next.length);
    }
    return found;
  };
  return (text) => {
    const whole = readOne(codeForm(text));
    if (whole.kind !== 'unknown') return whole;
    const found: Known[] = [];
    // A remark in brackets, 残疾（肢体二级）, says more than the list holds; the code stands before it.
    for (const piece of text.normalize('NFKC').replace(inBrackets, ' ').split(separators)) {
      const form = codeForm(piece);
      if (form === '') continue;
      const one = readOne(form);
      const read = one.kind === 'unknown' || one.kind === 'blank' ? readGlued(form) : [one];
      if (!read) return unknown;
      found.push(...read);
    }
    if (found.length === 0) return unknown;
    const rank = (name: string): number => (list.names.includes(name) ? list.names.indexOf(name) : list.names.length);
    const names = [...new Set(found.map(({ name }) => name))].sort((a, b) => rank(a) - rank(b));
    const kind = sureness[Math.max(...found.map((one) => sureness.indexOf(one.kind)))];
    return { kind, name: names.join('、'), names };
  };
}
