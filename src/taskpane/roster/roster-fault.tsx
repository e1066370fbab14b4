import { WorkFault } from '../work-fault';
import { useRoster } from './use-roster';

/** What stopped the last piece of work, with the button that tries it again. */
export function RosterWorkFault() {
  const { session, state } = useRoster();
  return <WorkFault failed={state.failed} onAgain={session.again} />;
}
