import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, SettingsRegular } from '@fluentui/react-icons';
import { parseAddress } from '../../workbook/area';
import { CopyButton } from '../copy-button';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { CategoryBars } from './category-bars';
import { CheckFilters } from './check-filters';
import { NotCounted } from './not-counted';
import { SessionFault } from './session-fault';
import { StaleHint } from './stale-hint';
import { summaryText } from './summary-text';
import { useSession } from './use-session';

const useStyles = makeStyles({ tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS } });

/** The results: a bar a category, then what needs a look. */
export function OverviewView() {
  const styles = useStyles();
  const { words, measures } = usePane();
  const { session, state } = useSession();
  const { result, written } = state;
  if (!result) return null;
  const area = written && parseAddress(written.address);
  return (
    <ViewFrame
      heading={words.results.heading(result.table.source.name, words.results.households(result.households, result.blankRows))}
      onBack={() => session.go('setup')}
      foot={
        <>
          <Button appearance="primary" disabled={state.busy !== null} onClick={() => void session.prepareWriting()}>
            {words.results.write}
          </Button>
          <Button icon={<ArrowClockwiseRegular />} disabled={state.busy !== null} onClick={() => void session.classify()}>
            {words.run.again}
          </Button>
        </>
      }
    >
      <SessionFault />
      <StaleHint />
      {written && area && (
        <FaultMessage intent="info" words={{ what: words.write.done(written.sheetName, written.address, written.rows), remedy: '' }}>
          <Button size="small" onClick={() => void session.select(area, written.sheetId)}>
            {words.write.show}
          </Button>
        </FaultMessage>
      )}
      <NotCounted result={result} />
      <CategoryBars result={result} />
      <CheckFilters result={result} />
      <div className={styles.tools}>
        <CopyButton text={summaryText(result, words, measures)} label={words.results.copySummary} />
        <Button size="small" icon={<SettingsRegular />} onClick={() => session.go('setup')}>
          {words.results.settings}
        </Button>
      </div>
    </ViewFrame>
  );
}
