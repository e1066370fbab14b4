import { isMainIncome } from './conditions';
import { matchColumns, type MeasureColumns } from './columns';
import { compile } from './compile';
import { createFactReader } from './fact-reader';
import { emptyFacts, quantityReader } from './facts';
import { createFaultFinder, type Fault } from './faults';
import { amountFields, isPrevious, type MeasureField } from './fields';
import type { Policy } from './policy';
import { sources, type Source } from './quantities';
import { columnsFault, type TableFault } from './table';
import { UNKNOWN, YES } from './truth';


/** Which source is 家庭主要收入. `tied`: greatest together, so that none is; `none`: nothing earned; `noMajority`: none is more than half. */
export type MainIncome =
  | { readonly kind: 'main'; readonly source: Source }
  | { readonly kind: 'tied'; readonly sources: readonly Source[] }
  | { readonly kind: 'none' | 'noMajority' | 'insufficient' };

/** Reads one row at a time into slots of its own, so that a million rows allocate nothing here. */
export interface IncomeReader {
  readonly columns: MeasureColumns;
  read(row: readonly unknown[]): 'read' | 'empty' | 'invalid';
  /** Of the row last read, in fen, NaN where unknown: the {@link sources} in their order, then the total. */
  readonly shares: Float64Array;
  /** Of the row last read. */
  mainIncome(): MainIncome;
  /** What is wrong with a row found invalid. */
  faultsOf(row: readonly unknown[]): readonly Fault[];
}

/** Every amount of this year: one that is filled makes the others' blanks 0, as it does for the rules. */
const incomeFields: ReadonlySet<MeasureField> = new Set(amountFields.filter((field) => !isPrevious(field)));

/** A table's columns as far as this year's incomes need them: what the rules ask besides can be wrong without harm. */
function incomeColumns(headers: readonly unknown[]): MeasureColumns {
  const columns = matchColumns(headers);
  return { ...columns, doubles: columns.doubles.filter(({ field }) => incomeFields.has(field)), matches: new Map([...columns.matches].filter(([field]) => incomeFields.has(field))) };
}

/**
 * Reads the five sources of income, and which of them is main, from the rows of a table whose headers are a matrix of one row.
 * Blanks are judged as the rules judge them: 0 once any amount of the year is filled, unknown where none is. Source: RULES sections 1 and 2.
 * @example openIncomes([['工资性收入', '转移性收入']], defaultPolicy) // { reader }
 */
export function openIncomes(headers: readonly (readonly unknown[])[], policy: Policy): { readonly reader: IncomeReader } | { readonly fault: TableFault } {
  if (headers.length !== 1) return { fault: { kind: 'headerRows', rows: headers.length } };
  const columns = incomeColumns(headers[0]);
  const fault = columnsFault(columns);
  return fault ? { fault } : { reader: createIncomeReader(columns, policy) };
}

const shown = [...sources, 'total' as const].map((quantity) => quantityReader(quantity));
const mains: readonly MainIncome[] = sources.map((source) => ({ kind: 'main', source }));

function createIncomeReader(columns: MeasureColumns, policy: Policy): IncomeReader {
  const reader = createFactReader(columns, policy);
  const facts = emptyFacts();
  const shares = new Float64Array(shown.length);
  const judges = sources.map((source) => compile(isMainIncome(source), policy));

  function withoutMain(): MainIncome {
    const greatest = Math.max(...shares.subarray(0, sources.length));
    if (greatest <= 0) return { kind: 'none' };
    return policy.mainIncome === 'majority' ? { kind: 'noMajority' } : { kind: 'tied', sources: sources.filter((_, at) => shares[at] === greatest) };
  }

  return {
    columns,
    shares,
    faultsOf: createFaultFinder(columns),
    read(row) {
      const state = reader.read(row, facts);
      if (state === 'invalid' || state === 'empty') return state;
      for (let at = 0; at < shown.length; at++) shares[at] = shown[at](facts.amounts);
      return 'read';
    },
    mainIncome() {
      let open = false;
      for (let at = 0; at < judges.length; at++) {
        const truth = judges[at](facts);
        if (truth === YES) return mains[at];
        if (truth === UNKNOWN) open = true;
      }
      return open ? { kind: 'insufficient' } : withoutMain();
    },
  };
}
