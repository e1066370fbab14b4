import { failure } from '../labels/answers/answer';
import { functionWords } from '../labels/answers/function-words';
import { ageAnswer, idBirthDateAnswer, idCheckAnswer, idSexAnswer, maskIdAnswer, maskNameAnswer, maskPhoneAnswer } from '../labels/answers/identifier-answers';
import { refusal, resultCell } from './answer-cells';
import { mapCells, mapPairs } from './cells';
import { LANGUAGE } from './measure-table';

const rangesDiffer = (): CustomFunctions.Error => refusal(failure(functionWords[LANGUAGE].rangesDiffer, '#N/A'));

/**
 * 核对证件号码：公民身份号码（18 位、15 位）和残疾人证号（20、22 位）的长度、地址码、出生日期、校验位；被 Excel 丢了位数的也说出来。
 * @customfunction ID_CHECK
 * @param idNumbers 证件号码：一格或一个区域，文本
 * @param [date] 日期：给了才核对“出生在未来”和“年龄过大”
 * @returns 正确，或哪里不对；空白为空文本
 */
export function idCheck(idNumbers: any[][], date?: any[][]): any[][] {
  return mapPairs(idNumbers, date, (cell, dateCell) => resultCell(idCheckAnswer(cell, dateCell, LANGUAGE)), rangesDiffer);
}

/**
 * 证件号码里的出生日期。号码有误、已打码或没有号码时为错误值。
 * @customfunction ID_BIRTHDATE
 * @param idNumbers 证件号码：一格或一个区域，文本
 * @returns 日期（序列值，请把单元格设成日期格式）；1900 年 3 月以前为文本，如 1880-01-01
 */
export function idBirthDate(idNumbers: any[][]): any[][] {
  return mapCells(idNumbers, (cell) => resultCell(idBirthDateAnswer(cell, LANGUAGE)));
}

/**
 * 证件号码里的性别。号码有误、已打码或没有号码时为错误值。
 * @customfunction ID_SEX
 * @param idNumbers 证件号码：一格或一个区域，文本
 * @returns 男 或 女
 */
export function idSex(idNumbers: any[][]): any[][] {
  return mapCells(idNumbers, (cell) => resultCell(idSexAnswer(cell, LANGUAGE)));
}

/**
 * 某一天的周岁，按证件号码或出生日期计算。必须给出日期：本函数不用今天，结果不会自己变。
 * @customfunction AGE_ON
 * @param idOrBirthDate 证件号码或出生日期：一格或一个区域
 * @param date 日期：计算年龄的那一天；一格，或与前一参数同样大小的区域
 * @returns 周岁（整数）
 */
export function ageOnDate(idOrBirthDate: any[][], date: any[][]): any[][] {
  return mapPairs(idOrBirthDate, date, (cell, dateCell) => resultCell(ageAnswer(cell, dateCell, LANGUAGE)), rangesDiffer);
}

/**
 * 证件号码打码：保留前四位，其余为星号，如附件1样表的 3504*********。
 * @customfunction MASK_ID
 * @param idNumbers 证件号码：一格或一个区域
 * @returns 打码后的文本；“无”等原样
 */
export function maskIdNumbers(idNumbers: any[][]): any[][] {
  return mapCells(idNumbers, (cell) => resultCell(maskIdAnswer(cell, LANGUAGE)));
}

/**
 * 电话号码打码：保留前三位，其余为星号，如附件1样表的 137********。
 * @customfunction MASK_PHONE
 * @param phones 电话：一格或一个区域
 * @returns 打码后的文本；“无”等原样
 */
export function maskPhones(phones: any[][]): any[][] {
  return mapCells(phones, (cell) => resultCell(maskPhoneAnswer(cell, LANGUAGE)));
}

/**
 * 姓名打码：保留第一个字，其余为星号，如附件1样表的 王**。
 * @customfunction MASK_NAME
 * @param names 姓名：一格或一个区域
 * @returns 打码后的文本
 */
export function maskNames(names: any[][]): any[][] {
  return mapCells(names, (cell) => resultCell(maskNameAnswer(cell, LANGUAGE)));
}

CustomFunctions.associate('ID_CHECK', idCheck);
CustomFunctions.associate('ID_BIRTHDATE', idBirthDate);
CustomFunctions.associate('ID_SEX', idSex);
CustomFunctions.associate('AGE_ON', ageOnDate);
CustomFunctions.associate('MASK_ID', maskIdNumbers);
CustomFunctions.associate('MASK_PHONE', maskPhones);
CustomFunctions.associate('MASK_NAME', maskNames);
