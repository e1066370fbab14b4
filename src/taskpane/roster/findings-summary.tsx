import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { FieldPath } from '../../domain/household';
import type { Finding } from '../../domain/quality/finding';
import { sectionLabel } from '../../labels/roster/roster-field-words';
import { Folded } from '../folded';
import { usePane } from '../pane-context';
import { SeverityMark } from './finding-lines';
import { lineName, placeOf } from './field-names';
import { useFieldLabel } from './use-field-label';
import { useFindings } from './use-findings';
import { useFormPart, useRosterSession, useRosterWords } from './use-roster';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px', maxHeight: '132px', overflowY: 'auto', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  item: { display: 'flex', gap: '6px', alignItems: 'baseline' },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: 'left', overflowWrap: 'anywhere' },
});

/** How much is found, and a way to each place; folded, since most of it stands under its field. */
export function FindingsSummary() {
  const words = useRosterWords();
  const { all, blanks } = useFindings((findings) => findings);
  return (
    <>
      {all.length > 0 && <Places title={words.findingCount(all.length)} findings={all} isMarked />}
      {blanks.length > 0 && <Places title={words.blankCount(blanks.length)} findings={blanks} isMarked={false} />}
    </>
  );
}

interface PlacesProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly isMarked: boolean;
}

function Places({ title, findings, isMarked }: PlacesProps) {
  const styles = useStyles();
  const words = useRosterWords();
  const { language } = usePane();
  const session = useRosterSession();
  const labelOf = useFieldLabel();
  const now = useFormPart((state) => state.now);
  const placeName = (path: FieldPath): string => {
    const { section, at } = placeOf(path);
    if (section === null) return labelOf(path);
    // A section without a line is looked at as a whole.
    return at < now[section].length ? `${lineName(section, now[section][at], at, words)} · ${labelOf(path)}` : sectionLabel(section, language);
  };
  return (
    <Folded title={title}>
      <ul className={styles.list}>
        {findings.map(({ check, severity, at }) => (
          <li key={`${check} ${at}`} className={styles.item}>
            {isMarked && <SeverityMark severity={severity} />}
            <Link className={styles.link} onClick={() => session.focusOn({ path: at })}>
              {placeName(at)}
            </Link>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
