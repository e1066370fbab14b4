import type { Source } from '../../domain/measures/quantities';
import { functionWordsEnUS } from './function-words.en-us';
import { functionWordsZhCN } from './function-words.zh-cn';
import type { Language } from '../language';

/** What the functions answer in words, beside what measure-words and identification-words say. */
export interface FunctionWords {
  readonly sources: Record<Source, string>;
  readonly tied: (sources: readonly string[]) => string;
  readonly noIncome: string;
  readonly noMajority: string;
  readonly insufficient: string;
  /** An argument's cell is an error, by its code. */
  readonly errorCell: (code: string) => string;
  /** Two ranges of different size: one has ended where the other goes on. */
  readonly rangesDiffer: string;
  readonly notAnIncome: (text: string) => string;
  readonly notAYear: (text: string) => string;
  readonly yearMissing: string;
  readonly notADateOrYear: (text: string) => string;
  readonly notAQuarter: (text: string) => string;
  readonly quarterMissing: string;
  readonly noKnownHeader: string;
  readonly unpublished: (year: number, from: number, until: number) => string;
}

export const functionWords: Record<Language, FunctionWords> = { 'zh-CN': functionWordsZhCN, 'en-US': functionWordsEnUS };
