import type { Classifier, Outcome } from '../domain/measures/classify';
import { createExplainer, type Explanation } from '../domain/measures/explain';
import type { MeasureColumns } from '../domain/measures/columns';
import { defaultPolicy, readPolicy, type Policy } from '../domain/measures/policy';
import { openTable, rowsFault } from '../domain/measures/table';
import { alsoMatched, decision, explanationTable, outcomeLabel, summary } from '../labels/measure-explanation';
import { measureWords } from '../labels/measures';

/** Custom functions answer in Chinese, in every Excel: their results are part of the office's workbook. */
const words = measureWords['zh-CN'];

type Cells = readonly (readonly unknown[])[];

const refusal = (message: string): CustomFunctions.Error => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);

/** An omitted optional argument arrives as null, and as a blank cell where a reference to one was given. */
function policyFrom(cells: Cells | null | undefined): Policy {
  if (!Array.isArray(cells)) return defaultPolicy;
  const read = readPolicy(cells);
  if ('fault' in read) throw refusal(words.policyFault(read.fault));
  return read.policy;
}

interface Call {
  readonly headers: Cells;
  readonly policy: Cells | null | undefined;
}

/** The table of the call before: a sheet asks with the same headers and policy over and over. */
let before: (Call & { readonly classifier: Classifier }) | undefined;

const sameCells = (a: Cells | null | undefined, b: Cells | null | undefined): boolean =>
  a && b ? a.length === b.length && a.every((row, r) => row.length === b[r].length && row.every((cell, c) => cell === b[r][c])) : !a && !b;

/** A copy, so that what is remembered does not change with the caller's cells. */
const copied = (cells: Cells | null | undefined): Cells | null | undefined => cells?.map((row) => [...row]);

function classifierFor(rows: Cells, { headers, policy }: Call): Classifier {
  if (!before || !sameCells(before.headers, headers) || !sameCells(before.policy, policy)) {
    const opened = openTable(headers, policyFrom(policy));
    if ('fault' in opened) throw refusal(words.tableFault(opened.fault));
    before = { headers: copied(headers) ?? [], policy: copied(policy), classifier: opened.classifier };
  }
  const fault = rowsFault(rows, before.classifier.columns);
  if (fault) throw refusal(words.tableFault(fault));
  return before.classifier;
}

const faultText = (outcome: Extract<Outcome, { kind: 'invalid' }>, columns: MeasureColumns): string =>
  outcome.faults.map((fault) => words.fault(fault, columns.matches.get(fault.field)?.text)).join('');

const labelOrError = (outcome: Outcome, columns: MeasureColumns): string | CustomFunctions.Error =>
  outcome.kind === 'invalid' ? refusal(faultText(outcome, columns)) : outcomeLabel(outcome, words);

/**
 * 按附件2的六条规则，给出每户的脱贫主导帮扶措施类别：每行一个结果。
 * @customfunction CLASSIFY_MEASURE
 * @param rows 户的数据，一行一户
 * @param headers 表头，一行，与数据同宽
 * @param [policy] 口径，两列：名称、值；不填用本工具默认
 * @returns 一列：类别名称，或 数据不足、无法归类、不适用；数据有误的行为错误值
 */
export function classifyMeasure(rows: any[][], headers: any[][], policy?: any[][]): any[][] {
  const classifier = classifierFor(rows, { headers, policy });
  return rows.map((row) => [labelOrError(classifier.classify(row), classifier.columns)]);
}

/**
 * 按附件2逐户归类并说明：序号、类别、同时符合、判定方式、说明，每户一行五列。
 * @customfunction MEASURE_REPORT
 * @param rows 户的数据，一行一户
 * @param headers 表头，一行，与数据同宽
 * @param [policy] 口径，两列：名称、值；不填用本工具默认
 * @returns 五列：序号（1至6或空）、主导帮扶措施类别、同时符合、判定方式、说明
 */
export function measureReport(rows: any[][], headers: any[][], policy?: any[][]): any[][] {
  const classifier = classifierFor(rows, { headers, policy });
  const explain = createExplainer(classifier);
  return rows.map((row) => reportRow(explain(row), classifier.columns));
}

function reportRow(explanation: Explanation, columns: MeasureColumns): (string | number | CustomFunctions.Error)[] {
  const { outcome } = explanation;
  if (outcome.kind === 'empty') return ['', '', '', '', ''];
  const others = alsoMatched(outcome).map((number) => words.categories[number]);
  return [outcome.kind === 'classified' ? outcome.leading : '', labelOrError(outcome, columns), words.list(others), decision(explanation, words), summary(explanation, columns, words)];
}

/**
 * 解释一户的归类：每条规则、每个条件、所见的数字、所依据的条文。
 * @customfunction EXPLAIN_MEASURE
 * @param row 一户的数据，一行
 * @param headers 表头，一行，与数据同宽
 * @param [policy] 口径，两列：名称、值；不填用本工具默认
 * @returns 四列的表：项目、内容、判断、依据
 */
export function explainMeasure(row: any[][], headers: any[][], policy?: any[][]): any[][] {
  if (row.length !== 1) throw refusal(words.tableFault({ kind: 'oneRowOnly', rows: row.length }));
  const classifier = classifierFor(row, { headers, policy });
  return explanationTable(createExplainer(classifier)(row[0]), classifier.columns, words).map((line) => [...line]);
}

CustomFunctions.associate('CLASSIFY_MEASURE', classifyMeasure);
CustomFunctions.associate('MEASURE_REPORT', measureReport);
CustomFunctions.associate('EXPLAIN_MEASURE', explainMeasure);
