import type { Classifier } from '../domain/measures/classify';
import type { MeasureColumns } from '../domain/measures/columns';
import { openIncomes, type IncomeReader } from '../domain/measures/main-income';
import { defaultPolicy, readPolicy, type Policy } from '../domain/measures/policy';
import { openTable, rowsFault } from '../domain/measures/table';
import { measureWords } from '../labels/measures';
import { refuse } from './answer-cells';
import { givenRange, rangeOf, remembering, type Argument, type Cells } from './cells';

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

const classifierOf = remembering<Classifier>((headers, policy) => {
  const opened = openTable(rangeOf(headers), policyFrom(policy));
  return 'fault' in opened ? refuse(measure.tableFault(opened.fault)) : opened.classifier;
});

const incomesOf = remembering<IncomeReader>((headers, policy) => {
  const opened = openIncomes(rangeOf(headers), policyFrom(policy));
  return 'fault' in opened ? refuse(measure.tableFault(opened.fault)) : opened.reader;
});

function checked<T extends { readonly columns: MeasureColumns }>(table: T, rows: Cells): T {
  const fault = rowsFault(rows, table.columns);
  return fault ? refuse(measure.tableFault(fault)) : table;
}

/** The classifier of a table, or a refusal of the whole call that says what is wrong with its headers, policy or shape. */
export const classifierFor = (rows: Cells, headers: Argument, policy: Argument): Classifier => checked(classifierOf(headers, policy), rows);

/** The reader of a table's incomes, or a refusal of the whole call. */
export const incomesFor = (rows: Cells, headers: Argument, policy: Argument): IncomeReader => checked(incomesOf(headers, policy), rows);
