import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { WorkProgress } from '../work-progress';
import { FunctionList } from './function-list';
import { FunctionView } from './function-view';
import { FunctionsSession } from './functions-session';
import type { FormulaCommand } from './functions-state';
import { FunctionsProvider, useFunctions } from './use-functions';

const commands: Record<FormulaCommand, ComponentType<{ readonly onBack: () => void }>> = {
  freeze: lazy(async () => ({ default: (await import(/* webpackChunkName: "freeze" */ '../portable/freeze-view')).FreezeView })),
  formulas: lazy(async () => ({ default: (await import(/* webpackChunkName: "rules-as-formulas" */ '../portable/formulas-view')).NativeFormulasView })),
  sql: lazy(async () => ({ default: (await import(/* webpackChunkName: "rules-as-sql" */ '../portable/sql-view')).SqlView })),
};

/** One session a workbook: it outlives the tab's being hidden. */
const sessions = new WeakMap<RosterWorkbook, FunctionsSession>();

function sessionFor(workbook: RosterWorkbook): FunctionsSession {
  const known = sessions.get(workbook) ?? new FunctionsSession(workbook);
  sessions.set(workbook, known);
  return known;
}

/** The tab 函数: every function as a command that writes values, and commands on the workbook's formulas and parameters. */
export default function FunctionsTab() {
  return (
    <FunctionsProvider value={sessionFor(usePane().workbook)}>
      <CurrentView />
    </FunctionsProvider>
  );
}

function CurrentView() {
  const { words } = usePane();
  const { session, state } = useFunctions();
  const { open, command, busy, progress, table } = state;
  if (command !== null) {
    const Command = commands[command];
    return (
      <Suspense fallback={<Spinner size="small" label={words.loading} />}>
        <Command onBack={session.close} />
      </Suspense>
    );
  }
  if (open === null) return <FunctionList />;
  if (busy !== 'writing') return <FunctionView key={open} id={open} />;
  return (
    <ViewFrame heading={open} foot={<Button onClick={session.cancel}>{words.cancel}</Button>} onBack={session.cancel}>
      <WorkProgress done={progress?.done ?? 0} total={progress?.total ?? table?.rowCount ?? 0} say={words.run.writing} />
    </ViewFrame>
  );
}
