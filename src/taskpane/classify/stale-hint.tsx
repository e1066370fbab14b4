import { Button } from '@fluentui/react-components';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { useSession } from './use-session';

/** A quiet word that the sheet has changed since it was classified. */
export function StaleHint() {
  const { words } = usePane();
  const { session, state } = useSession();
  if (!state.stale) return null;
  return (
    <FaultMessage intent="warning" words={{ what: words.results.stale, remedy: '' }}>
      <Button size="small" disabled={state.busy !== null} onClick={() => void session.classify()}>
        {words.run.again}
      </Button>
    </FaultMessage>
  );
}
