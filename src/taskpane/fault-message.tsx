import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FaultWords } from '../labels/pane/pane-words';

const useStyles = makeStyles({
  // A message of two sentences and a button needs lines, not the one row a message bar has by itself.
  bar: { display: 'grid', gridTemplateColumns: 'auto 1fr', gridTemplateRows: 'auto', gridTemplateAreas: '"icon body"', alignItems: 'start', whiteSpace: 'normal', padding: '8px', minHeight: 'auto' },
  title: { display: 'block' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

export interface FaultMessageProps {
  readonly words: FaultWords;
  readonly intent?: 'error' | 'warning' | 'info';
  /** Buttons that mend what is wrong. */
  readonly children?: ReactNode;
}

/** What is wrong and what to do about it; read out when it appears. */
export function FaultMessage({ words, intent = 'error', children }: FaultMessageProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar} role={intent === 'error' ? 'alert' : 'status'}>
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{words.what}</MessageBarTitle>
        {words.remedy}
        {children && <div className={styles.buttons}>{children}</div>}
      </MessageBarBody>
    </MessageBar>
  );
}
