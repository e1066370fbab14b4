import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Household } from '../../domain/household';
import { listSections } from '../../domain/household';
import type { HouseholdChange } from '../../domain/roster/household-changes';
import { sectionLabel } from '../../labels/roster/roster-field-words';
import { usePane } from '../pane-context';
import { lineName, lineSummary, placeOf } from './field-names';
import { useFieldLabel } from './use-field-label';
import { useRosterWords } from './use-roster';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  change: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  said: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  label: { fontWeight: tokens.fontWeightSemibold },
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  button: { minWidth: 'auto' },
});

export interface ChangeListProps {
  readonly changes: readonly HouseholdChange[];
  /** The household the places of the changes are those of. */
  readonly now: Household;
  readonly onRevert?: (change: HouseholdChange) => void;
}

/** What changed, old beside new; with a button that puts one change back. */
export function ChangeList({ changes, now, onRevert }: ChangeListProps) {
  const styles = useStyles();
  const words = useRosterWords();
  const { language } = usePane();
  const labelOf = useFieldLabel();
  const what = (change: HouseholdChange): string => {
    if (change.kind === 'moved') return words.changes.moved(sectionLabel(change.section, language));
    if (change.kind !== 'text') return words.changes[change.kind](lineSummary(change.section, change.line, change.at, words));
    const { section, at } = placeOf(change.at);
    const label = labelOf(change.at);
    const line = section === null ? undefined : listSections.flatMap((one) => (one === section ? [now[one][at]] : []))[0];
    return section === null || !line ? label : `${lineName(section, line, at, words)} · ${label}`;
  };
  return (
    <ul className={styles.list}>
      {changes.map((change) => {
        const name = what(change);
        return (
          <li key={`${change.kind} ${name}`} className={styles.change}>
            <span className={styles.said}>
              <span className={styles.label}>{name}</span>
              {change.kind === 'text' && (
                <>
                  {' '}
                  <del className={styles.old}>{change.from === '' ? words.changes.blank : change.from}</del> → <ins style={{ textDecorationLine: 'none' }}>{change.to === '' ? words.changes.blank : change.to}</ins>
                </>
              )}
            </span>
            {onRevert && (
              <Button size="small" appearance="subtle" className={styles.button} aria-label={words.changes.revert(name)} onClick={() => onRevert(change)}>
                {words.changes.revertShort}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
