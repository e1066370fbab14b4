import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MeasureColumns } from '../../domain/measures/columns';
import { measureFields } from '../../domain/measures/fields';
import { normalizeHeader } from '../../domain/roster/headers';
import { addressOf, columnName } from '../../workbook/area';
import { areaOfRow, type HouseholdTable } from '../../workbook/household-table';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { ColumnLine } from './column-line';
import { Folded } from '../folded';
import { useSession } from './use-session';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  others: { margin: 0, paddingLeft: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** How the table's columns were understood: what is wrong first, then what is missing, the rest folded. */
export function ColumnList({ columns, table }: { readonly columns: MeasureColumns; readonly table: HouseholdTable }) {
  const styles = useStyles();
  const { words } = usePane();
  const { session, state } = useSession();
  const headerAt = (index: number) => ({ ...areaOfRow(table, 0, index), row: table.headerRow });
  const merged = state.merged?.area;
  return (
    <>
      {columns.doubles.map(({ field, first, second }) => (
        <FaultMessage key={`${field}/${second.index}`} words={words.columns.double(measureFields[field].header, first.text, second.text)}>
          {normalizeHeader(first.text) === normalizeHeader(second.text)
            ? [first, second].map(({ index }) => (
                <Button key={index} size="small" onClick={() => void session.select(headerAt(index))}>
                  {words.selectCells(addressOf(headerAt(index)))}
                </Button>
              ))
            : [[first, second] as const, [second, first] as const].map(([kept, dropped]) => (
                <Button key={kept.index} size="small" onClick={() => session.dropColumn(dropped.text)}>
                  {words.columns.keepOnly(kept.text)}
                </Button>
              ))}
        </FaultMessage>
      ))}
      {merged && (
        <FaultMessage words={words.columns.merged(addressOf(merged))}>
          <Button size="small" onClick={() => void session.select(merged)}>
            {words.selectCells(addressOf(merged))}
          </Button>
        </FaultMessage>
      )}
      {columns.missing.length > 0 && (
        <Folded title={words.columns.missing(columns.missing.length)} openAtFirst={columns.missing.length <= 6}>
          <ul className={styles.list}>
            {columns.missing.map((field) => (
              <ColumnLine key={field} field={field} columns={columns} table={table} />
            ))}
          </ul>
        </Folded>
      )}
      {columns.matches.size > 0 && (
        <Folded title={words.columns.found(columns.matches.size)}>
          <ul className={styles.list}>
            {[...columns.matches.keys()].map((field) => (
              <ColumnLine key={field} field={field} columns={columns} table={table} />
            ))}
          </ul>
        </Folded>
      )}
      {columns.others.length > 0 && (
        <Folded title={words.columns.others(columns.others.length)}>
          <ul className={styles.others}>
            {columns.others.map(({ index, text }) => (
              <li key={index}>{text === '' ? words.columns.unnamed(columnName(table.firstColumn + index)) : text}</li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}
