import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ImportWords } from '../../../labels/roster/import-words';
import { usePane } from '../../pane-context';
import { ViewFrame } from '../../view-frame';
import type { ImportState } from './import-state';
import { useImport } from './use-import';

const useStyles = makeStyles({ count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' } });

function sentenceOf({ of, done, total, name }: NonNullable<ImportState['progress']>, words: ImportWords): string {
  if (of === 'files') return words.reading(name, Math.min(done + 1, total), total);
  return of === 'rows' ? words.readingSheet(done, total) : words.adding(done, total);
}

/** Reading or adding under way: one bar with a sentence, cancel at the foot. */
export function WorkingView() {
  const styles = useStyles();
  const { words: pane } = usePane();
  const { session, state, words } = useImport();
  const { progress } = state;
  const sentence = progress === null ? pane.loading : sentenceOf(progress, words);
  return (
    <ViewFrame heading={words.title} foot={<Button onClick={session.cancel}>{pane.cancel}</Button>} onBack={session.cancel}>
      <ProgressBar aria-label={sentence} value={progress && progress.total > 0 ? progress.done / progress.total : undefined} />
      <span className={styles.count}>{sentence}</span>
    </ViewFrame>
  );
}
