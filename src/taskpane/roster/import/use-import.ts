import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CellPlace } from '../../../domain/roster/sheet-cells';
import type { ImportWords } from '../../../labels/roster/import-words';
import { importWords } from '../../../labels/roster/imports';
import { addressOf } from '../../../workbook/area';
import { usePane } from '../../pane-context';
import type { ImportSession } from './import-session';
import type { ImportState } from './import-state';

const Context = createContext<ImportSession | null>(null);
export const ImportProvider = Context.Provider;

/** The session of reading pages, its state drawn anew when it changes, and the words it is said in. */
export function useImport(): { readonly session: ImportSession; readonly state: ImportState; readonly words: ImportWords } {
  const session = useContext(Context);
  if (!session) throw new Error('A component of reading pages stands outside its ImportProvider');
  return { session, state: useSyncExternalStore(session.subscribe, session.get), words: importWords[usePane().language] };
}

/** A cell as a person finds it: 名册.xlsx · 01 · B7. */
export const placeText = (words: ImportWords, { file, sheet, row, column }: CellPlace): string => words.place(file, sheet, addressOf({ row, column, rows: 1, columns: 1 }));
