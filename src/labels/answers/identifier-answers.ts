import { serialOf } from '../../domain/calendar/days';
import { isLeftOut, readDay } from '../../domain/calendar/day-cells';
import { maskId, maskName, maskPhone } from '../../domain/identifiers/mask';
import * as phone from '../../domain/identifiers/phone';
import { idOf, readId, type IdReading } from '../../domain/identifiers/read-id';
import { idFaultSeverities, type ResidentId } from '../../domain/identifiers/resident-id';
import { cellText } from '../../domain/measures/cells';
import { ageOn } from '../../domain/readings/calendar-days';
import { readDate } from '../../domain/readings/dates';
import { failure, type Answer } from './answer';
import { passedOn } from './cell-answer';
import { identifierWords, type IdentifierWords } from './identifier-words';
import type { Language } from '../language';

/** No day is asked for: nobody is born after it, and how old someone would be then is not said. */
const NO_DAY = '9999-12-31';

/** An id judged by its digits alone. Fifteen digits leave out the century: it is doubted on a day, and none is given. */
function readDigits(cell: unknown): IdReading {
  const reading = readId(cell, NO_DAY);
  if (!('id' in reading)) return reading;
  const judged = reading.id.old ? readId(cell, reading.id.birthDate) : reading;
  return 'faults' in judged ? { ...judged, faults: judged.faults.filter((fault) => fault !== 'tooOld') } : judged;
}

/** Why an id says nothing of its holder; undefined where it does. */
function idFailure(reading: IdReading, words: IdentifierWords): Answer | undefined {
  if (idOf(reading)) return undefined;
  // What is not there or covered is not wrong: #N/A, as Excel says of what cannot be had.
  if (reading.kind === 'absent' || reading.kind === 'masked') return failure(words.notTold(words.id(reading)), '#N/A');
  const doubtful = 'faults' in reading && !reading.faults.some((fault) => idFaultSeverities[fault] === 'error');
  return failure(doubtful ? words.centuryInDoubt : words.mendId(words.id(reading)));
}

function fromId(cell: unknown, language: Language, answer: (id: ResidentId) => Answer): Answer {
  const passed = passedOn(cell, language);
  if (passed) return passed;
  if (isLeftOut(cell)) return '';
  const reading = readDigits(cell);
  const id = idOf(reading);
  return id ? answer(id) : idFailure(reading, identifierWords[language]) ?? '';
}

/** What is right or wrong with an id, in words; '' for a blank. Future births and great ages are judged where a day is given. */
export function idCheckAnswer(cell: unknown, dateCell: unknown, language: Language): Answer {
  const words = identifierWords[language];
  const passed = passedOn(cell, language) ?? passedOn(dateCell, language);
  if (passed) return passed;
  if (isLeftOut(cell)) return '';
  if (isLeftOut(dateCell)) return words.id(readDigits(cell));
  const onDate = dayAskedFor(dateCell);
  return onDate === undefined ? failure(words.notADay(cellText(dateCell))) : words.id(readId(cell, onDate));
}

/** The birth date in an id as Excel's number of that day; as a text YYYY-MM-DD where Excel has no such day (before March 1900). */
export const idBirthDateAnswer = (cell: unknown, language: Language): Answer => fromId(cell, language, ({ birthDate }) => serialOf(birthDate) ?? birthDate);

/** 男 or 女. */
export const idSexAnswer = (cell: unknown, language: Language): Answer => fromId(cell, language, ({ sex }) => identifierWords[language].sexes[sex]);

/** The day last asked for: a column asks for one and the same. */
let asked: { readonly cell: unknown; readonly day: string | undefined } = { cell: undefined, day: undefined };

function dayAskedFor(cell: unknown): string | undefined {
  if (cell !== asked.cell) asked = { cell, day: readDay(cell) };
  return asked.day;
}

/** Completed years (周岁) on a day, by an id or by a birth date; '' where neither is given. */
export function ageAnswer(cell: unknown, dateCell: unknown, language: Language): Answer {
  const words = identifierWords[language];
  const passed = passedOn(cell, language) ?? passedOn(dateCell, language);
  if (passed) return passed;
  if (isLeftOut(cell)) return '';
  if (isLeftOut(dateCell)) return failure(words.dayMissing);
  const onDate = dayAskedFor(dateCell);
  if (onDate === undefined) return failure(words.notADay(cellText(dateCell)));
  return startsAsId(cell) ? ageById(cell, onDate, words) : ageByDate(cell, onDate, words) ?? ageById(cell, onDate, words);
}

/** So many digits are no date: most of a column of ids need not be read as dates first. */
const startsAsId = (cell: unknown): boolean => typeof cell === 'string' && /^\d{15}/.test(cell);

function ageById(cell: unknown, onDate: string, words: IdentifierWords): Answer {
  const reading = readId(cell, onDate);
  const id = idOf(reading);
  return id ? bornAnswer(id.birthDate, onDate, words) : idFailure(reading, words) ?? '';
}

/** Undefined where a cell is in no spelling of a date; a date that is not one, or only a month, must not be called a wrong id. */
function ageByDate(cell: unknown, onDate: string, words: IdentifierWords): Answer | undefined {
  const born = readDay(cell);
  if (born !== undefined) return bornAnswer(born, onDate, words);
  const reading = readDate(cell);
  if (reading.kind === 'masked' || (reading.kind === 'unreadable' && reading.why === 'form')) return undefined;
  return failure(words.notABirthDate(cellText(cell)));
}

const bornAnswer = (born: string, onDate: string, words: IdentifierWords): Answer => (born > onDate ? failure(words.bornAfter(onDate)) : ageOn(born, onDate));

function masked(cell: unknown, language: Language, mask: (text: string) => string): Answer {
  return passedOn(cell, language) ?? (isLeftOut(cell) ? '' : mask(cellText(cell)));
}

/** Only such a text can be one that Excel wrote with an exponent: asked before a cell is read whole. */
const mayBeExponent = (cell: unknown): boolean => typeof cell === 'string' && /[EＥ]/iu.test(cell);

/** An id with all but its beginning covered, whatever its length; what Excel wrote with an exponent has lost its beginning's digits too. */
export function maskIdAnswer(cell: unknown, language: Language): Answer {
  const reading = mayBeExponent(cell) ? readId(cell, NO_DAY) : undefined;
  if (reading?.kind === 'damaged') return failure(identifierWords[language].mendId(identifierWords[language].id(reading)));
  return masked(cell, language, maskId);
}

export function maskPhoneAnswer(cell: unknown, language: Language): Answer {
  const reading = mayBeExponent(cell) ? phone.parse(cell) : undefined;
  if (reading?.kind === 'unreadable' && reading.why === 'damaged') return failure(identifierWords[language].damagedPhone);
  return masked(cell, language, maskPhone);
}

export const maskNameAnswer = (cell: unknown, language: Language): Answer => masked(cell, language, maskName);

