import type { Language } from '../language';
import type { PrintWords } from './print-words';
import { printWordsEnUS } from './print-words.en-us';
import { printWordsZhCN } from './print-words.zh-cn';

export const printWords: Record<Language, PrintWords> = { 'zh-CN': printWordsZhCN, 'en-US': printWordsEnUS };
