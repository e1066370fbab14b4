import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  work: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', ':focus': { outline: 'none' } },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface ViewFrameProps {
  readonly heading: string;
  /** Primary button first; null where a view has no buttons of its own. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
  /** Where Esc leads back to. */
  readonly onBack?: () => void;
  /** The first view of a tab takes no focus: the user is in the sheet. */
  readonly takesFocus?: boolean;
}

/** A view of a tab: a sentence that says where one is, the work, the buttons at the foot that are always in sight. */
export function ViewFrame({ heading, foot, children, onBack, takesFocus = true }: ViewFrameProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <div
      className={styles.frame}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !onBack) return;
        event.stopPropagation();
        onBack();
      }}
    >
      <div className={styles.work}>
        <h2 className={styles.heading} ref={title} tabIndex={-1}>
          {heading}
        </h2>
        {children}
      </div>
      {foot !== null && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}
