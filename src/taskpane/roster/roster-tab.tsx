import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import type { RosterBook } from '../../workbook/roster/roster-book';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import { usePane } from '../pane-context';
import { EmptyView } from './empty-view';
import { FormView } from './form-view';
import { RosterSession } from './roster-session';
import { HouseholdFormProvider, RosterSessionProvider, useRoster } from './use-roster';

const PrintView = lazy(async () => ({ default: (await import(/* webpackChunkName: "print" */ './print-view')).PrintView }));
const ImportView = lazy(async () => ({ default: (await import(/* webpackChunkName: "import" */ './import-view')).ImportView }));

/** One session a workbook: it outlives the tab's being hidden. */
const sessions = new WeakMap<RosterBook, RosterSession>();

const two = (part: number): string => String(part).padStart(2, '0');
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function sessionFor({ roster, drafts }: RosterWorkbook): RosterSession {
  const known = sessions.get(roster) ?? new RosterSession(roster, drafts, today);
  sessions.set(roster, known);
  return known;
}

/** The tab 名册: the roster of the open workbook, household by household, as the form of Attachment 1. */
export default function RosterTab() {
  const session = sessionFor(usePane().workbook);
  useEffect(() => {
    void session.start();
    // A pane that is closed is hidden first.
    const hide = (): void => void (document.visibilityState === 'hidden' && session.keepDraft());
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      session.keepDraft();
    };
  }, [session]);
  return (
    <RosterSessionProvider value={session}>
      <CurrentView />
    </RosterSessionProvider>
  );
}

function CurrentView() {
  const { state } = useRoster();
  if (!state.form) return <EmptyView />;
  if (state.view !== 'form') return <BesideForm />;
  return (
    // Not drawn anew for another household: the focus stays where it is while one goes through them.
    <HouseholdFormProvider value={state.form}>
      <FormView />
    </HouseholdFormProvider>
  );
}

/** Printing, or reading pages that others filled: in the place of the form, which keeps what is typed. */
function BesideForm() {
  const { workbook, words } = usePane();
  const { session, state } = useRoster();
  const { before, now } = state.form?.get() ?? {};
  const year = /^\d{4}$/.test(now?.incomeYear ?? '') ? String(Number(now?.incomeYear) + 1) : session.today().slice(0, 4);
  return (
    <Suspense fallback={<Spinner size="small" label={words.loading} />}>
      {state.view === 'print' ? <PrintView keys={before?.key ?? null} year={year} onBack={session.backToForm} /> : <ImportView book={workbook.roster} onBack={session.backToForm} />}
    </Suspense>
  );
}
