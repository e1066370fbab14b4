import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useImport } from './use-import';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

const PAGE = 50;

/** A list of which so much is drawn as a person reads: fifty at a time. */
export function LongList<T>({ items, label, children }: { readonly items: readonly T[]; readonly label: string; readonly children: (item: T, at: number) => ReactNode }) {
  const styles = useStyles();
  const { words } = useImport();
  const [shown, setShown] = useState(PAGE);
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item, at) => (
          <li key={at}>{children(item, at)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {words.more(Math.min(PAGE, rest))}
        </Button>
      )}
    </>
  );
}
