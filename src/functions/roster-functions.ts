import { openRosterAnswers, rosterTableFault } from '../labels/answers/roster-check-answer';
import { refusal, refuse } from './answer-cells';
import { mapRows, rangeOf } from './cells';
import { LANGUAGE } from './measure-table';

/**
 * 逐行核查名册：证件号码、出生日期、年龄、性别、关系、金额、电话等哪里可疑，为什么，怎么改。只提示，不改数据。
 * @customfunction CHECK_ROSTER
 * @param rows 数据：一行一人或一行一户
 * @param headers 表头：列名所在的一行，与数据同宽
 * @param [date] 日期：按这一天核对年龄和“未来”；不填按表头里的收入年度，再没有就不核对随日期变的几项
 * @returns 一列：每行的全部可疑信息，没有则为空文本；证件号码和电话已打码
 */
export function checkRoster(rows: any[][], headers: any[][], date?: any[][]): any[][] {
  const headerRow = rangeOf(headers);
  const opened = openRosterAnswers(headerRow, rangeOf(date)[0][0], LANGUAGE);
  if ('refused' in opened) throw refusal(opened.refused);
  return mapRows(rows, headerRow[0].length, (row) => [opened.answer(row)], (fault) => refuse(rosterTableFault(fault, LANGUAGE)));
}

CustomFunctions.associate('CHECK_ROSTER', checkRoster);
