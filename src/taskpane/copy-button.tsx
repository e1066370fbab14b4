import { Button, Textarea } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePane } from './pane-context';

/** Copies a text; where the host forbids it, shows the text selected so that the user can. */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const { words } = usePane();
  const [state, setState] = useState<'ready' | 'copied' | 'byHand'>('ready');
  const copy = (): void => {
    // Inside some Excel versions the pane has no clipboard, or none without a permission nobody is asked for.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => setState('copied'),
      () => setState('byHand'),
    );
  };
  if (state === 'byHand') return <Textarea readOnly value={text} rows={4} aria-label={words.copyByHand} ref={(field) => field?.select()} />;
  return (
    <Button size="small" icon={state === 'copied' ? <CheckmarkRegular /> : <CopyRegular />} onClick={copy}>
      {state === 'copied' ? words.copied : (label ?? words.copy)}
    </Button>
  );
}
