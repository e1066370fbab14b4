import type { RowFinding } from '../domain/quality/check-rows';
import type { CheckTableFault } from '../domain/quality/check-table';
import { describeRowFinding } from './findings';
import { functionWords } from './function-words';
import type { Language } from './language';
import { measureWords } from './measures';

/** The longest text a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** Everything found in one row of a roster, sentence after sentence, errors first; '' where nothing is. No id or phone number is shown whole. */
export function rosterCheckAnswer(found: readonly RowFinding[], language: Language): string {
  const grave = { error: 0, warning: 1, hint: 2 };
  const sentences = [...found].sort((a, b) => grave[a.severity] - grave[b.severity]).map((finding) => describeRowFinding(finding, language).sentence);
  return sentences.join('').slice(0, LONGEST_CELL);
}

/** Why a table cannot be checked as a whole, and what to do. */
export const rosterTableFault = (fault: CheckTableFault, language: Language): string =>
  fault.kind === 'noKnownHeader' ? functionWords[language].noKnownHeader : measureWords[language].tableFault(fault);
