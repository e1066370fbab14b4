import type { Language } from '../labels/language';
import { languageNames } from '../labels/pane/pane';

const KEY = 'household-roster.language';

/** The language chosen at an earlier opening; undefined where none was, or where the host lets nothing be kept. */
export function keptLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept !== null && Object.hasOwn(languageNames, kept) ? (kept as Language) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the language for the next opening, where the host allows it: a pane in a frame may have no storage. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice then holds for this opening only.
  }
}
