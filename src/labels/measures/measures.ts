import type { Language } from '../language';
import type { MeasureWords } from './measure-words';
import { measureWordsEnUS } from './measure-words.en-us';
import { measureWordsZhCN } from './measure-words.zh-cn';

export const measureWords: Record<Language, MeasureWords> = { 'zh-CN': measureWordsZhCN, 'en-US': measureWordsEnUS };
