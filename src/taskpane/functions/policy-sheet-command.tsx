import { Button } from '@fluentui/react-components';
import { parseAddress } from '../../workbook/area';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { WorkFault } from '../work-fault';
import { useFunctions } from './use-functions';

/** Makes the sheet 政策参数, and says how a function takes it: above its button, so that the answer is in sight where the button was pressed. */
export function PolicySheetCommand() {
  const { measures } = usePane();
  const { session, state, tabWords } = useFunctions();
  const { policySheet: made, busy, failed } = state;
  const { policySheet: say } = tabWords;
  const area = made && made.kind !== 'fault' ? parseAddress(made.range) : null;
  return (
    <>
      {failed?.retry === 'policySheet' && <WorkFault failed={failed} onAgain={(retry) => void session.again(retry)} onSelect={() => undefined} />}
      {made?.kind === 'fault' && <FaultMessage words={{ what: say.fault(made.address), remedy: measures.policyFault(made.fault) }} />}
      {made && made.kind !== 'fault' && (
        <FaultMessage intent="info" words={{ what: say.done[made.kind], remedy: say.useIt(made.range) }}>
          {area && (
            <Button size="small" disabled={busy !== null} onClick={() => void session.select(made.sheetId, area)}>
              {say.show}
            </Button>
          )}
        </FaultMessage>
      )}
      <Button disabled={busy !== null} onClick={() => void session.makePolicySheet()}>
        {say.start}
      </Button>
    </>
  );
}
