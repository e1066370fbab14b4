import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { AddRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useMemo, type ReactNode } from 'react';
import { ViewFrame } from '../view-frame';
import { ChangesPanel } from './changes-panel';
import { FieldRow } from './field-row';
import { FindingsSummary } from './findings-summary';
import { formKeys } from './form-keys';
import { FormSection } from './form-section';
import { HeadSection } from './head-section';
import { HouseholdPicker } from './household-picker';
import { LinesSection } from './lines-section';
import { Notices } from './notices';
import { RosterMenu } from './roster-menu';
import { RosterWorkFault } from './roster-fault';
import { ShortcutsPanel } from './shortcuts-panel';
import { useFieldLabel } from './use-field-label';
import { useFocus } from './use-focus';
import { useFormPart, useHouseholdForm, useRoster } from './use-roster';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  bar: { display: 'flex', alignItems: 'center', gap: '2px', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, position: 'relative', zIndex: 30 },
  // In sight wherever the form is scrolled to.
  notices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxHeight: '45vh', overflowY: 'auto', flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, ':empty': { display: 'none' } },
});

/** One household, to be looked at and filled. */
export function FormView() {
  const styles = useStyles();
  const { session, state, words } = useRoster();
  const form = useHouseholdForm();
  const labelOf = useFieldLabel();
  const root = useFocus();
  const press = useMemo(() => formKeys(session, form), [session, form]);
  const isBusy = state.busy !== null;
  return (
    <div className={styles.form} ref={root} onKeyDown={press}>
      <div className={styles.bar}>
        <HouseholdPicker />
        <Button size="small" appearance="subtle" icon={<ChevronUpRegular />} aria-label={words.previous} title={words.previous} disabled={isBusy || session.neighbour(-1) === undefined} onClick={() => void session.step(-1)} />
        <Button size="small" appearance="subtle" icon={<ChevronDownRegular />} aria-label={words.next} title={words.next} disabled={isBusy || session.neighbour(1) === undefined} onClick={() => void session.step(1)} />
        <Button size="small" appearance="subtle" icon={<AddRegular />} aria-label={words.menu.add} title={words.menu.add} disabled={isBusy} onClick={() => void session.goTo({ kind: 'new' })} />
        <RosterMenu />
      </div>
      <div className={styles.notices}>
        <RosterWorkFault />
        <Notices />
      </div>
      <ViewFrame heading={useHeading()} takesFocus={false} foot={<Foot />}>
        <FindingsSummary />
        <HeadSection />
        <LinesSection section="members" />
        <LinesSection section="officers" />
        <LinesSection section="assistance" />
        <FormSection title={labelOf('outcome')} section="outcome">
          <FieldRow path="outcome" isLong />
        </FormSection>
        <FormSection title={labelOf('remarks')} section="remarks">
          <FieldRow path="remarks" isLong />
        </FormSection>
      </ViewFrame>
    </div>
  );
}

/** Whose form it is and which of how many. */
function useHeading(): string {
  const { state, words } = useRoster();
  const name = useFormPart(({ now }) => now.headName.trim());
  const key = useFormPart(({ before }) => before?.key);
  const { index } = state;
  const position = index && key !== undefined ? index.positionOf(key) : -1;
  if (!index || position < 0) return name === '' ? words.newHousehold : `${words.newHousehold} · ${name}`;
  return words.heading(name === '' ? words.unnamed : name, position + 1, index.count);
}

function Foot(): ReactNode {
  const { session, state, words } = useRoster();
  const form = useHouseholdForm();
  const changes = useFormPart(() => form.changes.length);
  const { panel, busy } = state;
  return (
    <>
      {panel === 'changes' && <ChangesPanel />}
      {panel === 'shortcuts' && <ShortcutsPanel />}
      <Button appearance="primary" disabled={busy !== null || changes === 0} onClick={() => void session.save()}>
        {words.save}
      </Button>
      <Button appearance="subtle" aria-expanded={panel === 'changes'} disabled={changes === 0 && panel !== 'changes'} onClick={() => session.open(panel === 'changes' ? null : 'changes')}>
        {changes === 0 ? words.unchanged : words.changed(changes)}
      </Button>
      {busy !== null && <Spinner size="tiny" label={words.working[busy]} />}
    </>
  );
}
