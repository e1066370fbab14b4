import { defaultLines, readPovertyLines, type PovertyLines } from '../domain/identification/poverty-lines';
import { failure } from '../labels/answers/answer';
import { functionWords } from '../labels/answers/function-words';
import { identificationAnswer } from '../labels/answers/identification-answers';
import { identificationWords } from '../labels/answers/identification-words';
import { refusal, refuse, resultCell } from './answer-cells';
import { givenRange, mapPairs, remembering } from './cells';
import { LANGUAGE } from './measure-table';

const linesOf = remembering<PovertyLines>((parameters) => {
  const cells = givenRange(parameters);
  if (!cells) return defaultLines;
  const read = readPovertyLines(cells);
  return 'fault' in read ? refuse(identificationWords[LANGUAGE].lineFault(read.fault)) : read.lines;
});

/**
 * 按人均纯收入和当年的国定、省定标准，判断符合哪一种识别标准。只看收入，不代替“两不愁三保障”和民主评议。
 * @customfunction IDENTIFY_STANDARD
 * @param perCapitaIncome 人均收入：一格或一个区域，元
 * @param year 年度：四位年份或日期；一格，或与人均收入同样大小的区域
 * @param [parameters] 参数：政策参数表的两列，名称和值，如 省定标准2017 与 3500
 * @returns 国定、省定、不符合，或 参数缺失（那一年的标准没有填）
 */
export function identifyStandard(perCapitaIncome: any[][], year: any[][], parameters?: any[][]): any[][] {
  const lines = linesOf(parameters);
  return mapPairs(
    perCapitaIncome,
    year,
    (income, yearCell) => resultCell(identificationAnswer(income, yearCell, lines, LANGUAGE)),
    () => refusal(failure(functionWords[LANGUAGE].rangesDiffer, '#N/A')),
  );
}

CustomFunctions.associate('IDENTIFY_STANDARD', identifyStandard);
