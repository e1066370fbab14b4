import { createContext, useContext, useSyncExternalStore } from 'react';
import { functionsTabWords, type FunctionsTabWords } from '../../labels/pane/functions-tab-words';
import { usePane } from '../pane-context';
import type { FunctionsSession } from './functions-session';
import type { FunctionsState } from './functions-state';

const Context = createContext<FunctionsSession | null>(null);
export const FunctionsProvider = Context.Provider;

/** The tab's session, its state, drawn anew when it changes, and its words. */
export function useFunctions(): { readonly session: FunctionsSession; readonly state: FunctionsState; readonly tabWords: FunctionsTabWords } {
  const { language } = usePane();
  const session = useContext(Context);
  if (!session) throw new Error('A component of 函数 stands outside its FunctionsProvider');
  return { session, state: useSyncExternalStore(session.subscribe, session.get), tabWords: functionsTabWords[language] };
}
