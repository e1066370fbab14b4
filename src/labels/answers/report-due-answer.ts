import { serialOf } from '../../domain/calendar/days';
import { isLeftOut, readDay, readQuarter, readYear } from '../../domain/calendar/day-cells';
import { lastWorkingDay, publishedFrom, publishedUntil, quarterOf, type Quarter } from '../../domain/calendar/working-days';
import { cellText } from '../../domain/measures/cells';
import { failure, type Answer } from './answer';
import { passedOn } from './cell-answer';
import { functionWords } from './function-words';
import type { Language } from '../language';

/**
 * The last working day of a quarter as Excel's number of that day. A year needs its quarter; a date has one of its own, and another may be given.
 * '' where no date and no year is given.
 */
export function reportDueAnswer(dateOrYear: unknown, quarterCell: unknown, language: Language): Answer {
  const words = functionWords[language];
  const passed = passedOn(dateOrYear, language) ?? passedOn(quarterCell, language);
  if (passed) return passed;
  if (isLeftOut(dateOrYear)) return '';
  const year = readYear(dateOrYear);
  const date = year === undefined ? readDay(dateOrYear) : undefined;
  if (year === undefined && date === undefined) return failure(words.notADateOrYear(cellText(dateOrYear)));
  if (isLeftOut(quarterCell)) return date === undefined ? failure(words.quarterMissing) : dueAnswer(Number(date.slice(0, 4)), quarterOf(date), language);
  const quarter = readQuarter(quarterCell);
  return quarter === undefined ? failure(words.notAQuarter(cellText(quarterCell))) : dueAnswer(year ?? Number(date?.slice(0, 4)), quarter, language);
}

function dueAnswer(year: number, quarter: Quarter, language: Language): Answer {
  const due = lastWorkingDay(year, quarter);
  const serial = due === undefined ? undefined : serialOf(due);
  return serial ?? failure(functionWords[language].unpublished(year, publishedFrom, publishedUntil), '#N/A');
}
