import type { Outcome } from '../../domain/measures/classify';
import type { MeasureColumns } from '../../domain/measures/columns';
import { ruleNumbers, type RuleNumber } from '../../domain/measures/fields';
import type { Policy } from '../../domain/measures/policy';
import { findPlaceColumns, placeFields } from '../../domain/roster/place-columns';
import { createTotalRows } from '../../domain/roster/total-rows';
import { alsoMatched } from '../../labels/measures/measure-explanation';
import type { FilterName } from '../../labels/pane/pane-words';
import type { HouseholdTable, Row } from '../../workbook/household-table';

/** What a list of households can be narrowed to: a category by its number, or something to look at. */
export type Filter = RuleNumber | FilterName;
export const checkFilters = ['insufficient', 'unmatched', 'invalid', 'notApplicable', 'overlapping', 'sensitive'] as const satisfies readonly FilterName[];
export const allFilters: readonly Filter[] = ['all', ...ruleNumbers, ...checkFilters];

type InvalidOutcome = Extract<Outcome, { kind: 'invalid' }>;

/** Faults are kept for so many rows to show them in lists; beyond, a row's faults are had by opening it. */
const FAULTS_KEPT = 10_000;
/** A row that adds up others: it holds no household, and stands among those counted as little as a blank one. */
const nothing: Outcome = { kind: 'empty' };
const unnamedFaults: InvalidOutcome = { kind: 'invalid', faults: [] };

function filtersOf(outcome: Outcome): readonly Filter[] {
  if (outcome.kind === 'empty') return [];
  if (outcome.kind !== 'classified') return ['all', outcome.kind];
  return alsoMatched(outcome).length > 0 ? ['all', outcome.leading, 'overlapping'] : ['all', outcome.leading];
}

/**
 * The verdicts of a whole table, held compactly: equal verdicts are one object, a row is a number that points at it.
 * Place and name stay too, so that a list needs no request; every other cell is read again when its household is opened.
 */
export class Classification {
  private readonly outcomes: Outcome[] = [];
  private readonly outcomeFilters: (readonly Filter[])[] = [];
  private readonly numbers = new Map<Outcome, number>();
  private readonly outcomeOf: Uint16Array;
  private readonly sensitive: Uint8Array;
  private readonly faults = new Map<number, InvalidOutcome>();
  private readonly counts = new Map<Filter, number>(allFilters.map((filter) => [filter, 0]));
  private readonly placeColumns: readonly number[];
  private readonly places: string[][];
  private readonly knownPlaces = new Map<string, string>();
  private readonly totals = new Set<number>();
  private readonly isTotalRow: (row: Row) => boolean;
  private added = 0;

  constructor(
    readonly table: HouseholdTable,
    readonly columns: MeasureColumns,
    readonly policy: Policy,
  ) {
    this.outcomeOf = new Uint16Array(table.rowCount);
    this.sensitive = new Uint8Array(table.rowCount);
    const found = findPlaceColumns(table.headers);
    this.placeColumns = placeFields.flatMap((field) => found.get(field) ?? []);
    this.places = this.placeColumns.map(() => []);
    // The rows of an Excel table are households: its own row of totals is none of them.
    this.isTotalRow = table.source.kind === 'range' ? createTotalRows(table.headers) : () => false;
  }

  /** Takes the next row. */
  add(row: Row, judged: Outcome, sensitive: boolean): void {
    const at = this.added++;
    const isTotal = this.isTotal(row);
    if (isTotal) this.totals.add(at);
    const outcome = isTotal ? nothing : judged;
    const isSensitive = sensitive && !isTotal;
    if (outcome.kind === 'invalid' && this.faults.size < FAULTS_KEPT) this.faults.set(at, outcome);
    const number = this.numberOf(outcome.kind === 'invalid' ? unnamedFaults : outcome);
    this.outcomeOf[at] = number;
    for (const filter of this.outcomeFilters[number]) this.counts.set(filter, this.count(filter) + 1);
    if (isSensitive) {
      this.sensitive[at] = 1;
      this.counts.set('sensitive', this.count('sensitive') + 1);
    }
    this.placeColumns.forEach((column, which) => this.places[which].push(this.shared(String(row[column] ?? '').trim())));
  }

  get households(): number {
    return this.count('all');
  }

  get blankRows(): number {
    return this.added - this.households - this.totals.size;
  }

  /** Rows that add up others (合计, 小计), from 0: not counted as households. */
  get totalRows(): readonly number[] {
    return [...this.totals];
  }

  isTotalAt(index: number): boolean {
    return this.totals.has(index);
  }

  /** Whether a row of this table, by its cells, adds up others. */
  isTotal(row: Row): boolean {
    return this.isTotalRow(row);
  }

  count(filter: Filter): number {
    return this.counts.get(filter) ?? 0;
  }

  outcomeAt(index: number): Outcome {
    const outcome = this.outcomes[this.outcomeOf[index]];
    return outcome.kind === 'invalid' ? (this.faults.get(index) ?? outcome) : outcome;
  }

  /** Where a household lives and who heads it, as far as the table says; the head last. */
  placeAt(index: number): readonly string[] {
    return this.places.map((texts) => texts[index]);
  }

  /** The rows of a filter, from 0, in the order of the table; `fits` narrows further. At most `limit` of them. */
  rowsOf(filter: Filter, limit: number, fits: (index: number) => boolean = () => true): readonly number[] {
    const rows: number[] = [];
    for (let at = 0; at < this.added && rows.length < limit; at++) {
      const inFilter = filter === 'sensitive' ? this.sensitive[at] === 1 : this.outcomeFilters[this.outcomeOf[at]].includes(filter);
      if (inFilter && fits(at)) rows.push(at);
    }
    return rows;
  }

  private numberOf(outcome: Outcome): number {
    const known = this.numbers.get(outcome);
    if (known !== undefined) return known;
    const number = this.outcomes.push(outcome) - 1;
    this.outcomeFilters.push(filtersOf(outcome));
    this.numbers.set(outcome, number);
    return number;
  }

  /** Place names repeat row after row: one string each. Bounded, since names of people hardly do. */
  private shared(text: string): string {
    const known = this.knownPlaces.get(text);
    if (known !== undefined) return known;
    if (this.knownPlaces.size < 50_000) this.knownPlaces.set(text, text);
    return text;
  }
}
