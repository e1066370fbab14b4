import type { Classifier } from '../domain/measures/classify';
import type { MeasureColumns } from '../domain/measures/columns';
import { openIncomes, type IncomeReader } from '../domain/measures/main-income';
import { defaultPolicy, readPolicy, type Policy } from '../domain/measures/policy';
import { openTable, type TableFault } from '../domain/measures/table';
import { measureWords } from '../labels/measures/measures';
import { refuse } from './answer-cells';
import { givenRange, mapRows, rangeOf, remembering, type Argument } from './cells';

/** Custom functions answer in Chinese, in every Excel: their results are part of the office's workbook. */
export const LANGUAGE = 'zh-CN';
export const measure = measureWords[LANGUAGE];

/** An omitted optional argument arrives as null, and as a blank cell where a reference to one was given. */
function policyFrom(policy: Argument): Policy {
  const cells = givenRange(policy);
  if (!cells) return defaultPolicy;
  const read = readPolicy(cells);
  return 'fault' in read ? refuse(measure.policyFault(read.fault)) : read.policy;
}

const refuseTable = (fault: TableFault): never => refuse(measure.tableFault(fault));

/** The classifier of a table, or a refusal of the whole call that says what is wrong with its headers or policy. */
export function classifierOf(headers: Argument, policy: Argument): Classifier {
  const opened = openTable(rangeOf(headers), policyFrom(policy));
  return 'fault' in opened ? refuseTable(opened.fault) : opened.classifier;
}

/** The reader of a table's incomes, or a refusal of the whole call. */
export function incomesOf(headers: Argument, policy: Argument): IncomeReader {
  const opened = openIncomes(rangeOf(headers), policyFrom(policy));
  return 'fault' in opened ? refuseTable(opened.fault) : opened.reader;
}

/**
 * A function of (rows, headers, policy) that answers row by row; a table whose rows are not as wide as its headers is refused.
 * What is made of headers and policy is kept for the next call: ten thousand formulas of one row make it once,
 * and the engine keeps the code that it has optimized for it.
 */
export function tableFunction<T extends { readonly columns: MeasureColumns }, A>(open: (headers: Argument, policy: Argument) => T, answers: (table: T) => (row: readonly unknown[]) => A) {
  const opened = remembering((headers, policy) => {
    const table = open(headers, policy);
    return { width: table.columns.width, answer: answers(table) };
  });
  return (rows: Argument, headers: Argument, policy: Argument): A[] => {
    const { width, answer } = opened(headers, policy);
    return mapRows(rows, width, answer, refuseTable);
  };
}
