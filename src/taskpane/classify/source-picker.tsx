import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, CursorClickRegular } from '@fluentui/react-icons';
import { addressOf } from '../../workbook/area';
import type { Source } from '../../workbook/household-table';
import { usePane } from '../pane-context';
import { useSession } from './use-session';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  select: { flexGrow: 1, minWidth: 0 },
  picker: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  offer: { justifyContent: 'flex-start', alignSelf: 'flex-start' },
});

/** Chooses the table; offers the one the user has gone to in the sheet, and never changes it by itself. */
export function SourcePicker({ sources }: { readonly sources: readonly Source[] }) {
  const styles = useStyles();
  const { words } = usePane();
  const { session, state } = useSession();
  const name = (source: Source): string => {
    const said = source.kind === 'table' ? words.source.table(source.name, source.sheetName) : words.source.range(source.name, addressOf(source.area));
    return source.underSelection ? `${said} · ${words.source.underSelection}` : said;
  };
  const choose = (id: string): void => {
    const chosen = sources.find((source) => source.id === id);
    if (chosen) void session.choose(chosen);
  };
  const { offered } = state;
  return (
    <div className={styles.picker}>
      <Field label={words.source.choose} size="small">
        {(field) => (
          <div className={styles.line}>
            <Select {...field} size="small" root={{ className: styles.select }} value={state.source?.id ?? ''} disabled={state.busy !== null} onChange={(_, { value }) => choose(value)}>
              {sources.map((source) => (
                <option key={source.id} value={source.id}>
                  {name(source)}
                </option>
              ))}
            </Select>
            <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} aria-label={words.source.refresh} title={words.source.refresh} disabled={state.busy !== null} onClick={() => void session.reload()} />
          </div>
        )}
      </Field>
      {offered && (
        <Button size="small" appearance="subtle" className={styles.offer} icon={<CursorClickRegular />} disabled={state.busy !== null} onClick={() => void session.choose(offered)}>
          {words.source.useSelection(offered.name)}
        </Button>
      )}
    </div>
  );
}
