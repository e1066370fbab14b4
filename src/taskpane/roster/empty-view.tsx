import { Button, Checkbox, Field, Input, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { FaultMessage } from '../fault-message';
import { ViewFrame } from '../view-frame';
import { RosterFaults } from './roster-faults';
import { RosterWorkFault } from './roster-fault';
import { useRoster } from './use-roster';

/** A workbook without a roster, or with parts of one: what will be made, and the button that makes it. */
export function EmptyView() {
  const { session, state, words } = useRoster();
  const [year, setYear] = useState(session.lastYear);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { roster, busy } = state;
  const isPartial = roster?.kind === 'partial';
  return (
    <ViewFrame
      heading={words.tab}
      takesFocus={false}
      foot={
        <>
          <Button appearance="primary" disabled={busy !== null || roster === null} onClick={() => void session.make(year, [...left])}>
            {isPartial ? words.mendRoster : words.make}
          </Button>
          {busy !== null && <Spinner size="tiny" label={state.progress ? words.progress(state.progress.done, state.progress.total) : words.working[busy]} />}
        </>
      }
    >
      <RosterWorkFault />
      {roster && roster.kind !== 'ready' && (
        <>
          <FaultMessage intent={isPartial ? 'warning' : 'info'} words={isPartial ? words.partial : words.empty} />
          <RosterFaults faults={roster.faults} />
          {roster.candidates.length > 0 && (
            <Field size="small" label={words.adopt.title} role="group">
              {roster.candidates.map(({ id, name, sheet, address, table }) => (
                <Checkbox key={id} size="medium" checked={!left.has(id)} label={words.adopt.candidate(name, words.where(sheet, address), table)} onChange={(_, { checked }) => setLeft(new Set(checked === true ? [...left].filter((one) => one !== id) : [...left, id]))} />
              ))}
            </Field>
          )}
          <Field size="small" label={words.emptyYear}>
            <Input size="small" inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value)} />
          </Field>
        </>
      )}
    </ViewFrame>
  );
}
