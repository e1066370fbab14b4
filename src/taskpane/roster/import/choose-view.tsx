import { Button, Label, makeStyles, Select, tokens, useId } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../../pane-context';
import { ViewFrame } from '../../view-frame';
import { ChooseFiles } from './choose-files';
import { ImportFault } from './import-fault';
import { useImport } from './use-import';

const useStyles = makeStyles({
  intro: { margin: 0 },
  sheet: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  select: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
});

/** Files to read, or a sheet of this workbook. */
export function ChooseView({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const { words: pane } = usePane();
  const { session, state, words } = useImport();
  const [chosen, setChosen] = useState<string | null>(null);
  const select = useId('sheet');
  const sheets = state.sheets ?? [];
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  return (
    <ViewFrame
      heading={words.choose}
      onBack={onBack}
      foot={
        <>
          <ChooseFiles label={words.chooseFiles} appearance="primary" />
          <Button onClick={onBack}>{pane.back}</Button>
        </>
      }
    >
      <p className={styles.intro}>{words.intro}</p>
      <ImportFault />
      {sheet && (
        <div className={styles.sheet}>
          <div className={styles.select}>
            <Label htmlFor={select} size="small">
              {words.sheet}
            </Label>
            <Select id={select} size="small" value={sheet.id} onChange={(_, { value }) => setChosen(value)}>
              {sheets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </div>
          <Button size="small" disabled={state.busy !== null} onClick={() => void session.readSheet(sheet)}>
            {words.readSheet}
          </Button>
        </div>
      )}
    </ViewFrame>
  );
}
