import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { useImport } from './use-import';

/** Opens the system's dialog for several .xlsx files and reads what was chosen. */
export function ChooseFiles({ label, appearance }: { readonly label: string; readonly appearance?: 'primary' | 'secondary' }) {
  const { session, state } = useImport();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={label}
        onChange={({ currentTarget }) => {
          void session.readFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
      <Button appearance={appearance} disabled={state.busy !== null} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
