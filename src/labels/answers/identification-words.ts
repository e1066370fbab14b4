import type { Identification } from '../../domain/identification/identify';
import type { LineBasis } from '../../domain/identification/national-lines';
import type { LineFault } from '../../domain/identification/poverty-lines';
import type { Language } from '../language';
import { identificationWordsEnUS } from './identification-words.en-us';
import { identificationWordsZhCN } from './identification-words.zh-cn';

/** What is said about poverty lines and the standard a household is identified by, in one language. */
export interface IdentificationWords {
  readonly outcomes: Record<Identification, string>;
  /** Why a national line this tool brings with it is what it is, beside the mark that it is our own entry. */
  readonly lineBasis: Record<LineBasis, string>;
  /** Why there is no provincial line until the office enters one. */
  readonly provincialUnknown: string;
  readonly lineFault: (fault: LineFault) => string;
}

export const identificationWords: Record<Language, IdentificationWords> = { 'zh-CN': identificationWordsZhCN, 'en-US': identificationWordsEnUS };
