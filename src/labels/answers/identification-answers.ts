import { isLeftOut, readYearOrDate } from '../../domain/calendar/day-cells';
import { identify } from '../../domain/identification/identify';
import type { PovertyLines } from '../../domain/identification/poverty-lines';
import { cellText, isBlank, readAmount, UNREADABLE } from '../../domain/measures/cells';
import { failure, type Answer } from './answer';
import { passedOn } from './cell-answer';
import { functionWords } from './function-words';
import { identificationWords } from './identification-words';
import type { Language } from '../language';

/** 国定, 省定, 不符合 or 参数缺失 for an income per person and a year; '' where there is no income, or neither of the two. */
export function identificationAnswer(income: unknown, year: unknown, lines: PovertyLines, language: Language): Answer {
  const words = functionWords[language];
  const passed = passedOn(income, language) ?? passedOn(year, language);
  if (passed) return passed;
  // A blank row arrives as two 0s where the host hands blanks over as 0; an income of 0 with a year is an income of 0.
  if (isBlank(income) || (income === 0 && isLeftOut(year))) return '';
  const fen = readAmount(income);
  if (fen === UNREADABLE || typeof income === 'boolean') return failure(words.notAnIncome(cellText(income)));
  if (isLeftOut(year)) return failure(words.yearMissing);
  const read = readYearOrDate(year);
  return read === undefined ? failure(words.notAYear(cellText(year))) : identificationWords[language].outcomes[identify(fen, read, lines)];
}
