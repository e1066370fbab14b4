import { incomeSharesAnswer, mainIncomeAnswer } from '../labels/answers/income-answers';
import { resultCell, resultRow } from './answer-cells';
import { incomesOf, LANGUAGE, tableFunction } from './measure-table';

const shares = tableFunction(incomesOf, (reader) => (row) => resultRow(incomeSharesAnswer(reader, row, LANGUAGE)));
const mains = tableFunction(incomesOf, (reader) => (row) => [resultCell(mainIncomeAnswer(reader, row, LANGUAGE))]);

/**
 * 每户的五项收入来源（互不重叠）、合计，以及各项占合计的比例：每户一行十一列。
 * @customfunction INCOME_SHARES
 * @param rows 数据：一行一户
 * @param headers 表头：列名所在的一行，与数据同宽
 * @param [policy] 口径：两列，名称和值；只核对写法，不影响本函数的结果
 * @returns 十一列：五项收入和合计（元），五项各占合计的比例；未知的为 数据不足
 */
export function incomeShares(rows: any[][], headers: any[][], policy?: any[][]): any[][] {
  return shares(rows, headers, policy);
}

/**
 * 每户的家庭主要收入是哪一项：来源名称；并列时都写出，判断不了为 数据不足。
 * @customfunction MAIN_INCOME
 * @param rows 数据：一行一户
 * @param headers 表头：列名所在的一行，与数据同宽
 * @param [policy] 口径：两列，名称和值；主要收入口径为 最大（默认）或 过半
 * @returns 一列：来源名称，或 并列、没有收入、没有过半的来源、数据不足
 */
export function mainIncome(rows: any[][], headers: any[][], policy?: any[][]): any[][] {
  return mains(rows, headers, policy);
}

CustomFunctions.associate('INCOME_SHARES', incomeShares);
CustomFunctions.associate('MAIN_INCOME', mainIncome);
