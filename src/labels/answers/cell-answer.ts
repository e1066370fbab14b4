import { cellText, isErrorCell } from '../../domain/measures/cells';
import { failure, type Failure } from './answer';
import { functionWords } from './function-words';
import type { Language } from '../language';

/** The failure an error cell passes on, as Excel's own functions do; undefined for any other cell. */
export function passedOn(cell: unknown, language: Language): Failure | undefined {
  if (!isErrorCell(cell)) return undefined;
  const code = cellText(cell).trim().toUpperCase();
  return failure(functionWords[language].errorCell(code), code);
}
