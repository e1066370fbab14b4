import { WorkFault } from '../work-fault';
import { useSession } from './use-session';

/** What stopped the last piece of work, with the buttons that mend it. */
export function SessionFault() {
  const { session, state } = useSession();
  return <WorkFault failed={state.failed} onAgain={(retry) => void session.again(retry)} onSelect={(area) => void session.select(area)} />;
}
