import { Button } from '@fluentui/react-components';
import type { PrintWords } from '../../labels/roster/print-words';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { WorkProgress } from '../work-progress';
import type { PrintState } from './print-state';

/** Pages being made or written: one bar with a sentence, cancel at the foot. */
export function PrintWorking({ words, state, onCancel }: { readonly words: PrintWords; readonly state: PrintState; readonly onCancel: () => void }) {
  const { words: pane } = usePane();
  const { done, total } = state.progress ?? { done: 0, total: 0 };
  return (
    <ViewFrame heading={words.title} onBack={onCancel} foot={<Button onClick={onCancel}>{pane.cancel}</Button>}>
      <WorkProgress done={done} total={total} say={words.working[state.busy ?? 'reading']} />
    </ViewFrame>
  );
}
