import { Button } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { WorkProgress } from '../work-progress';
import { useSession } from './use-session';

/** Long work under way: how far it is, cancel at the foot. */
export function WorkingView() {
  const { words } = usePane();
  const { session, state } = useSession();
  const { progress, busy, table } = state;
  return (
    <ViewFrame heading={busy === 'writing' ? words.write.title : words.run.start} foot={<Button onClick={session.cancel}>{words.cancel}</Button>} onBack={session.cancel}>
      <WorkProgress done={progress?.done ?? 0} total={progress?.total ?? table?.rowCount ?? 0} say={busy === 'writing' ? words.run.writing : words.run.reading} />
    </ViewFrame>
  );
}
