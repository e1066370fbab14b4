import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { CommandFunctionId } from '../../labels/pane/functions-tab-words';
import { addressOf } from '../../workbook/area';
import { usePane } from '../pane-context';
import { useFunctions } from './use-functions';

/** Where the values go, and what that changes. A table about one household has a sheet of its own. */
export function FunctionPlace({ id }: { readonly id: CommandFunctionId }) {
  const { words } = usePane();
  const { session, state } = useFunctions();
  return (
    <>
      {id !== 'EXPLAIN_MEASURE' && (
        <Field label={words.write.place} size="small">
          <RadioGroup value={state.place} onChange={(_, { value }) => void session.change({ place: value === 'sheet' ? 'sheet' : 'beside' })}>
            <Radio value="beside" label={words.write.beside} disabled={state.busy !== null} />
            <Radio value="sheet" label={words.write.sheet} disabled={state.busy !== null} />
          </RadioGroup>
        </Field>
      )}
      <Consequence />
    </>
  );
}

function Consequence() {
  const { words } = usePane();
  const { session, state, tabWords } = useFunctions();
  const { plan, replaceSheet } = state;
  if (!plan) return null;
  if (plan.kind === 'beside') return <span role="status">{plan.replaces === null ? words.write.free(addressOf(plan.area)) : tabWords.replaces(plan.replaces)}</span>;
  if (!plan.earlier) return <span role="status">{words.write.newSheet(plan.newName)}</span>;
  return (
    <Field label={words.write.earlierSheet(plan.earlier.name, plan.earlier.unfinished)} size="small">
      <RadioGroup value={replaceSheet ? 'replace' : 'keep'} onChange={(_, { value }) => session.chooseReplacing(value === 'replace')}>
        <Radio value="replace" label={words.write.replaceSheet(plan.earlier.name)} />
        <Radio value="keep" label={words.write.keepSheet(plan.newName)} />
      </RadioGroup>
    </Field>
  );
}
