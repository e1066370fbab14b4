import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { Finding, Severity } from '../../domain/quality/finding';
import { describeFinding, severityLabel } from '../../labels/roster/findings';
import { usePane } from '../pane-context';
import { useHouseholdForm, useRosterWords } from './use-roster';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', gap: '2px' },
  line: { display: 'flex', alignItems: 'flex-start', flexWrap: 'wrap', columnGap: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  said: { flex: '1 1 110px', minWidth: 0 },
  remedy: { minWidth: 'auto', flexShrink: 1 },
  mark: { display: 'inline-flex', alignItems: 'center', gap: '2px', flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

const icons = { error: ErrorCircleRegular, warning: WarningRegular, hint: InfoRegular } as const;

/** How serious something is, as a sign and a word: never by colour alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { language } = usePane();
  const Icon = icons[severity];
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <Icon aria-hidden />
      {severityLabel(severity, language)}
    </span>
  );
}

/** What is found about one field, a line each, with the remedy as a button. */
export function FindingLines({ findings, id }: { readonly findings: readonly Finding[]; readonly id: string }) {
  const styles = useStyles();
  const { language } = usePane();
  const words = useRosterWords();
  const form = useHouseholdForm();
  if (findings.length === 0) return null;
  return (
    <div className={styles.lines} id={id}>
      {findings.map((finding, at) => {
        const { severity, remedy } = finding;
        const { what, why, remedy: mend, button } = describeFinding(finding, language);
        return (
          <div key={at} className={styles.line} title={why}>
            <SeverityMark severity={severity} />
            <span className={styles.said}>
              {button === undefined ? words.finding(what, mend) : what}
            </span>
            {remedy && button !== undefined && (
              <Button size="small" className={styles.remedy} onClick={() => form.setText(remedy.at, remedy.text)}>
                {button}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}
