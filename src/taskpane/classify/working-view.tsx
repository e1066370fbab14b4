import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { useSession } from './use-session';

const useStyles = makeStyles({
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  announced: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Long work under way: one bar with a sentence, cancel at the foot. A screen reader hears each quarter, not every block. */
export function WorkingView() {
  const styles = useStyles();
  const { words } = usePane();
  const { session, state } = useSession();
  const { progress, busy, table } = state;
  const total = progress?.total ?? table?.rowCount ?? 0;
  const done = progress?.done ?? 0;
  const say = busy === 'writing' ? words.run.writing : words.run.reading;
  const quarter = total > 0 ? Math.floor((done / total) * 4) : 0;
  return (
    <ViewFrame heading={busy === 'writing' ? words.write.title : words.run.start} foot={<Button onClick={session.cancel}>{words.cancel}</Button>} onBack={session.cancel}>
      <ProgressBar aria-label={say(done, total)} value={total > 0 ? done / total : undefined} />
      <span className={styles.count}>{say(done, total)}</span>
      <span className={styles.announced} role="status">
        {quarter > 0 ? `${quarter * 25}%` : ''}
      </span>
    </ViewFrame>
  );
}
