import type { FieldPath } from '../../domain/household';
import { fieldLabel } from '../../labels/roster/roster-field-words';
import { usePane } from '../pane-context';

/** The label of a field, as Attachment 1 prints it, in the user's language. */
export function useFieldLabel(): (path: FieldPath) => string {
  const { language } = usePane();
  return (path) => fieldLabel(path, language);
}
