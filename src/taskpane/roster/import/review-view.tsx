import { Button } from '@fluentui/react-components';
import { CopyButton } from '../../copy-button';
import { FaultMessage } from '../../fault-message';
import { usePane } from '../../pane-context';
import { ViewFrame } from '../../view-frame';
import { ChooseFiles } from './choose-files';
import { ImportFault } from './import-fault';
import { toAdd } from './import-state';
import { summaryText } from './import-summary';
import { FindingsFound, HouseholdsFound, KnownList, LeftOver } from './review-parts';
import { SourceRow } from './source-row';
import { useImport } from './use-import';

/** The dry run: what was read of each file, before anything is written. */
export function ReviewView({ onBack }: { readonly onBack: () => void }) {
  const { words: pane, language } = usePane();
  const { session, state, words } = useImport();
  const chosen = toAdd(state);
  const people = state.candidates.reduce((sum, { read }) => sum + read.household.members.length, 0);
  const isRead = state.sources.every(({ state: of }) => of !== 'waiting' && of !== 'reading');
  return (
    <ViewFrame
      heading={words.found(state.candidates.length, people)}
      onBack={onBack}
      foot={
        <>
          <Button appearance="primary" disabled={chosen.length === 0} onClick={() => void session.add()}>
            {words.add(chosen.length)}
          </Button>
          <ChooseFiles label={words.moreFiles} />
          <Button onClick={onBack}>{pane.back}</Button>
        </>
      }
    >
      <ImportFault />
      {state.sources.map((source) => (
        <SourceRow key={source.id} source={source} />
      ))}
      {isRead && state.candidates.length === 0 && <FaultMessage words={words.nothing} intent="warning" />}
      <KnownList />
      <FindingsFound />
      <LeftOver />
      <HouseholdsFound />
      <div>
        <CopyButton text={summaryText(state, words, language)} label={words.copySummary} />
      </div>
    </ViewFrame>
  );
}
