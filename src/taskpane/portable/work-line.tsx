import { Button, ProgressBar } from '@fluentui/react-components';
import type { FaultWords, PaneFaults } from '../../labels/pane/pane-words';
import { portableWords } from '../../labels/measures/portable-words';
import type { WorkbookFault } from '../../workbook/workbook-error';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import type { WorkState } from './portable-session';

function faultWords(fault: WorkbookFault, faults: PaneFaults): FaultWords {
  // Each kind's words take that kind's fault; TypeScript does not follow the pairing through an index.
  const say = faults[fault.kind] as (fault: WorkbookFault) => FaultWords;
  return say(fault);
}

/** What stopped the last piece of work, or how far the present one is, with a way to stop it. */
export function WorkLine({ state, onCancel }: { readonly state: WorkState; readonly onCancel: () => void }) {
  const { words, language } = usePane();
  const { failed, busy, progress } = state;
  const said = progress ? portableWords[language].working(progress.done, progress.total) : words.loading;
  return (
    <>
      {failed && <FaultMessage words={faultWords(failed, words.faults)} intent={failed.kind === 'cancelled' ? 'info' : 'error'} />}
      {busy && (
        <div>
          <ProgressBar aria-label={said} value={progress && progress.total > 0 ? progress.done / progress.total : undefined} />
          <span role="status">{said}</span>{' '}
          <Button size="small" onClick={onCancel}>
            {words.cancel}
          </Button>
        </div>
      )}
    </>
  );
}
