import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { quotable } from '../../../labels/quoting';
import { Folded } from '../../folded';
import { findingText } from './finding-text';
import { othersOf } from './import-summary';
import { LongList } from './long-list';
import { placeText, useImport } from './use-import';

const useStyles = makeStyles({
  item: { overflowWrap: 'anywhere' },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Households that the roster has already: left out unless they are ticked. */
export function KnownList() {
  const styles = useStyles();
  const { session, state, words } = useImport();
  const known = state.candidates.filter((candidate) => candidate.known !== null);
  if (known.length === 0) return null;
  const title = words.knownTitle(known.length);
  return (
    <Folded title={title} openAtFirst>
      <p className={styles.hint}>{words.knownHint}</p>
      <LongList items={known} label={title}>
        {({ read, known: kind }) => (
          <div className={styles.item}>
            <Checkbox
              label={`${words.addAnyway(quotable(read.household.headName) || words.nameless)}${kind === null ? '' : ` · ${words.known[kind]}`}`}
              checked={state.wanted.has(read)}
              disabled={state.busy !== null}
              onChange={(_, { checked }) => session.want(read, checked === true)}
            />
            <div className={styles.place}>{placeText(words, read.at)}</div>
          </div>
        )}
      </LongList>
    </Folded>
  );
}

/** Every household that was found, with its place. */
export function HouseholdsFound() {
  const styles = useStyles();
  const { state, words } = useImport();
  if (state.candidates.length === 0) return null;
  const title = words.households(state.candidates.length);
  return (
    <Folded title={title}>
      <LongList items={state.candidates} label={title}>
        {({ read: { household, at } }) => (
          <div className={styles.item}>
            {words.household(quotable(household.headName) || words.nameless, household.members.length)}
            <div className={styles.place}>{[quotable(household.location), placeText(words, at)].filter((part) => part !== '').join(' · ')}</div>
          </div>
        )}
      </LongList>
    </Folded>
  );
}

/** What was found about them: where, what, and how to mend it. */
export function FindingsFound() {
  const styles = useStyles();
  const { state, words } = useImport();
  if (state.findings.length === 0) return null;
  const title = words.findingsTitle(state.findings.length);
  return (
    <Folded title={title} openAtFirst>
      <LongList items={state.findings} label={title}>
        {(finding) => {
          const { what, remedy } = findingText(finding, words);
          return (
            <div className={styles.item}>
              <div className={styles.place}>{[placeText(words, finding.at), ...(finding.household ? [words.ofHousehold(quotable(finding.household))] : [])].join(' · ')}</div>
              {what} {remedy}
            </div>
          );
        }}
      </LongList>
    </Folded>
  );
}

/** What was put nowhere, each text with its cell and the reason, and the columns that the roster has no place for. */
export function LeftOver() {
  const styles = useStyles();
  const { state, words } = useImport();
  const others = [...othersOf(state.candidates.map(({ read }) => read))];
  const unplacedTitle = words.unplacedTitle(state.unplaced.length);
  const othersTitle = words.othersTitle(others.length);
  return (
    <>
      {state.unplaced.length > 0 && (
        <Folded title={unplacedTitle}>
          <p className={styles.hint}>{words.unplacedHint}</p>
          <LongList items={state.unplaced} label={unplacedTitle}>
            {({ place, text, reason }) => (
              <div className={styles.item}>
                {quotable(text)} · {words.unplaced[reason]}
                <div className={styles.place}>{placeText(words, place)}</div>
              </div>
            )}
          </LongList>
        </Folded>
      )}
      {others.length > 0 && (
        <Folded title={othersTitle}>
          <p className={styles.hint}>{words.othersHint}</p>
          <LongList items={others} label={othersTitle}>
            {([header, texts]) => words.others(header, texts)}
          </LongList>
        </Folded>
      )}
    </>
  );
}
