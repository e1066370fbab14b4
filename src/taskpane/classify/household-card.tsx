import { Badge, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowNextRegular } from '@fluentui/react-icons';
import { NO, UNKNOWN } from '../../domain/measures/truth';
import { alsoMatched, decision, notes, outcomeLabel } from '../../labels/measures/measure-explanation';
import { addressOf } from '../../workbook/area';
import { areaOfRow } from '../../workbook/household-table';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { Folded } from '../folded';
import { placeName } from './household-words';
import { RuleConditions } from './rule-conditions';
import { SessionFault } from './session-fault';
import { StaleHint } from './stale-hint';
import { useSession } from './use-session';

const useStyles = makeStyles({
  outcome: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  cells: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  rules: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** One household: its outcome, how it was had, what was seen in its cells, what the notice says. */
export function HouseholdCard() {
  const styles = useStyles();
  const { words, measures } = usePane();
  const { session, state } = useSession();
  const { result, household } = state;
  if (!result || !household) return null;
  const { table, columns } = result;
  const { explanation, index } = household;
  const { outcome, rules } = explanation;
  const leading = outcome.kind === 'classified' ? rules.find(({ number }) => number === outcome.leading) : undefined;
  const also = new Set(alsoMatched(outcome));
  const alsoRules = rules.filter(({ number }) => also.has(number));
  const openRules = rules.filter(({ truth, number }) => truth === UNKNOWN && number !== leading?.number);
  const failedRules = rules.filter(({ truth }) => truth === NO);
  const names = (of: typeof rules): string => measures.list(of.map(({ number }) => measures.categories[number]));
  const faultCells = outcome.kind === 'invalid' ? outcome.faults.flatMap(({ field }) => columns.matches.get(field) ?? []).map(({ index: column }) => areaOfRow(table, index, column)) : [];
  // What also holds has its own heading below.
  const said = notes(explanation, columns, measures).filter((text) => also.size === 0 || text !== measures.alsoMatches(alsoMatched(outcome).map((number) => measures.categories[number])));
  const back = (): void => session.go('list');
  return (
    <ViewFrame
      key={index}
      heading={placeName(result, index, words)}
      onBack={back}
      foot={
        <>
          <Button appearance="primary" icon={<ArrowNextRegular />} disabled={state.busy !== null || session.nextAfter(index) === undefined} onClick={() => void session.openNext()}>
            {words.card.next}
          </Button>
          <Button onClick={back}>{words.back}</Button>
        </>
      }
    >
      <SessionFault />
      <StaleHint />
      <div>
        <Link onClick={() => void session.select(areaOfRow(table, index))}>{words.rowNumber(table.firstRow + index + 1)}</Link>
        <div className={styles.outcome}>{outcomeLabel(outcome, measures)}</div>
        {outcome.kind === 'classified' && <div className={styles.quiet}>{decision(explanation, measures)}</div>}
        {explanation.otherReading && (
          <Badge appearance="outline" color="warning">
            {words.results.filters.sensitive}
          </Badge>
        )}
      </div>
      {faultCells.length > 0 && (
        <div className={styles.cells}>
          {faultCells.map((area) => (
            <Button key={area.column} size="small" onClick={() => void session.select(area)}>
              {words.selectCells(addressOf(area))}
            </Button>
          ))}
        </div>
      )}
      {leading && <RuleConditions rule={leading} explanation={explanation} titled={false} />}
      {said.length > 0 && (
        <ul className={styles.notes}>
          {said.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {alsoRules.length > 0 && (
        <Folded title={words.card.also(names(alsoRules))}>
          <div className={styles.rules}>
            {alsoRules.map((rule) => (
              <RuleConditions key={rule.number} rule={rule} explanation={explanation} />
            ))}
          </div>
        </Folded>
      )}
      {openRules.length > 0 && (
        <Folded title={words.card.open(names(openRules))} openAtFirst={outcome.kind === 'insufficient'}>
          <div className={styles.rules}>
            {openRules.map((rule) => (
              <RuleConditions key={rule.number} rule={rule} explanation={explanation} />
            ))}
          </div>
        </Folded>
      )}
      {failedRules.length > 0 && (
        <Folded title={words.card.failed(failedRules.length)} openAtFirst={outcome.kind === 'unmatched'}>
          <div className={styles.rules}>
            {failedRules.map((rule) => (
              <RuleConditions key={rule.number} rule={rule} explanation={explanation} />
            ))}
          </div>
        </Folded>
      )}
    </ViewFrame>
  );
}
