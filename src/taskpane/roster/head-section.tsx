import { makeStyles } from '@fluentui/react-components';
import { householdFieldNames } from '../../domain/roster/household-changes';
import { sectionLabel } from '../../labels/roster/roster-field-words';
import { usePane } from '../pane-context';
import { FieldRow } from './field-row';
import { FormSection } from './form-section';

const useStyles = makeStyles({ fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))', columnGap: '16px', rowGap: '4px' } });

/** The head block of Attachment 1, in its order. */
export function HeadSection() {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <FormSection title={sectionLabel('household', language)} section="household">
      <div className={styles.fields}>
        {householdFieldNames.slice(0, -2).map((field) => (
          <FieldRow key={field} path={field} />
        ))}
      </div>
    </FormSection>
  );
}
