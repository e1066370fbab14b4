import type { SexName } from '../../domain/codes/sex';
import type { IdReading } from '../../domain/identifiers/read-id';
import { identifierWordsEnUS } from './identifier-words.en-us';
import { identifierWordsZhCN } from './identifier-words.zh-cn';
import type { Language } from '../language';

/** What is said about ids, birth dates and phones as values of functions, in one language. No sentence holds an id. */
export interface IdentifierWords {
  readonly sexes: Record<SexName, string>;
  /** What is right or wrong with an id: 正确, 校验位不符 … */
  readonly id: (reading: IdReading) => string;
  /** Why nothing can be said of an id that is not there or covered, as {@link id} says it. */
  readonly notTold: (what: string) => string;
  /** What is wrong, as {@link id} says it, and what to do. */
  readonly mendId: (what: string) => string;
  /** 15 digits that may mean two centuries. */
  readonly centuryInDoubt: string;
  readonly notADay: (text: string) => string;
  readonly dayMissing: string;
  readonly notABirthDate: (text: string) => string;
  readonly bornAfter: (date: string) => string;
  readonly damagedPhone: string;
}

export const identifierWords: Record<Language, IdentifierWords> = { 'zh-CN': identifierWordsZhCN, 'en-US': identifierWordsEnUS };
