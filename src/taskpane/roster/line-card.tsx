import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, ChevronDownRegular, ChevronRightRegular, DeleteRegular } from '@fluentui/react-icons';
import type { FieldPath, ListSection } from '../../domain/household';
import { lineFieldNames } from '../../domain/roster/household-changes';
import { lineName, lineSummary } from './field-names';
import { FieldRow } from './field-row';
import { SeverityMark } from './finding-lines';
import { worst } from './findings';
import { useKnownFromId } from './use-known-from-id';
import { useFindings } from './use-findings';
import { useFormPart, useHouseholdForm, useRosterSession, useRosterWords } from './use-roster';

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, minWidth: 0 },
  head: { display: 'flex', width: '100%', alignItems: 'center', gap: '4px', padding: '4px 6px', border: 'none', background: 'none', color: tokens.colorNeutralForeground1, font: 'inherit', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: 'left', cursor: 'pointer', borderRadius: tokens.borderRadiusMedium, ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  summary: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  body: { padding: '4px 8px 8px', display: 'flex', flexDirection: 'column', gap: '6px' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))', columnGap: '16px', rowGap: '4px' },
  tools: { display: 'flex', justifyContent: 'flex-end', gap: '2px' },
});

export interface LineCardProps {
  readonly section: ListSection;
  readonly at: number;
  readonly id: number;
  readonly isLast: boolean;
}

export const lineHeadId = (section: ListSection, at: number): string => `line-${section}-${at}`;

/** One member, officer or measure: a line that unfolds to its fields. */
export function LineCard({ section, at, id, isLast }: LineCardProps) {
  const styles = useStyles();
  const words = useRosterWords();
  const form = useHouseholdForm();
  const session = useRosterSession();
  const line = useFormPart(({ now }) => now[section][at]);
  const isOpen = useFormPart(({ unfolded }) => unfolded.has(id));
  const serious = useFindings((findings) => worst(findings.ofLine(section, at))?.severity);
  const known = useKnownFromId(section === 'members' ? at : -1);
  const name = lineName(section, line, at, words);
  const pathOf = (field: string): FieldPath => `${section}.${at}.${field}` as FieldPath; // a section's own fields make its paths
  const move = (step: -1 | 1): void => {
    const to = form.moveLine(section, at, step);
    session.focusOn({ path: `${section}.${to}.${lineFieldNames(section)[0]}` as FieldPath }); // as above
  };
  return (
    <li className={styles.card} data-line={`${section}.${at}`}>
      <button type="button" data-stop className={styles.head} id={lineHeadId(section, at)} aria-expanded={isOpen} onClick={() => (isOpen ? form.fold(id, true) : session.focusOn({ path: pathOf(lineFieldNames(section)[0]) }))}>
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <span className={styles.summary}>{isOpen ? name : lineSummary(section, line, at, words)}</span>
        {serious && <SeverityMark severity={serious} />}
      </button>
      {isOpen && (
        <div className={styles.body}>
          <div className={styles.fields}>
            {lineFieldNames(section).map((field) => (
              <FieldRow key={field} path={pathOf(field)} known={field === 'idNumber' ? known : undefined} />
            ))}
          </div>
          <div className={styles.tools}>
            <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={words.lineTools.up(name)} title={words.lineTools.up(name)} disabled={at === 0} onClick={() => move(-1)} />
            <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} aria-label={words.lineTools.down(name)} title={words.lineTools.down(name)} disabled={isLast} onClick={() => move(1)} />
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words.lineTools.remove(name)} title={words.lineTools.remove(name)} onClick={() => form.removeLine(section, at)} />
          </div>
        </div>
      )}
    </li>
  );
}
