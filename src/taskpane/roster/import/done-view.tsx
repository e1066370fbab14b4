import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { CopyButton } from '../../copy-button';
import { usePane } from '../../pane-context';
import { ViewFrame } from '../../view-frame';
import { summaryText } from './import-summary';
import { FindingsFound, LeftOver } from './review-parts';
import { useImport } from './use-import';

/** What was added, with the findings to keep. */
export function DoneView({ onBack }: { readonly onBack: () => void }) {
  const { words: pane, language } = usePane();
  const { session, state, words } = useImport();
  const leave = (): void => {
    session.restart();
    onBack();
  };
  return (
    <ViewFrame
      heading={state.added ? words.added(state.added.count, state.added.skipped) : words.title}
      onBack={leave}
      foot={
        <>
          <Button appearance="primary" onClick={leave}>
            {pane.back}
          </Button>
          <Button onClick={session.restart}>{words.again}</Button>
        </>
      }
    >
      <MessageBar intent="success" role="status">
        <MessageBarBody>{words.addedHint}</MessageBarBody>
      </MessageBar>
      <FindingsFound />
      <LeftOver />
      <div>
        <CopyButton text={summaryText(state, words, language)} label={words.copySummary} />
      </div>
    </ViewFrame>
  );
}
