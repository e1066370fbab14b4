import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ClassifySession } from './session';
import type { SessionState } from './session-state';

const Context = createContext<ClassifySession | null>(null);
export const SessionProvider = Context.Provider;

/** The tab's session and its state, drawn anew when it changes. */
export function useSession(): { readonly session: ClassifySession; readonly state: SessionState } {
  const session = useContext(Context);
  if (!session) throw new Error('A component of 归类 stands outside its SessionProvider');
  return { session, state: useSyncExternalStore(session.subscribe, session.get) };
}
