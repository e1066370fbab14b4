import { Field, Select } from '@fluentui/react-components';
import { portableWords } from '../../labels/measures/portable-words';
import { addressOf } from '../../workbook/area';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import type { TableSession, TableState } from './table-session';
import { WorkLine } from './work-line';

/** Chooses the table, and says what keeps its rules from being written. */
export function TableChoice({ session, state }: { readonly session: TableSession; readonly state: TableState }) {
  const { words, measures, language } = usePane();
  const said = portableWords[language];
  const { sources, table, policyFault, tableFault, merged, busy } = state;
  return (
    <>
      <WorkLine state={state} onCancel={session.cancel} />
      {sources?.length === 0 && <FaultMessage intent="info" words={words.source.none} />}
      {sources && sources.length > 0 && (
        <Field label={said.table} size="small">
          <Select size="small" value={table?.source.id ?? sources[0].id} disabled={busy} onChange={(_, { value }) => void session.choose(value)}>
            {sources.map((source) => (
              <option key={source.id} value={source.id}>
                {source.kind === 'table' ? words.source.table(source.name, source.sheetName) : words.source.range(source.name, addressOf(source.area))}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {policyFault && <FaultMessage words={{ what: measures.policyFault(policyFault), remedy: '' }} />}
      {tableFault && <FaultMessage words={{ what: measures.tableFault(tableFault), remedy: '' }} />}
      {merged && <FaultMessage words={{ what: said.formulas.merged(addressOf(merged)), remedy: '' }} />}
    </>
  );
}
