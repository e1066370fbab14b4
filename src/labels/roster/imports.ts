import type { ImportWords } from './import-words';
import { importWordsEnUS } from './import-words.en-us';
import { importWordsZhCN } from './import-words.zh-cn';
import type { Language } from '../language';

export const importWords: Record<Language, ImportWords> = { 'zh-CN': importWordsZhCN, 'en-US': importWordsEnUS };
