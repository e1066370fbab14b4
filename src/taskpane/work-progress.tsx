import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  announced: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export interface WorkProgressProps {
  readonly done: number;
  readonly total: number;
  readonly say: (done: number, total: number) => string;
}

/** How far long work is: one bar with a sentence. A screen reader hears each quarter, not every block. */
export function WorkProgress({ done, total, say }: WorkProgressProps) {
  const styles = useStyles();
  const quarter = total > 0 ? Math.floor((done / total) * 4) : 0;
  return (
    <>
      <ProgressBar aria-label={say(done, total)} value={total > 0 ? done / total : undefined} />
      <span className={styles.count}>{say(done, total)}</span>
      <span className={styles.announced} role="status">
        {quarter > 0 ? `${quarter * 25}%` : ''}
      </span>
    </>
  );
}
