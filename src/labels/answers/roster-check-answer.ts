import { isLeftOut, readDay } from '../../domain/calendar/day-cells';
import { cellText } from '../../domain/measures/cells';
import type { RowFinding } from '../../domain/quality/check-rows';
import { openRosterCheck, type CheckTableFault } from '../../domain/quality/check-table';
import { failure, type Failure } from './answer';
import { passedOn } from './cell-answer';
import { describeRowFinding } from '../roster/findings';
import { functionWords } from './function-words';
import { identifierWords } from './identifier-words';
import type { Language } from '../language';
import { measureWords } from '../measures/measures';

/** The longest text a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** Everything found in one row of a roster, sentence after sentence, errors first; '' where nothing is. No id or phone number is shown whole. */
export function rosterCheckAnswer(found: readonly RowFinding[], language: Language): string {
  const grave = { error: 0, warning: 1, hint: 2 };
  const sentences = [...found].sort((a, b) => grave[a.severity] - grave[b.severity]).map((finding) => describeRowFinding(finding, language).sentence);
  return sentences.join('').slice(0, LONGEST_CELL);
}

/** Why a table cannot be checked as a whole, and what to do. */
export const rosterTableFault = (fault: CheckTableFault, language: Language): string =>
  fault.kind === 'noKnownHeader' ? functionWords[language].noKnownHeader : measureWords[language].tableFault(fault);

/** What a table's rows are answered with, handed over once and in order. `dateCell`: the day they are judged on; blank for none. */
export function openRosterAnswers(headers: readonly (readonly unknown[])[], dateCell: unknown, language: Language): { readonly answer: (row: readonly unknown[]) => string } | { readonly refused: Failure } {
  const passed = passedOn(dateCell, language);
  if (passed) return { refused: passed };
  const onDate = isLeftOut(dateCell) ? undefined : readDay(dateCell);
  if (onDate === undefined && !isLeftOut(dateCell)) return { refused: failure(identifierWords[language].notADay(cellText(dateCell))) };
  const opened = openRosterCheck(headers, onDate);
  return 'fault' in opened ? { refused: failure(rosterTableFault(opened.fault, language)) } : { answer: (row) => rosterCheckAnswer(opened.check(row), language) };
}
