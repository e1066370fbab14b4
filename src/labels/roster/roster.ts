import type { Language } from '../language';
import type { RosterWords } from './roster-words';
import { rosterWordsEnUS } from './roster-words.en-us';
import { rosterWordsZhCN } from './roster-words.zh-cn';

/** The words of the tab 名册, by language. */
export const rosterWords: Record<Language, RosterWords> = { 'zh-CN': rosterWordsZhCN, 'en-US': rosterWordsEnUS };
