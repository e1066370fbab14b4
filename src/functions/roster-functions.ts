import { isLeftOut, readDay } from '../domain/calendar/day-cells';
import { cellText } from '../domain/measures/cells';
import { rowsFault } from '../domain/measures/table';
import { openRosterCheck } from '../domain/quality/check-table';
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
 * @returns 一列：每行的全部可疑信息，没有则为空文本；证件号码和电话已打码
 */
export function checkRoster(rows: any[][], headers: any[][], date?: any[][]): any[][] {
  const table = withoutBlankRows(rows);
  const headerRow = rangeOf(headers);
  const opened = openRosterCheck(headerRow, dayOf(date));
  if ('fault' in opened) return refuse(rosterTableFault(opened.fault, LANGUAGE));
  const fault = rowsFault(table, { width: headerRow[0].length });
  if (fault) return refuse(rosterTableFault(fault, LANGUAGE));
  return table.map((row) => [rosterCheckAnswer(opened.check(row), LANGUAGE)]);
}

CustomFunctions.associate('CHECK_ROSTER', checkRoster);
