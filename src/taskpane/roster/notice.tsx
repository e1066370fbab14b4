import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useRosterWords } from './use-roster';

const useStyles = makeStyles({
  notice: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '4px 8px', padding: '4px 8px', backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  said: { flex: '1 1 140px', minWidth: 0, alignSelf: 'center' },
  button: { minWidth: 'auto' },
});

export interface NoticeProps {
  readonly said: ReactNode;
  readonly action?: string;
  readonly onAction?: () => void;
  readonly onDismiss?: () => void;
  readonly children?: ReactNode;
}

/** Something that happened, told in a line that stays until it is put away; with a way back where there is one. */
export function Notice({ said, action, onAction, onDismiss, children }: NoticeProps) {
  const styles = useStyles();
  const words = useRosterWords();
  return (
    <div className={styles.notice} role="status">
      <span className={styles.said}>{said}</span>
      {children}
      {action !== undefined && (
        <Button size="small" className={styles.button} onClick={onAction}>
          {action}
        </Button>
      )}
      {onDismiss && <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={words.dismiss} title={words.dismiss} onClick={onDismiss} />}
    </div>
  );
}
