import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { HouseholdList } from './household-list';
import { SessionFault } from './session-fault';
import { StaleHint } from './stale-hint';
import { filterName } from './summary-text';
import { useSession } from './use-session';

/** As high as a browser draws an element without fault, at the list's row height. */
const MOST_LISTED = 200_000;

const useStyles = makeStyles({
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  search: { width: '100%', maxWidth: 'none' },
});

/** The households of a category or of something to look at, with a search. */
export function ListView() {
  const styles = useStyles();
  const { words, measures } = usePane();
  const { session, state } = useSession();
  const { result, filter, search } = state;
  const sought = useDeferredValue(search.trim());
  const rows = useMemo(() => {
    if (!result) return [];
    const fits = (index: number): boolean => String(result.table.firstRow + index + 1) === sought || result.placeAt(index).some((text) => text.includes(sought));
    return sought === '' ? result.rowsOf(filter, MOST_LISTED) : result.rowsOf(filter, MOST_LISTED, fits);
  }, [result, filter, sought]);
  if (!result) return null;
  const back = (): void => session.go('overview');
  return (
    <ViewFrame
      heading={filterName(filter, words, measures)}
      onBack={back}
      foot={
        <>
          <Button appearance="primary" onClick={() => void session.prepareWriting()}>
            {words.results.write}
          </Button>
          <Button onClick={back}>{words.back}</Button>
        </>
      }
    >
      <SessionFault />
      <StaleHint />
      {typeof filter !== 'number' && words.results.filterHints[filter] !== '' && <span className={styles.count}>{words.results.filterHints[filter]}</span>}
      <SearchBox size="small" className={styles.search} value={search} placeholder={words.list.find} aria-label={words.list.find} onChange={(_, { value }) => session.find(value)} />
      <span className={styles.count} role="status">
        {rows.length === 0 ? words.list.nothing : rows.length === MOST_LISTED ? words.list.cut(rows.length) : words.list.count(rows.length, result.count(filter))}
      </span>
      {rows.length > 0 && <HouseholdList rows={rows} result={result} label={filterName(filter, words, measures)} onOpen={(index) => void session.open(index)} opened={state.household?.index} />}
    </ViewFrame>
  );
}
