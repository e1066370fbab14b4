import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { FieldPath, ListSection } from '../../domain/household';
import { lineFieldNames } from '../../domain/roster/household-changes';
import { sectionLabel } from '../../labels/roster/roster-field-words';
import { usePane } from '../pane-context';
import { ClashLines } from './clash-lines';
import { FormSection } from './form-section';
import { LineCard } from './line-card';
import { UndoBar } from './undo-bar';
import { useFormPart, useHouseholdForm, useRosterSession, useRosterWords } from './use-roster';

const useStyles = makeStyles({
  lines: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  add: { alignSelf: 'flex-start' },
});

/** 家庭成员状况, 帮扶责任人 or 帮扶措施: its lines, and a button for one more. */
export function LinesSection({ section }: { readonly section: ListSection }) {
  const styles = useStyles();
  const words = useRosterWords();
  const { language } = usePane();
  const form = useHouseholdForm();
  const session = useRosterSession();
  const ids = useFormPart(({ lineIds }) => lineIds[section]);
  const clash = useFormPart(({ clashes }) => clashes.find((one) => one.kind === 'lines' && one.section === section));
  const isUndone = useFormPart(({ undo }) => undo?.kind === 'line' && undo.section === section);
  const add = (): void => {
    const at = form.addLine(section);
    session.focusOn({ path: `${section}.${at}.${lineFieldNames(section)[0]}` as FieldPath }); // a section's own fields make its paths
  };
  return (
    <FormSection title={sectionLabel(section, language)} section={section}>
      {clash && <ClashLines clash={clash} />}
      {ids.length > 0 && (
        <ol className={styles.lines}>
          {ids.map((id, at) => (
            <LineCard key={id} section={section} at={at} id={id} isLast={at === ids.length - 1} />
          ))}
        </ol>
      )}
      {isUndone && <UndoBar />}
      <Button size="small" data-stop data-add={section} className={styles.add} icon={<AddRegular />} onClick={add}>
        {words.line[section].add}
      </Button>
    </FormSection>
  );
}
