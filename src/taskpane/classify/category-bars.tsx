import { makeStyles, tokens } from '@fluentui/react-components';
import { ruleNumbers } from '../../domain/measures/fields';
import { percent } from '../../labels/quoting';
import { usePane } from '../pane-context';
import type { Classification } from './classification';
import { useSession } from './use-session';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '0 -6px', padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    rowGap: '2px',
    width: '100%',
    padding: '4px 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForeground3, backgroundColor: 'transparent' },
  },
  count: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  share: { display: 'inline-block', minWidth: '3.5em', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  track: { gridColumn: '1 / -1', height: '6px', borderRadius: '3px', backgroundColor: tokens.colorNeutralBackground5, border: '1px solid transparent' },
  bar: { display: 'block', height: '6px', borderRadius: '3px', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
});

/** A bar a category: its word, its number, its share of the largest; a click lists its households. */
export function CategoryBars({ result }: { readonly result: Classification }) {
  const styles = useStyles();
  const { words, measures } = usePane();
  const { session } = useSession();
  const most = Math.max(1, ...ruleNumbers.map((number) => result.count(number)));
  return (
    <section aria-labelledby="categories">
      <h3 id="categories" className={styles.title}>
        {words.results.categories}
      </h3>
      <ul className={styles.list}>
        {ruleNumbers.map((number) => {
          const count = result.count(number);
          const name = measures.categories[number];
          return (
            <li key={number}>
              <button type="button" className={styles.row} disabled={count === 0} onClick={() => session.list(number)}>
                <span>{name} </span>
                <span className={styles.count}>
                  {words.number(count)} <span className={styles.share}>{percent(result.households === 0 ? 0 : Math.round((count / result.households) * 1000) / 1000)}</span>
                </span>
                <span className={styles.track}>
                  <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
