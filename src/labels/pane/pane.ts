import type { Language } from '../language';
import type { PaneWords } from './pane-words';
import { paneWordsEnUS } from './pane-words.en-us';
import { paneWordsZhCN } from './pane-words.zh-cn';

export const paneWords: Record<Language, PaneWords> = { 'zh-CN': paneWordsZhCN, 'en-US': paneWordsEnUS };

/** Each language by its own name, as a menu shows it. */
export const languageNames: Record<Language, string> = { 'zh-CN': '中文', 'en-US': 'English' };
