import type { ReadingFinding } from '../../../domain/roster/reading/result';
import type { ImportWords } from '../../../labels/roster/import-words';
import type { FaultWords } from '../../../labels/pane/pane-words';
import { placeText } from './use-import';

/** What a finding says, the other cell it names in words. */
export function findingText(finding: ReadingFinding, words: ImportWords): FaultWords {
  const other = 'first' in finding ? placeText(words, finding.first) : 'to' in finding ? placeText(words, finding.to) : '';
  // Each kind of finding has words for its own kind; the compiler does not follow that through the index.
  const say = words.findings[finding.kind] as (finding: ReadingFinding, other: string) => FaultWords;
  return say(finding, other);
}
