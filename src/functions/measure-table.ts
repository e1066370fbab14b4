import type { Classifier } from '../domain/measures/classify';
import type { MeasureColumns } from '../domain/measures/columns';
import { openIncomes, type IncomeReader } from '../domain/measures/main-income';
import { defaultPolicy, readPolicy, type Policy } from '../domain/measures/policy';
import { openTable, type TableFault } from '../domain/measures/table';
import { measureWords } from '../labels/measures';
import { refuse } from './answer-cells';
import { givenRange, mapRows, rangeOf, remembering, type Argument, type Cells } from './cells';

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
export const classifierFor = remembering<Classifier>((headers, policy) => {
  const opened = openTable(rangeOf(headers), policyFrom(policy));
  return 'fault' in opened ? refuseTable(opened.fault) : opened.classifier;
});

/** The reader of a table's incomes, or a refusal of the whole call. */
export const incomesFor = remembering<IncomeReader>((headers, policy) => {
  const opened = openIncomes(rangeOf(headers), policyFrom(policy));
  return 'fault' in opened ? refuseTable(opened.fault) : opened.reader;
});

/** One line of answers for every row; a table whose rows are not as wide as its headers is refused. */
export const answerRows = <T>(rows: Cells, { width }: Pick<MeasureColumns, 'width'>, answer: (row: readonly unknown[]) => T): T[] => mapRows(rows, width, answer, refuseTable);
