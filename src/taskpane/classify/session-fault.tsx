import { Button } from '@fluentui/react-components';
import { parseAddress } from '../../workbook/area';
import { CopyButton } from '../copy-button';
import { FaultMessage } from '../fault-message';
import { faultWords } from '../fault-words';
import { usePane } from '../pane-context';
import { useSession } from './use-session';

/** What stopped the last piece of work, with the buttons that mend it. */
export function SessionFault() {
  const { words } = usePane();
  const { session, state } = useSession();
  if (!state.failed) return null;
  const { fault, retry } = state.failed;
  const area = 'area' in fault ? parseAddress(fault.area) : null;
  return (
    <FaultMessage words={faultWords(fault, words.faults)} intent={fault.kind === 'cancelled' ? 'info' : 'error'}>
      {retry !== null && (
        <Button size="small" onClick={() => void session.again(retry)}>
          {words.retry}
        </Button>
      )}
      {area && 'area' in fault && (
        <Button size="small" onClick={() => void session.select(area)}>
          {words.selectCells(fault.area)}
        </Button>
      )}
      {fault.kind === 'unknown' && <CopyButton text={fault.detail} />}
    </FaultMessage>
  );
}
