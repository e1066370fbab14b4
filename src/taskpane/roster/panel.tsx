import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useRoster } from './use-roster';

const useStyles = makeStyles({
  panel: { flexBasis: '100%', maxHeight: '45vh', overflowY: 'auto', display: 'flex', flexDirection: 'column', gap: '6px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, ':focus': { outline: 'none' } },
});

/** Something opened above the buttons at the foot; it takes the focus, and Esc closes it and gives the focus back. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const { session, words } = useRoster();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    heading.current?.focus();
    return () => {
      if (from instanceof HTMLElement && document.contains(from) && document.activeElement === document.body) from.focus();
    };
  }, []);
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 className={styles.title} id={id} ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={words.changes.close} title={words.changes.close} onClick={() => session.open(null)} />
      </div>
      {children}
    </section>
  );
}
