import type { FaultWords, PaneFaults } from '../labels/pane/pane-words';
import type { WorkbookFault } from '../workbook/workbook-error';

/** What stopped work with the workbook, and what to do about it, in words. */
export function faultWords(fault: WorkbookFault, faults: PaneFaults): FaultWords {
  // Each kind's words take that kind's fault; TypeScript does not follow the pairing through an index.
  const say = faults[fault.kind] as (fault: WorkbookFault) => FaultWords;
  return say(fault);
}
