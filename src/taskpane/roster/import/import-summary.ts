import type { ReadHousehold } from '../../../domain/roster/reading/result';
import type { ImportWords } from '../../../labels/roster/import-words';
import { quotable } from '../../../labels/quoting';
import { describeFileError } from '../../../labels/pane/workbook-file-errors';
import type { Language } from '../../../labels/language';
import { findingText } from './finding-text';
import type { ImportState } from './import-state';
import { placeText } from './use-import';

/** Headers that Attachment 1 does not have, with how many texts stand under each. */
export function othersOf(households: readonly ReadHousehold[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { others, memberOthers } of households) for (const { header } of [...others, ...memberOthers.flat()]) counts.set(quotable(header), (counts.get(quotable(header)) ?? 0) + 1);
  return counts;
}

/** The result as lines that paste as cells: files, what was found in them, what was not placed. Long numbers are masked. */
export function summaryText({ sources, findings, unplaced, candidates, added }: ImportState, words: ImportWords, language: Language): string {
  return [
    ...(added ? [words.added(added.count, added.skipped)] : []),
    ...sources.map(({ name, roster, refusal, state }) =>
      refusal ? describeFileError(refusal, name, language) : roster ? `${name}\t${words.counts(roster.households.length, roster.households.reduce((sum, { household }) => sum + household.members.length, 0), roster.findings.length, roster.unplaced.length)}` : `${name}\t${words.states[state]}`,
    ),
    ...findings.map((finding) => {
      const { what, remedy } = findingText(finding, words);
      return `${placeText(words, finding.at)}\t${what}\t${remedy}`;
    }),
    ...unplaced.map(({ place, text, reason }) => `${placeText(words, place)}\t${quotable(text)}\t${words.unplaced[reason]}`),
    ...[...othersOf(candidates.map(({ read }) => read))].map(([header, texts]) => words.others(header, texts)),
  ].join('\n');
}
