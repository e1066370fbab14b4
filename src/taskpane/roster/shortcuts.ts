import type { ShortcutName } from '../../labels/roster/roster-words';

/**
 * The keys of the form. None is one that Excel, WebView2 or a browser keeps for itself while the focus is in the pane:
 * Ctrl+N, Ctrl+W, Ctrl+P, Ctrl+PageDown, F1, F6 and Alt with a letter are left alone.
 */
export const shortcutKeys: Record<ShortcutName, readonly string[]> = {
  next: ['Enter'],
  previous: ['Shift', 'Enter'],
  nextInText: ['Ctrl', 'Enter'],
  save: ['Ctrl', 'S'],
  new: ['Ctrl', 'Alt', 'N'],
  nextHousehold: ['Alt', 'PageDown'],
  previousHousehold: ['Alt', 'PageUp'],
  search: ['Ctrl', 'Alt', 'F'],
  addLine: ['Alt', 'Insert'],
  moveLine: ['Alt', 'Shift', '↑ ↓'],
  removeLine: ['Alt', 'Delete'],
  choices: ['↓'],
  shortcuts: ['?'],
  close: ['Esc'],
};

// The keys of a Record that is written out are exactly the names.
export const shortcutNames = Object.keys(shortcutKeys) as ShortcutName[];

interface Keys {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Which shortcut some keys are, where they mean the same everywhere in the form; letters by their place on the keyboard, since Alt changes what they type. */
export function shortcutOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: Keys): ShortcutName | 'moveUp' | 'moveDown' | null {
  // Command in the place of Ctrl on a Mac.
  const isCtrl = ctrlKey || metaKey;
  if (isCtrl && !altKey && !shiftKey && code === 'KeyS') return 'save';
  if (isCtrl && altKey && !shiftKey) return code === 'KeyN' ? 'new' : code === 'KeyF' ? 'search' : null;
  if (!altKey || isCtrl) return null;
  if (shiftKey) return key === 'ArrowUp' ? 'moveUp' : key === 'ArrowDown' ? 'moveDown' : null;
  const byKey: Record<string, ShortcutName> = { PageDown: 'nextHousehold', PageUp: 'previousHousehold', Insert: 'addLine', Delete: 'removeLine' };
  return byKey[key] ?? null;
}
