import { Button, Checkbox, Field, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { addressOf } from '../../workbook/area';
import type { PaneWords } from '../../labels/pane/pane-words';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { SessionFault } from './session-fault';
import type { WriteForm } from './session-state';
import { StaleHint } from './stale-hint';
import { useSession } from './use-session';

const replaces = ({ plan, replaceSheet }: WriteForm): boolean => plan !== null && (plan.kind === 'beside' ? plan.replaces !== null : plan.earlier !== null && replaceSheet);

/** Where the results go, and what that changes, said before anything is written. */
export function WriteView() {
  const { words } = usePane();
  const { session, state } = useSession();
  const { writeForm: form, busy } = state;
  const back = (): void => session.go('overview');
  return (
    <ViewFrame
      heading={words.write.title}
      onBack={back}
      foot={
        <>
          <Button appearance="primary" disabled={form.plan === null || busy !== null} onClick={() => void session.write()}>
            {replaces(form) ? words.write.replaceAndWrite : words.write.start}
          </Button>
          <Button onClick={back}>{words.back}</Button>
        </>
      }
    >
      <SessionFault />
      {state.cutOff && busy === null && <FaultMessage intent="warning" words={{ what: words.write.cutOff, remedy: '' }} />}
      <StaleHint />
      <Field label={words.write.place} size="small">
        <RadioGroup value={form.place} onChange={(_, { value }) => void session.prepareWriting({ place: value === 'sheet' ? 'sheet' : 'beside' })}>
          <Radio value="beside" label={words.write.beside} disabled={busy !== null} />
          <Radio value="sheet" label={words.write.sheet} disabled={busy !== null} />
        </RadioGroup>
      </Field>
      <Field hint={words.write.explanationHint} size="small">
        <Checkbox label={words.write.explanation} checked={form.withExplanation} disabled={busy !== null} onChange={(_, { checked }) => void session.prepareWriting({ withExplanation: checked === true })} />
      </Field>
      {busy === 'reading' && <Spinner size="tiny" label={words.loading} />}
      <Consequence form={form} words={words} onReplace={session.chooseReplacing} />
    </ViewFrame>
  );
}

function Consequence({ form, words, onReplace }: { readonly form: WriteForm; readonly words: PaneWords; readonly onReplace: (replace: boolean) => void }) {
  const { plan } = form;
  if (!plan) return null;
  if (plan.kind === 'beside') return <span role="status">{plan.replaces === null ? words.write.free(addressOf(plan.area)) : words.write.replaces(plan.replaces)}</span>;
  if (!plan.earlier) return <span role="status">{words.write.newSheet(plan.newName)}</span>;
  return (
    <Field label={words.write.earlierSheet(plan.earlier.name, plan.earlier.unfinished)} size="small">
      <RadioGroup value={form.replaceSheet ? 'replace' : 'keep'} onChange={(_, { value }) => onReplace(value === 'replace')}>
        <Radio value="replace" label={words.write.replaceSheet(plan.earlier.name)} />
        <Radio value="keep" label={words.write.keepSheet(plan.newName)} />
      </RadioGroup>
    </Field>
  );
}
