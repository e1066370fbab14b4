import type { WorkbookFault } from '../../workbook/workbook-error';
import { FaultMessage } from '../fault-message';
import { faultWords } from '../fault-words';
import { usePane } from '../pane-context';

/** What stopped printing; the button at the foot tries again. */
export function PrintFault({ fault }: { readonly fault: WorkbookFault | null }) {
  const { words } = usePane();
  return fault && <FaultMessage intent={fault.kind === 'cancelled' ? 'info' : 'error'} words={faultWords(fault, words.faults)} />;
}
