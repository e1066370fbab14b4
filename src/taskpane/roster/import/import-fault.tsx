import { Button } from '@fluentui/react-components';
import { FaultMessage } from '../../fault-message';
import { faultWords } from '../../fault-words';
import { usePane } from '../../pane-context';
import { useImport } from './use-import';

/** What stopped the last piece of work; where adding began, that going on doubles nothing. */
export function ImportFault() {
  const { words: pane } = usePane();
  const { session, state, words } = useImport();
  const needsComparing = state.candidates.length > 0 && !state.compared && state.busy === null;
  return (
    <>
      {state.failed && <FaultMessage words={faultWords(state.failed, pane.faults)} intent={state.failed.kind === 'cancelled' ? 'info' : 'error'} />}
      {state.cutOff && <FaultMessage words={words.cutOff} intent="warning" />}
      {needsComparing && (
        <FaultMessage words={words.notCompared} intent="warning">
          <Button size="small" onClick={() => void session.compare()}>
            {words.compare}
          </Button>
        </FaultMessage>
      )}
    </>
  );
}
