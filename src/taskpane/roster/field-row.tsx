import { Input, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { codeLists } from '../../domain/codes/code-lists';
import { type FieldPath, textAt } from '../../domain/household';
import { ClashLines } from './clash-lines';
import { fieldOf } from '../../labels/roster/roster-field-words';
import { fieldId, placeOf } from './field-names';
import { FindingLines } from './finding-lines';
import { useFieldLabel } from './use-field-label';
import { useFindings } from './use-findings';
import { useFormPart, useHouseholdForm, useRosterSession, useRosterWords } from './use-roster';
import { SuggestInput } from './suggest-input';

/** As much as a cell of Excel holds. */
const LONGEST = 32_767;

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(72px, 26%) minmax(0, 1fr)', columnGap: '8px', alignItems: 'start', minWidth: 0 },
  tall: { gridTemplateColumns: 'minmax(0, 1fr)' },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, paddingTop: '4px', overflowWrap: 'anywhere' },
  control: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  known: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  input: { width: '100%' },
});

const inputModes: Partial<Record<ReturnType<typeof fieldOf>['kind'], 'tel' | 'numeric' | 'decimal'>> = { phone: 'tel', age: 'numeric', year: 'numeric' };

export interface FieldRowProps {
  readonly path: FieldPath;
  /** Text of several lines, the only one under its heading. */
  readonly isLong?: boolean;
  /** What is known of the field besides its text. */
  readonly known?: string;
}

/** One field: its label, what stands in it, and below it what is found, and what the sheet holds otherwise. */
export function FieldRow({ path, isLong = false, known }: FieldRowProps) {
  const styles = useStyles();
  const words = useRosterWords();
  const form = useHouseholdForm();
  const session = useRosterSession();
  const label = useFieldLabel()(path);
  const value = useFormPart(({ now }) => textAt(now, path));
  const clash = useFormPart(({ clashes }) => clashes.find((one) => one.kind === 'text' && one.at === path));
  const findings = useFindings((all) => all.at(path));
  const field = fieldOf(path);
  const id = fieldId(path);
  const describedBy = [...(known === undefined ? [] : [`${id}-known`]), ...(findings.length > 0 ? [`${id}-found`] : [])].join(' ') || undefined;
  const change = (text: string): void => form.setText(path, text);
  const common = { id, value, maxLength: LONGEST, 'aria-describedby': describedBy, 'data-stop': true, className: styles.input, size: 'small' } as const;
  const list = field.codes && codeLists[field.codes];
  return (
    <div className={mergeClasses(styles.row, isLong && styles.tall)}>
      {!isLong && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={styles.control}>
        {list ? (
          <SuggestInput id={id} value={value} onChange={change} options={list.names} several={list.several ?? false} listLabel={words.choices(label)} describedBy={describedBy} />
        ) : isLong ? (
          <Textarea {...common} aria-label={label} resize="vertical" rows={2} onChange={(_, data) => change(data.value)} />
        ) : (
          <Input {...common} autoComplete="off" inputMode={inputModes[field.kind]} onChange={(_, data) => change(data.value)} onBlur={field.kind === 'id' ? () => form.fillFromId(placeOf(path).at, session.dayFor(form.get().now)) : undefined} />
        )}
        {known !== undefined && (
          <span className={styles.known} id={`${id}-known`}>
            {known}
          </span>
        )}
        <FindingLines findings={findings} id={`${id}-found`} />
        {clash && <ClashLines clash={clash} />}
      </div>
    </div>
  );
}
