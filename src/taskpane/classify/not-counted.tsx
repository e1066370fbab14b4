import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { areaOfRow } from '../../workbook/household-table';
import { usePane } from '../pane-context';
import type { Classification } from './classification';
import { useSession } from './use-session';

/** So many rows are named; beyond, their number tells. */
const NAMED = 10;

const useStyles = makeStyles({
  line: { margin: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** Rows that add up others and so are no household, each to be looked at in the sheet. */
export function NotCounted({ result }: { readonly result: Classification }) {
  const styles = useStyles();
  const { words } = usePane();
  const { session } = useSession();
  const { totalRows, table } = result;
  if (totalRows.length === 0) return null;
  return (
    <p className={styles.line}>
      <span>{words.results.totalRows(totalRows.length)}</span>
      {totalRows.slice(0, NAMED).map((index) => (
        <Link key={index} onClick={() => void session.select(areaOfRow(table, index))}>
          {words.rowNumber(table.firstRow + index + 1)}
        </Link>
      ))}
      {totalRows.length > NAMED && <span>{words.results.moreRows(totalRows.length)}</span>}
    </p>
  );
}
