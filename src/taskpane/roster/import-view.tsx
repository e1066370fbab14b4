import { useEffect } from 'react';
import type { ImportReaders } from '../../workbook/roster/import-readers';
import type { RosterBook } from '../../workbook/roster/roster-book';
import { ChooseView } from './import/choose-view';
import { DoneView } from './import/done-view';
import { ImportSession } from './import/import-session';
import { ReviewView } from './import/review-view';
import { ImportProvider, useImport } from './import/use-import';
import { WorkingView } from './import/working-view';

export interface ImportViewProps {
  readonly book: RosterBook;
  readonly onBack: () => void;
  /** How files and sheets are read; the workbook's own where nothing else is said. */
  readonly readers?: ImportReaders;
}

/** One session a roster: it outlives the view's being hidden. */
const sessions = new WeakMap<RosterBook, ImportSession>();

function sessionFor(book: RosterBook, readers: ImportReaders | undefined): ImportSession {
  const known = sessions.get(book) ?? new ImportSession(book, readers);
  sessions.set(book, known);
  return known;
}

/** 读入: pages and tables that others filled are read, looked at, and added to the roster. */
export function ImportView({ book, onBack, readers }: ImportViewProps) {
  const session = sessionFor(book, readers);
  useEffect(() => {
    void session.start();
  }, [session]);
  return (
    <ImportProvider value={session}>
      <CurrentView onBack={onBack} />
    </ImportProvider>
  );
}

function CurrentView({ onBack }: { readonly onBack: () => void }) {
  const { session, state } = useImport();
  if (state.busy !== null && state.view !== 'choose') return <WorkingView />;
  switch (state.view) {
    case 'choose':
      return <ChooseView onBack={onBack} />;
    case 'review':
      return <ReviewView onBack={session.restart} />;
    case 'done':
      return <DoneView onBack={onBack} />;
  }
}
