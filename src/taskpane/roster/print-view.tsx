import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { printWords } from '../../labels/roster/print';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { WorkFault } from '../work-fault';
import { PrintForm } from './print-form';
import { PrintResult } from './print-result';
import { PrintSession } from './print-session';
import { isYear } from './print-state';
import { PrintWorking } from './print-working';

export interface PrintViewProps {
  /** The household in the form; null where there is none. */
  readonly keys: string | null;
  /** The year a new title says, 2018 of 2018年初贫困户名册; the user may say another. */
  readonly year: string;
  readonly onBack: () => void;
}

/** Prints households as the page of Attachment 1: sheets of the workbook, files, the bound roster; as they are or masked. */
export function PrintView({ keys, year, onBack }: PrintViewProps) {
  const { workbook, language, words: pane } = usePane();
  const words = printWords[language];
  const session = useMemo(() => new PrintSession(workbook, keys, year), [workbook, keys, year]);
  const state = useSyncExternalStore(session.subscribe, session.get);
  useEffect(() => {
    void session.start();
    return session.cancel;
  }, [session]);
  if (state.busy === 'making' || state.busy === 'writing') return <PrintWorking words={words} state={state} onCancel={session.cancel} />;
  const replaces = state.replace && state.earlier !== null && state.earlier.length > 0;
  return (
    <ViewFrame
      heading={words.title}
      onBack={onBack}
      foot={
        <>
          <Button appearance="primary" disabled={state.busy !== null || !isYear(state.year)} onClick={() => void session.print()}>
            {replaces ? words.replaceAndStart : words.start(session.count())}
          </Button>
          <Button onClick={state.busy === null ? onBack : session.cancel}>{state.busy === null ? pane.back : pane.cancel}</Button>
        </>
      }
    >
      <WorkFault failed={state.failed} onAgain={() => void session.print()} onSelect={() => undefined} />
      {state.cutOff && <FaultMessage intent="warning" words={words.cutOff} />}
      {state.nothing && <FaultMessage intent="warning" words={words.nothing} />}
      <PrintResult words={words} printed={state.printed} masked={state.masked} onShow={session.showSheet} />
      <PrintForm words={words} state={state} session={session} hasKey={keys !== null} />
    </ViewFrame>
  );
}
