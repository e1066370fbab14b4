import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { MeasureColumns } from '../../domain/measures/columns';
import { measureFields, type MeasureField } from '../../domain/measures/fields';
import { lossOf } from '../../domain/measures/column-loss';
import { normalizeHeader } from '../../domain/roster/headers';
import { columnName } from '../../workbook/area';
import type { HouseholdTable } from '../../workbook/household-table';
import { usePane } from '../pane-context';
import { useSession } from './use-session';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXS },
  mark: { fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
  missing: { color: tokens.colorStatusWarningForeground1 },
  found: { color: tokens.colorStatusSuccessForeground1 },
  header: { overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  select: { gridColumn: 2, minWidth: 0 },
});

const marks = { name: '✓', synonym: '≈', hand: '✓' } as const;

/** One field of the rules and the column it is in, with a drop-down to mend it. */
export function ColumnLine({ field, columns, table }: { readonly field: MeasureField; readonly columns: MeasureColumns; readonly table: HouseholdTable }) {
  const styles = useStyles();
  const { words } = usePane();
  const { session } = useSession();
  const { header } = measureFields[field];
  const match = columns.matches.get(field);
  const choose = (value: string): void => session.mend(field, value === '' ? null : String(table.headers[Number(value)]));
  return (
    <li className={styles.line}>
      <span className={`${styles.mark} ${match ? styles.found : styles.missing}`} aria-hidden>
        {match ? marks[match.by] : '?'}
      </span>
      <span className={styles.header}>
        {header} <span className={styles.note}>{match ? words.columns.by[match.by] : words.columns.absent(words.columns.loss(lossOf(field)))}</span>
      </span>
      <Select size="small" root={{ className: styles.select }} aria-label={words.columns.choose(header)} value={match ? String(match.index) : ''} onChange={(_, { value }) => choose(value)}>
        <option value="">{words.columns.none}</option>
        {table.headers.map((text, index) =>
          normalizeHeader(text) === '' ? null : (
            <option key={index} value={index}>
              {`${columnName(table.firstColumn + index)}　${String(text).replace(/\s+/g, ' ')}`}
            </option>
          ),
        )}
      </Select>
    </li>
  );
}
