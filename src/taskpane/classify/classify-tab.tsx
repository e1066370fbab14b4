import { useEffect } from 'react';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import { usePane } from '../pane-context';
import { HouseholdCard } from './household-card';
import { ListView } from './list-view';
import { OverviewView } from './overview-view';
import { ClassifySession } from './session';
import { SetupView } from './setup-view';
import { SessionProvider, useSession } from './use-session';
import { WriteView } from './write-view';
import { WorkingView } from './working-view';

/** One session a workbook: it outlives the tab's being hidden. */
const sessions = new WeakMap<RosterWorkbook, ClassifySession>();

function sessionFor(workbook: RosterWorkbook): ClassifySession {
  const known = sessions.get(workbook) ?? new ClassifySession(workbook);
  sessions.set(workbook, known);
  return known;
}

/** The tab 归类: classify a table's households, look at the results, write them. */
export default function ClassifyTab() {
  const session = sessionFor(usePane().workbook);
  useEffect(() => {
    void session.start();
  }, [session]);
  return (
    <SessionProvider value={session}>
      <CurrentView />
    </SessionProvider>
  );
}

function CurrentView() {
  const { state } = useSession();
  if (state.busy === 'classifying' || (state.busy === 'writing' && state.view === 'write')) return <WorkingView />;
  switch (state.view) {
    case 'setup':
      return <SetupView />;
    case 'overview':
      return <OverviewView />;
    case 'list':
      return <ListView />;
    case 'card':
      return <HouseholdCard />;
    case 'write':
      return <WriteView />;
  }
}
