import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CursorClickRegular } from '@fluentui/react-icons';
import type { Source } from '../../workbook/household-table';
import { usePane } from '../pane-context';
import { SourceSelect } from '../source-select';
import { useSession } from './use-session';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  offer: { justifyContent: 'flex-start', alignSelf: 'flex-start' },
});

/** Chooses the table; offers the one the user has gone to in the sheet, and never changes it by itself. */
export function SourcePicker({ sources }: { readonly sources: readonly Source[] }) {
  const styles = useStyles();
  const { words } = usePane();
  const { session, state } = useSession();
  const choose = (id: string): void => {
    const chosen = sources.find((source) => source.id === id);
    if (chosen) void session.choose(chosen);
  };
  const { offered } = state;
  return (
    <div className={styles.picker}>
      <SourceSelect sources={sources} value={state.source?.id ?? ''} disabled={state.busy !== null} onChoose={choose} onReload={() => void session.reload()} />
      {offered && (
        <Button size="small" appearance="subtle" className={styles.offer} icon={<CursorClickRegular />} disabled={state.busy !== null} onClick={() => void session.choose(offered)}>
          {words.source.useSelection(offered.name)}
        </Button>
      )}
    </div>
  );
}
