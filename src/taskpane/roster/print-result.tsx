import { Button } from '@fluentui/react-components';
import type { PrintWords } from '../../labels/roster/print-words';
import { FaultMessage } from '../fault-message';
import type { Printed } from './print-state';

export interface PrintResultProps {
  readonly words: PrintWords;
  readonly printed: Printed | null;
  readonly masked: boolean;
  readonly onShow: () => Promise<boolean>;
}

const LISTED = 3;
const listed = (names: readonly string[]): string => names.slice(0, LISTED).join('、') + (names.length > LISTED ? '…' : '');

/** What came of printing, and where it is. */
export function PrintResult({ words, printed, masked, onShow }: PrintResultProps) {
  if (!printed) return null;
  if (printed.kind !== 'written') return <FaultMessage intent="info" words={{ what: words[printed.kind](listed(printed.names)), remedy: '' }} />;
  return (
    <FaultMessage intent={masked ? 'warning' : 'info'} words={{ what: words.written(listed(printed.names), printed.households), remedy: masked ? words.maskedSheets : '' }}>
      <Button size="small" onClick={() => void onShow()}>
        {words.show}
      </Button>
    </FaultMessage>
  );
}
