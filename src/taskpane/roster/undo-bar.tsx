import { lineName } from './field-names';
import { Notice } from './notice';
import { useFormPart, useHouseholdForm, useRosterWords } from './use-roster';

/** What was removed last, and the way back. */
export function UndoBar() {
  const words = useRosterWords();
  const form = useHouseholdForm();
  const undo = useFormPart((state) => state.undo);
  if (!undo) return null;
  return <Notice said={undo.kind === 'all' ? words.undo.all : words.undo.line(lineName(undo.section, undo.line, undo.at, words))} action={words.undo.back} onAction={form.putBack} onDismiss={form.forgetUndo} />;
}
