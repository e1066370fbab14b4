import { isFailure, type Answer } from '../../labels/answers/answer';
import { answersDates, type RowCall, type RowFunctionId } from '../../labels/answers/row-functions';
import type { HouseholdTable } from '../../workbook/household-table';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import type { ResultCell } from '../../workbook/safe-text';
import type { MakeRows } from '../../workbook/write-blocks';

/** An answer as a cell that stays: an error becomes its message, a day shows as a day. */
function cellOf(answer: Answer, isDate: boolean): ResultCell {
  if (isFailure(answer)) return answer.message;
  return isDate && typeof answer === 'number' ? { serial: answer } : answer;
}

/** Makes the result rows of a call: the table's rows are read again in blocks, so that no more than a block is held. */
export function createFunctionRows(workbook: RosterWorkbook, table: HouseholdTable, id: RowFunctionId, call: RowCall): MakeRows {
  const isDate = answersDates.has(id);
  return async (from, count) => (await workbook.readSomeRows(table, from, count)).map((row) => call.answer(row).map((answer) => cellOf(answer, isDate)));
}

/** The same for a sheet of their own: the row in the table first. */
export function withRowNumbers(table: HouseholdTable, makeRows: MakeRows): MakeRows {
  return async (from, count) => (await makeRows(from, count)).map((cells, at) => [table.firstRow + from + at + 1, ...cells]);
}
