import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { portableWords } from '../../labels/measures/portable-words';
import { CopyButton } from '../copy-button';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { TableChoice } from './table-choice';
import { TableSession } from './table-session';

/** The rules over a table as one SQL statement, to copy. */
export function SqlView({ onBack }: { readonly onBack: () => void }) {
  const { words, language, workbook } = usePane();
  const said = portableWords[language].sql;
  const [session] = useState(() => new TableSession(workbook));
  const state = useSyncExternalStore(session.subscribe, session.get);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => void session.start(), [session]);
  const name = typed ?? state.table?.source.name ?? '';
  const statement = name === '' ? '' : session.statement(name);
  return (
    <ViewFrame heading={said.title} onBack={onBack} foot={<>{statement === '' ? null : <CopyButton text={statement} label={said.copy} />}<Button onClick={onBack}>{words.back}</Button></>}>
      <span>{said.what}</span>
      <TableChoice session={session} state={state} />
      <Field label={said.table} size="small">
        <Input size="small" value={name} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      {statement !== '' && (
        <Field label={said.statement} size="small">
          <Textarea readOnly rows={10} value={statement} />
        </Field>
      )}
    </ViewFrame>
  );
}
