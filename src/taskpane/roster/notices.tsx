import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { changesBetween } from '../../domain/roster/household-changes';
import { FaultMessage } from '../fault-message';
import { faultWords } from '../fault-words';
import { usePane } from '../pane-context';
import { ChangeList } from './change-list';
import { Folded } from '../folded';
import { Notice } from './notice';
import { RosterFaults } from './roster-faults';
import type { RosterTabState, Target } from './roster-state';
import { UndoBar } from './undo-bar';
import { useFormPart, useHouseholdForm, useRoster } from './use-roster';

/** What happened and what is asked, above the form: the most pressing first. */
export function Notices() {
  const { words: pane } = usePane();
  const { session, state, words } = useRoster();
  const form = useHouseholdForm();
  const taken = useFormPart((all) => all.taken);
  const clashes = useFormPart((all) => all.clashes);
  const undo = useFormPart((all) => all.undo);
  const now = useFormPart((all) => all.now);
  const { leaving, deleted, saved, drafts, draftFault, collided, index, place } = state;
  const nameOf = (name: string): string => (name.trim() === '' ? words.unnamed : name);
  const targetName = (to: Target): string => {
    if (to.kind === 'draft') return nameOf(to.draft.now.headName);
    if (to.kind !== 'household') return words.leaving.newOne;
    const at = index?.positionOf(to.key) ?? -1;
    return nameOf(index && at >= 0 ? index.at(at).headName : '');
  };
  const draft = drafts.at(0);
  return (
    <>
      {leaving && <Leaving leaving={leaving} name={targetName(leaving.to)} />}
      {collided && (
        <FaultMessage intent="warning" words={words.collided[collided === 'deleted' ? 'deleted' : clashes.length > 0 ? 'clash' : 'changed']}>
          <Button size="small" onClick={() => session.forget('collided')}>
            {words.dismiss}
          </Button>
        </FaultMessage>
      )}
      {taken.length > 0 && (
        <Notice said={<Folded level="h2" title={words.taken(taken.length)}><ChangeList changes={taken} now={now} /></Folded>} onDismiss={form.seen} />
      )}
      {saved && <Notice said={saved.changes.length === 0 ? words.unchanged : <Folded level="h2" title={words.saved(nameOf(saved.name), saved.changes.length)}><ChangeList changes={saved.changes} now={saved.now} /></Folded>} onDismiss={() => session.forget('saved')} />}
      {deleted && <Notice said={words.deleted(nameOf(deleted.household.headName))} action={words.restore} onAction={() => void session.restore()} onDismiss={() => session.forget('deleted')} />}
      {undo?.kind === 'all' && <UndoBar />}
      {draft && (
        <Notice said={words.drafts.found(nameOf(draft.now.headName), changesBetween(draft.before, draft.now).length)} action={words.drafts.resume} onAction={() => void session.goTo({ kind: 'draft', draft })}>
          <Button size="small" appearance="subtle" onClick={() => void session.dropDraft(draft.id)}>
            {words.drafts.drop}
          </Button>
        </Notice>
      )}
      {draftFault && <FaultMessage intent="warning" words={words.drafts.notKept(Object.values(faultWords(draftFault.fault, pane.faults)).join(''))} />}
      <RosterFaults faults={[...(state.roster?.faults ?? []), ...(place?.faults ?? [])]} />
    </>
  );
}

interface LeavingProps {
  readonly leaving: NonNullable<RosterTabState['leaving']>;
  readonly name: string;
}

/** Asks what becomes of the changes in the form. Asked for by a press it takes the focus; asked for by the selection it does not: the user is in the sheet. */
function Leaving({ leaving, name }: LeavingProps) {
  const { session, words } = useRoster();
  const first = useRef<HTMLButtonElement>(null);
  const { bySelection } = leaving;
  useEffect(() => {
    if (!bySelection) first.current?.focus();
  }, [bySelection]);
  return (
    <FaultMessage intent="warning" words={{ what: (bySelection ? words.leaving.bySelection : words.leaving.what)(name), remedy: '' }}>
      <Button ref={first} size="small" appearance="primary" onClick={() => void session.leave('save')}>
        {words.leaving.save}
      </Button>
      <Button size="small" onClick={() => void session.leave('draft')}>
        {words.leaving.draft}
      </Button>
      <Button size="small" onClick={session.stay}>
        {words.leaving.stay}
      </Button>
    </FaultMessage>
  );
}
