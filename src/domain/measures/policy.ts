import { readLineName } from '../identification/line-names';
import { isBlank, readingForm } from './cells';
import { readMarked } from './default-mark';
import { ruleNumbers, type RuleNumber } from './fields';
import { readPolicyName, type PolicyName } from './policy-names';

export { policyHeaders, policyNames, type PolicyName } from './policy-names';

/** What the notice leaves open and an office may set. Every default is this tool's own, not the notice's. Source: RULES sections 1, 2, 4, 5. */
export interface Policy {
  readonly mainIncome: 'largest' | 'majority';
  /** 明显增加: the least rise over last year, as a share in ten thousandths (1000 = 10%), so that it can be compared exactly. */
  readonly markedIncrease: number;
  readonly blankMeans: 'no' | 'unknown';
  readonly precedence: readonly RuleNumber[];
  /** What the office set itself; the rest is this tool's default and says so. */
  readonly chosen: ReadonlySet<PolicyName>;
}

/** Units of {@link Policy.markedIncrease} in a whole. */
export const SHARE_UNITS = 10_000;

export const defaultPolicy: Policy = { mainIncome: 'largest', markedIncrease: 1000, blankMeans: 'no', precedence: [3, 4, 1, 2, 5, 6], chosen: new Set() };

/** What is wrong with a policy range: the words are in labels. `text` is the cell as it stands. */
export type PolicyFault =
  | { readonly kind: 'width'; readonly columns: number }
  | { readonly kind: 'name' | 'double'; readonly text: string }
  | { readonly kind: 'value'; readonly name: PolicyName; readonly text: string };

const mainIncomes = new Map<string, Policy['mainIncome']>([['最大', 'largest'], ['LARGEST', 'largest'], ['过半', 'majority'], ['MAJORITY', 'majority']]);
const blankMeanings = new Map<string, Policy['blankMeans']>([['否', 'no'], ['NO', 'no'], ['未知', 'unknown'], ['UNKNOWN', 'unknown']]);

/** A share between 0 and 1, to the ten thousandth: 0.1, 10%, '10%'. */
function readShare(cell: unknown): number | undefined {
  const form = readingForm(String(cell));
  const parts = /^(\d+(?:\.\d*)?|\.\d+)(%?)$/.exec(form);
  if (!parts || typeof cell === 'boolean') return undefined;
  const units = Number(`${parts[1]}E${parts[2] ? 2 : 4}`);
  // A formula's 0.1 + 0.2 is 0.30000000000000004: that is no finer share.
  const nearest = Math.round(units);
  return Math.abs(units - nearest) < 1e-9 && nearest <= SHARE_UNITS ? nearest : undefined;
}

function readPrecedence(cell: unknown): RuleNumber[] | undefined {
  const digits = readingForm(String(cell)).split(/[\s,、;>-]+/);
  const order = digits.map((digit) => ruleNumbers.find((number) => String(number) === digit));
  const known = order.filter((number) => number !== undefined);
  return known.length === digits.length && known.length === ruleNumbers.length && new Set(known).size === ruleNumbers.length ? known : undefined;
}

const readers: { readonly [N in PolicyName]: (cell: unknown) => Policy[N] | undefined } = {
  mainIncome: (cell) => mainIncomes.get(readingForm(String(cell))),
  markedIncrease: readShare,
  blankMeans: (cell) => blankMeanings.get(readingForm(String(cell))),
  precedence: readPrecedence,
};

/** Whether a value is the one this tool brings with it. */
const isDefault = <N extends PolicyName>(name: N, value: Policy[N] | undefined): boolean => String(value) === String(defaultPolicy[name]);

/**
 * Reads a policy from a two-column range, name and value. Rows blank in both are passed over; what is not named keeps its default.
 * Poverty lines (国定标准2017 …) are other functions' and passed over too. A name or value that is not known is a fault: a typo never falls back to a default silently.
 * A value that bears the mark of a default counts as chosen only where it is no longer our default: what stands in a cell is what is used. Source: RULES section 5.
 * @example readPolicy([['明显增加幅度', '15%']]) // { policy: { …, markedIncrease: 1500 } }
 */
export function readPolicy(cells: readonly (readonly unknown[])[]): { readonly policy: Policy } | { readonly fault: PolicyFault } {
  const read: { -readonly [N in PolicyName]?: Policy[N] } = {};
  const chosen = new Set<PolicyName>();
  const readInto = <N extends PolicyName>(name: N, cell: unknown): boolean => {
    const { value, marked } = readMarked(cell);
    read[name] = isBlank(value) ? undefined : readers[name](value);
    if (!marked || !isDefault(name, read[name])) chosen.add(name);
    return read[name] !== undefined;
  };
  for (const row of cells) {
    if (row.length !== 2) return { fault: { kind: 'width', columns: row.length } };
    const [nameCell, valueCell] = row;
    // A blank row arrives as two 0s where the host hands blanks over as 0.
    if ((isBlank(nameCell) || nameCell === 0) && (isBlank(valueCell) || valueCell === 0)) continue;
    // One range of the sheet 政策参数 serves every function.
    if (readLineName(nameCell)) continue;
    const name = readPolicyName(nameCell);
    if (!name) return { fault: { kind: 'name', text: String(nameCell ?? '') } };
    if (name in read) return { fault: { kind: 'double', text: String(nameCell) } };
    if (!readInto(name, valueCell)) return { fault: { kind: 'value', name, text: String(valueCell ?? '') } };
  }
  return { policy: { ...defaultPolicy, ...read, chosen } };
}
