import { Button } from '@fluentui/react-components';
import { CopyButton } from '../copy-button';
import { FaultMessage } from '../fault-message';
import { faultWords } from '../fault-words';
import { usePane } from '../pane-context';
import { useRoster } from './use-roster';

/** What stopped the last piece of work, with the button that tries it again. */
export function RosterWorkFault() {
  const { words } = usePane();
  const { session, state } = useRoster();
  if (!state.failed) return null;
  const { fault, retry } = state.failed;
  return (
    <FaultMessage words={faultWords(fault, words.faults)} intent={fault.kind === 'cancelled' ? 'info' : 'error'}>
      {retry !== null && (
        <Button size="small" onClick={() => session.again(retry)}>
          {words.retry}
        </Button>
      )}
      {fault.kind === 'unknown' && <CopyButton text={fault.detail} />}
    </FaultMessage>
  );
}
