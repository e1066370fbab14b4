import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Folded } from '../folded';
import { SeverityMark } from './finding-lines';
import { lineName, partsOf } from './field-names';
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
  const styles = useStyles();
  const words = useRosterWords();
  const session = useRosterSession();
  const labelOf = useFieldLabel();
  const { all } = useFindings((findings) => findings);
  const now = useFormPart((state) => state.now);
  if (all.length === 0) return null;
  const placeName = (at: (typeof all)[number]['at']): string => {
    const { section, at: place } = partsOf(at);
    const line = section && now[section][place];
    return section && line ? `${lineName(section, line, place, words)} · ${labelOf(at)}` : labelOf(at);
  };
  return (
    <Folded title={words.findings.title(all.length)}>
      <ul className={styles.list}>
        {all.map(({ check, severity, at }) => (
          <li key={`${check} ${at}`} className={styles.item}>
            <SeverityMark severity={severity} />
            <Link className={styles.link} onClick={() => session.focusOn({ path: at })}>
              {placeName(at)}
            </Link>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
