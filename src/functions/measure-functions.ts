import { createExplainer } from '../domain/measures/explain';
import { explanationTable } from '../labels/measures/measure-explanation';
import { measureAnswer, reportAnswers } from '../labels/answers/measure-answers';
import { refuse, resultCell } from './answer-cells';
import { classifierOf, LANGUAGE, measure as words, tableFunction } from './measure-table';

const classified = tableFunction(classifierOf, (classifier) => (row) => [resultCell(measureAnswer(classifier, row, LANGUAGE))]);

const reported = tableFunction(classifierOf, (classifier) => {
  const explain = createExplainer(classifier);
  return (row) => reportAnswers(explain(row), classifier.columns, LANGUAGE).map(resultCell);
});

const explained = tableFunction(classifierOf, (classifier) => {
  const explain = createExplainer(classifier);
  return (row) => explanationTable(explain(row), classifier.columns, words);
});

/**
 * 按附件2的六条规则，给出每户的脱贫主导帮扶措施类别：每行一个结果。
 * @customfunction CLASSIFY_MEASURE
 * @param rows 数据：一行一户
 * @param headers 表头：列名所在的一行，与数据同宽
 * @param [policy] 口径：两列，名称和值；不填用本工具默认
 * @returns 一列：类别名称，或 数据不足、无法归类、不适用；数据有误的行为错误值
 */
export function classifyMeasure(rows: any[][], headers: any[][], policy?: any[][]): any[][] {
  return classified(rows, headers, policy);
}

/**
 * 按附件2逐户归类并说明：序号、类别、同时符合、判定方式、说明，每户一行五列。
 * @customfunction MEASURE_REPORT
 * @param rows 数据：一行一户
 * @param headers 表头：列名所在的一行，与数据同宽
 * @param [policy] 口径：两列，名称和值；不填用本工具默认
 * @returns 五列：序号（1至6或空）、主导帮扶措施类别、同时符合、判定方式、说明
 */
export function measureReport(rows: any[][], headers: any[][], policy?: any[][]): any[][] {
  return reported(rows, headers, policy);
}

/**
 * 解释一户的归类：每条规则、每个条件、所见的数字、所依据的条文。
 * @customfunction EXPLAIN_MEASURE
 * @param row 一户：一户的数据，一行
 * @param headers 表头：列名所在的一行，与数据同宽
 * @param [policy] 口径：两列，名称和值；不填用本工具默认
 * @returns 四列的表：项目、内容、判断、依据
 */
export function explainMeasure(row: any[][], headers: any[][], policy?: any[][]): any[][] {
  if (row.length !== 1) refuse(words.tableFault({ kind: 'oneRowOnly', rows: row.length }));
  return explained(row, headers, policy)[0].map((line) => [...line]);
}

CustomFunctions.associate('CLASSIFY_MEASURE', classifyMeasure);
CustomFunctions.associate('MEASURE_REPORT', measureReport);
CustomFunctions.associate('EXPLAIN_MEASURE', explainMeasure);
