import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import type { Clash } from '../../domain/roster/merge-edits';
import { sectionLabel } from '../../labels/roster/roster-field-words';
import { usePane } from '../pane-context';
import { lineSummary } from './field-names';
import { useHouseholdForm, useRosterWords } from './use-roster';

const useStyles = makeStyles({
  clash: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', padding: '4px 6px', borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeForeground1}`, backgroundColor: tokens.colorNeutralBackground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  said: { flex: '1 1 160px', minWidth: 0 },
  button: { minWidth: 'auto' },
});

/** What the sheet holds otherwise than the form, and the two answers. */
export function ClashLines({ clash }: { readonly clash: Clash }) {
  const styles = useStyles();
  const words = useRosterWords();
  const { language } = usePane();
  const form = useHouseholdForm();
  const listed = (lines: Extract<Clash, { kind: 'lines' }>['mine'], section: Extract<Clash, { kind: 'lines' }>['section']): string =>
    lines.map((line, at) => lineSummary(section, line, at, words)).join('；') || words.changes.blank;
  const said =
    clash.kind === 'text' ? words.clash.text(clash.theirs === '' ? words.changes.blank : clash.theirs) : words.clash.lines(sectionLabel(clash.section, language), listed(clash.mine, clash.section), listed(clash.theirs, clash.section));
  return (
    <div className={styles.clash} role="group" aria-label={said} data-clash>
      <ArrowSyncRegular aria-hidden />
      <span className={styles.said}>{said}</span>
      <Button size="small" className={styles.button} onClick={() => form.answer(clash, 'mine')}>
        {words.clash.mine}
      </Button>
      <Button size="small" className={styles.button} onClick={() => form.answer(clash, 'theirs')}>
        {words.clash.theirs}
      </Button>
    </div>
  );
}
