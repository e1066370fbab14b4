import { Button, makeStyles } from '@fluentui/react-components';
import { ChangeList } from './change-list';
import { Panel } from './panel';
import { useFormPart, useHouseholdForm, useRosterWords } from './use-roster';

const useStyles = makeStyles({ all: { alignSelf: 'flex-start' } });

/** What was changed since the form was opened, old beside new, each with its way back. */
export function ChangesPanel() {
  const styles = useStyles();
  const words = useRosterWords();
  const form = useHouseholdForm();
  const changes = useFormPart(() => form.changes);
  const { typed } = form;
  return (
    <Panel title={words.changes.title}>
      {changes.length === 0 ? <span role="status">{words.unchanged}</span> : <ChangeList changes={changes} now={typed} onRevert={form.revert} />}
      {changes.length > 1 && (
        <Button size="small" className={styles.all} onClick={form.revertAll}>
          {words.changes.revertAll}
        </Button>
      )}
    </Panel>
  );
}
