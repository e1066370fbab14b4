import { Button, Spinner } from '@fluentui/react-components';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { ColumnList } from './column-list';
import { PolicyForm } from './policy-form';
import { SessionFault } from './session-fault';
import { isReady } from './session-state';
import { SourcePicker } from './source-picker';
import { useSession } from './use-session';
import { SETTINGS_SHEET } from '../../workbook/own-sheets';
import { allFields } from '../../domain/measures/fields';

/** Before classifying: the table, its columns, the policy. */
export function SetupView() {
  const { words } = usePane();
  const { session, state } = useSession();
  const { sources, source, table, columns, busy } = state;
  const isEmpty = sources?.length === 0;
  const heading = source && table && columns ? words.source.where(source.name, table.rowCount, columns.matches.size, allFields.length) : words.tabs.classify;
  const foot = isEmpty ? (
    <Button appearance="primary" onClick={() => void session.reload()}>
      {words.retry}
    </Button>
  ) : (
    <>
      <Button appearance="primary" disabled={!isReady(state)} onClick={() => void session.classify()}>
        {words.run.start}
      </Button>
      {state.result && <Button onClick={() => session.go('overview')}>{words.back}</Button>}
    </>
  );
  return (
    <ViewFrame heading={heading} foot={foot} takesFocus={state.result !== null} onBack={state.result ? () => session.go('overview') : undefined}>
      <SessionFault />
      {isEmpty && <FaultMessage intent="info" words={words.source.none} />}
      {sources !== null && sources.length > 0 && <SourcePicker sources={sources} />}
      {busy === 'reading' && !table && <Spinner size="tiny" label={words.loading} />}
      {columns && table && <ColumnList columns={columns} table={table} />}
      {columns && <PolicyForm />}
      {columns && state.unsaved && !state.policyFault && (
        <FaultMessage intent="info" words={{ what: words.remember.unsaved, remedy: '' }}>
          <Button size="small" disabled={busy !== null} onClick={() => void session.remember()}>
            {words.remember.save}
          </Button>
        </FaultMessage>
      )}
      {state.savedSettings && <span role="status">{words.remember.saved(SETTINGS_SHEET)}</span>}
    </ViewFrame>
  );
}
