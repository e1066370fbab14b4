import { idFacts } from '../../domain/identifiers/read-id';
import { useFormPart, useRosterSession, useRosterWords } from './use-roster';

/** What a member's id says about them, in words; undefined where it says nothing. -1: no member. */
export function useKnownFromId(at: number): string | undefined {
  const words = useRosterWords();
  const session = useRosterSession();
  return useFormPart(({ now }) => {
    const facts = idFacts(now.members[at]?.idNumber ?? '', session.dayFor(now));
    return facts && words.known.fromId(words.known.sexes[facts.sex], facts.birthDate, facts.age);
  });
}
