import { Button } from '@fluentui/react-components';
import { parseAddress, type Area } from '../workbook/area';
import { CopyButton } from './copy-button';
import { FaultMessage } from './fault-message';
import { faultWords } from './fault-words';
import { usePane } from './pane-context';
import type { WorkState } from './work-session';

export interface WorkFaultProps<Retry> {
  readonly failed: WorkState<unknown, Retry>['failed'];
  readonly onAgain: (retry: Retry) => void;
  /** Shows cells of the table that is worked with; absent where there is not one. */
  readonly onSelect?: (area: Area) => void;
}

/** What stopped the last piece of work, with the buttons that mend it. */
export function WorkFault<Retry>({ failed, onAgain, onSelect }: WorkFaultProps<Retry>) {
  const { words } = usePane();
  if (!failed) return null;
  const { fault, retry } = failed;
  const area = 'area' in fault ? parseAddress(fault.area) : null;
  return (
    <FaultMessage words={faultWords(fault, words.faults)} intent={fault.kind === 'cancelled' ? 'info' : 'error'}>
      {retry !== null && (
        <Button size="small" onClick={() => onAgain(retry)}>
          {words.retry}
        </Button>
      )}
      {area && onSelect && 'area' in fault && (
        <Button size="small" onClick={() => onSelect(area)}>
          {words.selectCells(fault.area)}
        </Button>
      )}
      {fault.kind === 'unknown' && <CopyButton text={fault.detail} />}
    </FaultMessage>
  );
}
