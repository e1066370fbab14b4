import { codeLists, readCode } from '../../codes/code-lists';
import type { Household } from '../../household';
import { householdFields } from '../fields';
import { byVillage, peopleOf } from './by-place';
import type { PrintedWords, SummaryName } from './printed-words';

/** A line of a summary: how many households and people. */
export interface SummaryLine {
  readonly name: string;
  readonly households: number;
  readonly people: number;
}

export interface Summary {
  readonly by: SummaryName;
  readonly lines: readonly SummaryLine[];
}

const counted = (name: string, households: readonly Household[]): SummaryLine => ({ name, households: households.length, people: households.reduce((sum, household) => sum + peopleOf(household), 0) });

export const totalOf = (name: string, lines: readonly SummaryLine[]): SummaryLine => ({
  name,
  households: lines.reduce((sum, line) => sum + line.households, 0),
  people: lines.reduce((sum, line) => sum + line.people, 0),
});

type CodeField = Exclude<SummaryName, 'village'>;

/** Counts by the names of a code list, in its order; then what is blank and what names none of the list. Nobody is left out. */
function byCode(households: readonly Household[], field: CodeField, words: PrintedWords): readonly SummaryLine[] {
  const { codes } = householdFields[field];
  if (codes === undefined) return [counted(words.unrecognised, households)];
  const groups = new Map<string, Household[]>();
  for (const household of households) {
    const reading = readCode(codes, household[field]);
    const name = reading.kind === 'blank' ? words.blank : reading.kind === 'unknown' ? words.unrecognised : reading.name;
    const known = groups.get(name);
    if (known) known.push(household);
    else groups.set(name, [household]);
  }
  const last = [words.blank, words.unrecognised];
  const { names } = codeLists[codes];
  const others = [...groups.keys()].filter((name) => !names.includes(name) && !last.includes(name));
  return [...names, ...others, ...last].flatMap((name) => {
    const group = groups.get(name);
    return group ? [counted(name, group)] : [];
  });
}

/** Households and people by village, standard, type, status and main cause. Each summary adds up to all of them. */
export const summarise = (households: readonly Household[], words: PrintedWords): readonly Summary[] => [
  { by: 'village', lines: byVillage(households).map(({ county, township, village, households: own }) => counted([county, township, village].filter((part) => part !== '').join(' ') || words.blank, own)) },
  ...(['standard', 'householdType', 'povertyStatus', 'mainCause'] as const).map((by) => ({ by, lines: byCode(households, by, words) })),
];
