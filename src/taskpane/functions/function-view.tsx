import { Button, Caption1, Spinner } from '@fluentui/react-components';
import type { CommandFunctionId } from '../../labels/pane/functions-tab-words';
import { isPolicyFunction } from '../../labels/answers/row-functions';
import { addressOf, parseAddress } from '../../workbook/area';
import { mergedIn } from '../../workbook/household-table';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { SourceSelect } from '../source-select';
import { ViewFrame } from '../view-frame';
import { WorkFault } from '../work-fault';
import { FunctionArguments } from './function-arguments';
import { SELECTION } from './functions-state';
import { FunctionPlace } from './function-place';
import { useFunctions } from './use-functions';

const usesParameters = (id: CommandFunctionId): boolean => id === 'EXPLAIN_MEASURE' || id === 'IDENTIFY_STANDARD' || isPolicyFunction(id);

/** One function: its table, what else it is given, where its values go; said before anything is written. */
export function FunctionView({ id }: { readonly id: CommandFunctionId }) {
  const { words } = usePane();
  const { session, state, tabWords } = useFunctions();
  const { sources, sourceId, table, column, busy, plan, written, parameters, failed, refused, replaceSheet } = state;
  const merged = table && column >= 0 ? mergedIn(table, [column]) : null;
  const replaces = plan?.kind === 'beside' ? plan.replaces !== null : plan?.earlier != null && replaceSheet;
  return (
    <ViewFrame
      heading={`${id}：${tabWords.does[id]}`}
      onBack={session.close}
      foot={
        <>
          <Button appearance="primary" disabled={plan === null || busy !== null} onClick={() => void session.write()}>
            {replaces ? words.write.replaceAndWrite : words.write.start}
          </Button>
          <Button onClick={session.close}>{words.back}</Button>
        </>
      }
    >
      <WorkFault failed={failed} onAgain={(retry) => void session.again(retry)} onSelect={(area) => table && void session.select(table.source.sheetId, area)} />
      <SourceSelect sources={sources} value={sourceId} disabled={busy !== null} extra={[{ id: SELECTION, name: tabWords.selection }]} onChoose={(chosen) => void session.choose(chosen)} onReload={() => void session.reload()} />
      {sourceId === SELECTION && <Caption1>{tabWords.selectionHint}</Caption1>}
      {busy === 'reading' && !table && <Spinner size="tiny" label={words.loading} />}
      {table && <FunctionArguments id={id} table={table} />}
      {merged && table && (
        <FaultMessage words={tabWords.merged(addressOf(merged))}>
          <Button size="small" onClick={() => void session.select(table.source.sheetId, merged)}>
            {words.selectCells(addressOf(merged))}
          </Button>
        </FaultMessage>
      )}
      {refused !== null && <FaultMessage words={{ what: tabWords.refused, remedy: refused }} />}
      {table && usesParameters(id) && <Caption1>{tabWords.parameters(parameters.length)}</Caption1>}
      {table && <FunctionPlace id={id} />}
      <Caption1>{tabWords.sameAs(id)}</Caption1>
      {written && (
        <FaultMessage intent="info" words={{ what: words.write.done(written.sheetName, written.address, written.rows), remedy: '' }}>
          <Button
            size="small"
            onClick={() => {
              const area = parseAddress(written.address);
              if (area) void session.select(written.sheetId, area);
            }}
          >
            {words.write.show}
          </Button>
        </FaultMessage>
      )}
    </ViewFrame>
  );
}
