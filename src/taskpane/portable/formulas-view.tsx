import { Button } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { portableWords } from '../../labels/measures/portable-words';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { TableChoice } from './table-choice';
import { TableSession } from './table-session';

/** Beyond this a workbook full of formulas is slow to open and to calculate. */
const MANY_ROWS = 20_000;

/** Writes the classification of a table as plain formulas; says before what is made or written anew. */
export function NativeFormulasView({ onBack }: { readonly onBack: () => void }) {
  const { words, language, workbook } = usePane();
  const said = portableWords[language].formulas;
  const [session] = useState(() => new TableSession(workbook));
  const state = useSyncExternalStore(session.subscribe, session.get);
  useEffect(() => void session.start(), [session]);
  const { plan, written, table } = state;
  return (
    <ViewFrame
      heading={said.title}
      onBack={onBack}
      foot={
        <>
          <Button appearance="primary" disabled={!session.isReady()} onClick={() => void session.write()}>
            {plan?.earlier ? said.replaceAndWrite : said.start}
          </Button>
          <Button onClick={onBack}>{words.back}</Button>
        </>
      }
    >
      <span>{said.what}</span>
      <TableChoice session={session} state={state} />
      {plan && <span>{plan.earlier ? said.replaces(plan.earlier.name, plan.earlier.unfinished) : said.newSheet(plan.newName)}</span>}
      {table && table.rowCount > MANY_ROWS && <FaultMessage intent="warning" words={{ what: said.many(table.rowCount), remedy: '' }} />}
      {written && <span role="status">{said.done(written.sheetName, written.address, written.rows)}</span>}
    </ViewFrame>
  );
}
