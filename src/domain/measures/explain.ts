import { normalizeHeader } from '../roster/headers';
import { isBlank } from './cells';
import { createRuleJudge, type Classifier, type Verdict, type Outcome } from './classify';
import type { MeasureColumns } from './columns';
import { compile, type Judge } from './compile';
import type { Condition, Leaf } from './conditions';
import { createFactReader } from './fact-reader';
import { amountSlot, emptyFacts, quantityReader, type Facts } from './facts';
import { amountFields, isCodeField, isPrevious, measureFields, type AmountField, type CodeField, type MeasureField, type RuleNumber, type YesNoField } from './fields';
import { createFewestFields } from './missing';
import type { Policy } from './policy';
import { rivalsOf, type Quantity, type Remainder, type Source, type Year } from './quantities';
import { rules } from './rules';
import { NO, UNKNOWN, YES, type Truth } from './truth';

/** What a code or yes/no cell said: its own text, or that it was blank, or that its column is not there. */
export interface SeenCell {
  readonly field: CodeField | YesNoField;
  readonly state: 'filled' | 'blank' | 'absent';
  readonly text: string;
}

/** Amounts are whole fen, null where unknown. */
export type LeafTrace =
  | { readonly leaf: Extract<Leaf, { field: MeasureField }>; readonly truth: Truth; readonly seen: SeenCell }
  | { readonly leaf: Extract<Leaf, { kind: 'grewMarkedly' | 'fell' }>; readonly truth: Truth; readonly now: number | null; readonly previous: number | null }
  | { readonly leaf: Extract<Leaf, { kind: 'isMainIncome' }>; readonly truth: Truth; readonly now: number | null; readonly total: number | null; readonly rivals: readonly RivalTrace[] }
  | { readonly leaf: Extract<Leaf, { kind: 'lessThanRest' }>; readonly truth: Truth; readonly now: number | null; readonly rest: number | null };

export interface RivalTrace {
  readonly quantity: Source | Remainder;
  readonly amount: number | null;
}

export type ConditionTrace =
  | { readonly kind: 'all' | 'any'; readonly truth: Truth; readonly of: readonly ConditionTrace[] }
  | { readonly kind: 'not'; readonly truth: Truth; readonly of: ConditionTrace }
  | { readonly kind: 'leaf'; readonly truth: Truth; readonly trace: LeafTrace };

export interface RuleTrace {
  readonly number: RuleNumber;
  readonly truth: Truth;
  readonly condition: ConditionTrace;
}

/** Why a household got its outcome. The words are in labels. */
export interface Explanation {
  readonly outcome: Outcome;
  readonly policy: Policy;
  /** Every rule, in order of precedence; none where the rules were not asked (invalid, empty, not applicable). */
  readonly rules: readonly RuleTrace[];
  /** For insufficient: the fewest fields to fill that settle the outcome, whatever is filled in. */
  readonly fewestFields: readonly MeasureField[];
  /** Whether filling them turns other blanks of the same year, until then unknown, into 0. */
  readonly fillsBlankYear: boolean;
  /** For unmatched: of the rules the household has something of, the one with the fewest conditions to go, and those conditions. */
  readonly nearest: { readonly rule: RuleNumber; readonly lacks: readonly ConditionTrace[] } | null;
  /** The year the household left poverty, where the table has a column for it (脱贫年度). */
  readonly exitYear: number | null;
  /** 脱贫属性 as the cell has it. */
  readonly povertyStatus: string;
  /** For classified: what the other reading of the main income would give, where that differs (解释敏感). */
  readonly otherReading: Verdict | null;
}

const exitYearHeaders: ReadonlySet<string> = new Set(['脱贫年度', '脱贫年份', '脱贫年']);

const nothingAsked = { rules: [], fewestFields: [], fillsBlankYear: false, nearest: null, otherReading: null };

/** Explains single households under the columns and policy of a classifier; the truths are those of the same compiled conditions. */
export function createExplainer(classifier: Classifier): (row: readonly unknown[]) => Explanation {
  const { columns, policy } = classifier;
  const reader = createFactReader(columns, policy);
  const otherJudge = createRuleJudge({ ...policy, mainIncome: policy.mainIncome === 'largest' ? 'majority' : 'largest' });
  const fewestFields = createFewestFields(columns, policy);
  const facts = emptyFacts();
  const judges = compileParts(policy);
  const yearColumn = columns.others.find(({ text }) => exitYearHeaders.has(normalizeHeader(text)));
  const exitYear = (row: readonly unknown[]): number | null => {
    const year = yearColumn && /(?<!\d)(?:19|20)\d\d/.exec(String(row[yearColumn.index] ?? '').normalize('NFKC'));
    return year ? Number(year[0]) : null;
  };
  const statusColumn = columns.matches.get('povertyStatus');
  const povertyStatus = (row: readonly unknown[]): string => (statusColumn ? String(row[statusColumn.index] ?? '') : '');
  return (row) => {
    const outcome = classifier.classify(row);
    if (outcome.kind === 'invalid' || outcome.kind === 'empty' || outcome.kind === 'notApplicable') return { outcome, policy, ...nothingAsked, exitYear: exitYear(row), povertyStatus: povertyStatus(row) };
    reader.read(row, facts);
    const traces = policy.precedence.map((number): RuleTrace => {
      const condition = traceCondition(rules[number].condition, { row, columns, facts, judges });
      return { number, truth: condition.truth, condition };
    });
    const fewest = outcome.kind === 'insufficient' ? fewestFields(facts) : [];
    return {
      outcome,
      policy,
      rules: traces,
      fewestFields: fewest,
      fillsBlankYear: fillsBlankYear(fewest, columns, facts),
      nearest: outcome.kind === 'unmatched' ? findNearest(traces) : null,
      exitYear: exitYear(row),
      povertyStatus: povertyStatus(row),
      otherReading: outcome.kind === 'classified' ? differing(otherJudge.verdict(facts), outcome) : null,
    };
  };
}

/** A column that is there holds an unknown amount only where its whole year is blank. */
function fillsBlankYear(filled: readonly MeasureField[], columns: MeasureColumns, { amounts }: Facts): boolean {
  const isAmount = (field: MeasureField): field is AmountField => measureFields[field].kind === 'amount';
  const years = new Set(filled.filter(isAmount).map(isPrevious));
  return amountFields.some((field) => years.has(isPrevious(field)) && !filled.includes(field) && columns.matches.has(field) && Number.isNaN(amounts[amountSlot[field]]));
}

function differing(other: Verdict, outcome: Verdict): Verdict | null {
  const same = other.kind === outcome.kind && (other.kind !== 'classified' || outcome.kind !== 'classified' || other.leading === outcome.leading);
  return same ? null : other;
}

/** Whether another reading of the main income would give a classified row another outcome: asked of many rows, without a trace. */
export function createSensitivity(columns: MeasureColumns, policy: Policy): (row: readonly unknown[], outcome: Outcome) => boolean {
  const reader = createFactReader(columns, policy);
  const facts = emptyFacts();
  const otherJudge = createRuleJudge({ ...policy, mainIncome: policy.mainIncome === 'largest' ? 'majority' : 'largest' });
  return (row, outcome) => {
    if (outcome.kind !== 'classified') return false;
    reader.read(row, facts);
    return otherJudge.lead(facts) !== outcome.leading;
  };
}

interface Household {
  readonly row: readonly unknown[];
  readonly columns: MeasureColumns;
  readonly facts: Facts;
  readonly judges: ReadonlyMap<Condition, Judge>;
}

/** Every part of every rule, compiled once for all the households that are explained. */
function compileParts(policy: Policy): ReadonlyMap<Condition, Judge> {
  const judges = new Map<Condition, Judge>();
  const add = (condition: Condition): void => {
    judges.set(condition, compile(condition, policy));
    if (condition.kind === 'not') add(condition.of);
    else if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(add);
  };
  for (const number of policy.precedence) add(rules[number].condition);
  return judges;
}

function traceCondition(condition: Condition, household: Household): ConditionTrace {
  const truth = household.judges.get(condition)?.(household.facts) ?? UNKNOWN;
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, truth, of: condition.of.map((part) => traceCondition(part, household)) };
    case 'not':
      return { kind: 'not', truth, of: traceCondition(condition.of, household) };
    default:
      return { kind: 'leaf', truth, trace: traceLeaf(condition, truth, household) };
  }
}

function traceLeaf(leaf: Leaf, truth: Truth, household: Household): LeafTrace {
  const { amounts } = household.facts;
  const known = (fen: number): number | null => (Number.isNaN(fen) ? null : fen);
  const amountOf = (quantity: Quantity, year?: Year): number | null => known(quantityReader(quantity, year)(amounts));
  switch (leaf.kind) {
    case 'has':
    case 'isDueToEducation':
    case 'isGuaranteedHousehold':
      return { leaf, truth, seen: seenCell(leaf.field, household) };
    case 'grewMarkedly':
    case 'fell':
      return { leaf, truth, now: amountOf(leaf.quantity), previous: amountOf(leaf.quantity, 'previous') };
    case 'isMainIncome': {
      const rivals = rivalsOf(leaf.quantity).map((quantity) => ({ quantity, amount: amountOf(quantity) }));
      return { leaf, truth, now: amountOf(leaf.quantity), total: amountOf('total'), rivals };
    }
    case 'lessThanRest':
      return { leaf, truth, now: amountOf(leaf.quantity), rest: known(quantityReader('total')(amounts) - quantityReader(leaf.quantity)(amounts)) };
  }
}

function seenCell(field: CodeField | YesNoField, { row, columns }: Household): SeenCell {
  const match = columns.matches.get(field);
  if (!match) return { field, state: 'absent', text: '' };
  const cell = row[match.index];
  // A code of 0 is how some hosts hand over a blank.
  if (isBlank(cell) || (cell === 0 && isCodeField(field))) return { field, state: 'blank', text: '' };
  return { field, state: 'filled', text: typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell).trim() };
}

/** What a condition lacks to be true, by the fewest leaves. */
function lacking(trace: ConditionTrace): readonly ConditionTrace[] {
  if (trace.truth === YES) return [];
  if (trace.kind === 'all') return trace.of.flatMap(lacking);
  if (trace.kind === 'any') return trace.of.map(lacking).reduce((fewest, other) => (other.length < fewest.length ? other : fewest));
  return [trace];
}

function findNearest(traces: readonly RuleTrace[]): Explanation['nearest'] {
  const candidates = traces.filter(({ truth }) => truth === NO).map(({ number, condition }) => ({ rule: number, lacks: lacking(condition) }));
  const inSight = candidates.filter(({ lacks }) => !lacks.some(isOutOfSight));
  return (inSight.length > 0 ? inSight : candidates).reduce((nearest, other) => (other.lacks.length < nearest.lacks.length ? other : nearest));
}

/**
 * A household with nothing of what a rule is about is not near it, however few conditions the rule has:
 * without a relocation project, another cause than 因学, none of the income that should be the main one.
 */
function isOutOfSight(lack: ConditionTrace): boolean {
  if (lack.kind !== 'leaf') return false;
  const { trace } = lack;
  if ('rivals' in trace) return trace.now !== null && trace.now <= 0;
  return 'seen' in trace && (trace.leaf.field === 'relocationProject' || trace.leaf.field === 'mainCause');
}

/** The leaves of a trace, in the order they are written. */
export const leafTracesOf = (trace: ConditionTrace): readonly LeafTrace[] =>
  trace.kind === 'leaf' ? [trace.trace] : trace.kind === 'not' ? leafTracesOf(trace.of) : trace.of.flatMap(leafTracesOf);

