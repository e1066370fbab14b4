import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSplitRegular, CircleOffRegular, DocumentErrorRegular, QuestionCircleRegular, ScalesRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { usePane } from '../pane-context';
import { checkFilters, type Classification } from './classification';
import { useSession } from './use-session';

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, listStyleType: 'none', margin: 0, padding: 0 },
  count: { marginLeft: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

const icons: Record<(typeof checkFilters)[number], React.ReactElement> = {
  insufficient: <QuestionCircleRegular />,
  unmatched: <CircleOffRegular />,
  invalid: <DocumentErrorRegular />,
  notApplicable: <SubtractCircleRegular />,
  overlapping: <ArrowSplitRegular />,
  sensitive: <ScalesRegular />,
};

/** What needs a look, each with its count; a click lists the households. */
export function CheckFilters({ result }: { readonly result: Classification }) {
  const styles = useStyles();
  const { words } = usePane();
  const { session } = useSession();
  return (
    <section aria-labelledby="to-check">
      <h3 id="to-check" className={styles.title}>
        {words.results.toCheck}
      </h3>
      <ul className={styles.list}>
        {checkFilters.map((filter) => (
          <li key={filter}>
            <Button size="small" icon={icons[filter]} title={words.results.filterHints[filter]} disabled={result.count(filter) === 0} onClick={() => session.list(filter)}>
              {words.results.filters[filter]}
              <span className={styles.count}>{words.number(result.count(filter))}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
