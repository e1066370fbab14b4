import { readDay, isLeftOut } from '../domain/calendar/day-cells';
import { cellText } from '../domain/measures/cells';
import { checkTable } from '../domain/quality/check-table';
import { passedOn } from '../labels/cell-answer';
import { rosterCheckAnswer, rosterTableFault } from '../labels/roster-check-answer';
import { identifierWords } from '../labels/identifier-words';
import { refusal, refuse } from './answer-cells';
import { rangeOf, withoutBlankRows, type Argument } from './cells';
import { LANGUAGE } from './measure-table';

function dayOf(date: Argument): string | undefined {
  const [[cell]] = rangeOf(date);
  if (isLeftOut(cell)) return undefined;
  const passed = passedOn(cell, LANGUAGE);
  if (passed) throw refusal(passed);
  return readDay(cell) ?? refuse(identifierWords[LANGUAGE].notADay(cellText(cell)));
}

/**
 * 逐行核查名册：证件号码、出生日期、年龄、性别、关系、金额、电话等哪里可疑，为什么，怎么改。只提示，不改数据。
 * @customfunction CHECK_ROSTER
 * @param rows 数据：一行一人或一行一户
 * @param headers 表头：列名所在的一行，与数据同宽
 * @param [date] 日期：按这一天核对年龄和“未来”；不填按表头里的收入年度，再没有就不核对随日期变的几项
 * @returns 一列：每行的全部可疑信息，没有则为空文本；证件号码和电话已掩码
 */
export function checkRoster(rows: any[][], headers: any[][], date?: any[][]): any[][] {
  const checked = checkTable(withoutBlankRows(rows), rangeOf(headers), dayOf(date));
  if ('fault' in checked) refuse(rosterTableFault(checked.fault, LANGUAGE));
  return checked.findings.map((found) => [rosterCheckAnswer(found, LANGUAGE)]);
}

CustomFunctions.associate('CHECK_ROSTER', checkRoster);
