import { createContext, useContext, useSyncExternalStore } from 'react';
import { rosterWords } from '../../labels/roster/roster';
import type { RosterWords } from '../../labels/roster/roster-words';
import { usePane } from '../pane-context';
import type { FormState, HouseholdForm } from './household-form';
import type { RosterSession } from './roster-session';
import type { RosterTabState } from './roster-state';

const SessionContext = createContext<RosterSession | null>(null);
export const RosterSessionProvider = SessionContext.Provider;

const FormContext = createContext<HouseholdForm | null>(null);
export const HouseholdFormProvider = FormContext.Provider;

export function useRosterSession(): RosterSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A component of 名册 stands outside its RosterSessionProvider');
  return session;
}

/** The tab's session, its state, drawn anew when it changes, and its words. */
export function useRoster(): { readonly session: RosterSession; readonly state: RosterTabState; readonly words: RosterWords } {
  const session = useRosterSession();
  return { session, state: useSyncExternalStore(session.subscribe, session.get), words: useRosterWords() };
}

export const useRosterWords = (): RosterWords => rosterWords[usePane().language];

export function useHouseholdForm(): HouseholdForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('A part of the form stands outside its HouseholdFormProvider');
  return form;
}

/** A part of the form's state: only what draws it is drawn anew when it changes. `select` gives the same value for the same state. */
export function useFormPart<T>(select: (state: FormState) => T): T {
  const form = useHouseholdForm();
  return useSyncExternalStore(form.subscribe, () => select(form.get()));
}
