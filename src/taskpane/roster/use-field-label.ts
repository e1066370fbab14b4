import type { FieldPath } from '../../domain/household';
import { fieldOf } from './field-names';

/** The label of a field, as Attachment 1 prints it, in the user's language. */
export const useFieldLabel = (): ((path: FieldPath) => string) => (path) => fieldOf(path).label;
