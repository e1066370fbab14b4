import { useSyncExternalStore } from 'react';
import { createFindings, type Findings } from './findings';
import type { HouseholdForm } from './household-form';
import { useHouseholdForm, useRosterSession } from './use-roster';

const askers = new WeakMap<HouseholdForm, ReturnType<typeof createFindings>>();

/** What is found about the household in the form, or a part of it. `select` gives the same value for the same findings. */
export function useFindings<T>(select: (findings: Findings) => T): T {
  const form = useHouseholdForm();
  const session = useRosterSession();
  const ask = askers.get(form) ?? createFindings();
  askers.set(form, ask);
  return useSyncExternalStore(form.subscribe, () => {
    const { now } = form.get();
    return select(ask(now, session.today()));
  });
}
