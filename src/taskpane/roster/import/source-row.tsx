import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { describeFileError } from '../../../labels/pane/workbook-file-errors';
import { FaultMessage } from '../../fault-message';
import { usePane } from '../../pane-context';
import type { ImportSource } from './import-state';
import { useImport } from './use-import';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr auto', gap: tokens.spacingHorizontalS, alignItems: 'start', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** One file: its name, what it is, how many households and people, and where it cannot be read, why and what to do. */
export function SourceRow({ source }: { readonly source: ImportSource }) {
  const styles = useStyles();
  const { language } = usePane();
  const { session, state, words } = useImport();
  const { id, name, roster, refusal } = source;
  const people = roster?.households.reduce((sum, { household }) => sum + household.members.length, 0) ?? 0;
  const shapes = [...new Set(roster?.sheets.filter(({ shape }) => shape !== 'none').map(({ shape }) => words.shapes[shape]))];
  const passedOver = roster?.sheets.filter(({ shape, cells }) => shape === 'none' && cells) ?? [];
  const none = roster && roster.households.length === 0 ? roster.sheets.find(({ reason }) => reason !== undefined)?.reason : undefined;
  return (
    <div>
      <div className={styles.row}>
        <div>
          <div className={styles.name}>{name}</div>
          {!refusal && <div className={styles.detail}>{[words.states[source.state], ...shapes, ...(roster ? [words.counts(roster.households.length, people, roster.findings.length, roster.unplaced.length)] : [])].join(' · ')}</div>}
          {roster && roster.households.length > 0 && passedOver.map((sheet) => (
            <div key={sheet.name} className={styles.detail}>
              {words.passedOver(sheet.name, sheet.cells ?? 0)}
            </div>
          ))}
        </div>
        {state.busy === null && <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={words.dropFile(name)} onClick={() => void session.drop(id)} />}
      </div>
      {refusal && <FaultMessage intent="warning" words={{ what: words.states.refused, remedy: describeFileError(refusal, name, language) }} />}
      {none && <FaultMessage intent="warning" words={words.noRoster[none]} />}
    </div>
  );
}
