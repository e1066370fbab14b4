import { failure } from '../labels/answers/answer';
import { functionWords } from '../labels/answers/function-words';
import { reportDueAnswer } from '../labels/answers/report-due-answer';
import { refusal, resultCell } from './answer-cells';
import { mapPairs } from './cells';
import { LANGUAGE } from './measure-table';

/**
 * 季度最后一个工作日（补班日在内），即系统外名册报备案的截止日。日历没有公布的年份给出错误值，不按周一至周五推算。
 * @customfunction REPORT_DUE
 * @param dateOrYear 日期或年份：一个日期取它所在的季度；四位年份须另给季度
 * @param [quarter] 季度：1 至 4，或 第一季度、一季度、Q1
 * @returns 日期（序列值，请把单元格设成日期格式）
 */
export function reportDue(dateOrYear: any[][], quarter?: any[][]): any[][] {
  return mapPairs(
    dateOrYear,
    quarter,
    (when, quarterCell) => resultCell(reportDueAnswer(when, quarterCell, LANGUAGE)),
    () => refusal(failure(functionWords[LANGUAGE].rangesDiffer, '#N/A')),
  );
}

CustomFunctions.associate('REPORT_DUE', reportDue);
