import { type FieldPath, type Household, isBlankLine, type ListSection } from '../../domain/household';
import { checkHousehold } from '../../domain/quality/checks';
import type { Finding } from '../../domain/quality/finding';

/** What is found about a household, by field. */
export interface Findings {
  /** What is to be looked at, in the order of the page. */
  readonly all: readonly Finding[];
  /** Fields and sections on which nothing stands: seen without being told under each of them while a form is being filled. */
  readonly blanks: readonly Finding[];
  /** The same array as long as the same is found there. */
  at(path: FieldPath): readonly Finding[];
  /** Those of a line, whichever field. */
  ofLine(section: ListSection, at: number): readonly Finding[];
}

const none: readonly Finding[] = [];
const ranks = { error: 0, warning: 1, hint: 2 } as const;

/** The most serious of some findings; undefined of none. */
export const worst = (findings: readonly Finding[]): Finding | undefined => findings.toSorted((a, b) => ranks[a.severity] - ranks[b.severity])[0];

const isBlankHint = ({ severity, text, remedy }: Finding): boolean => severity === 'hint' && text.trim() === '' && remedy === undefined;

/** A line on which nothing stands yet is not found fault with. */
function isOnBlankLine({ members, officers, assistance }: Household, path: FieldPath): boolean {
  const [section, at] = path.split('.');
  const line = { members, officers, assistance }[section]?.[Number(at)];
  return line !== undefined && isBlankLine(line);
}

/** Checks a household whenever it is another than at the last asking. */
export function createFindings(): (household: Household, onDate: string) => Findings {
  let last: { readonly household: Household; readonly onDate: string; readonly findings: Findings } | null = null;
  let arrays = new Map<string, readonly Finding[]>();
  return (household, onDate) => {
    if (last && last.household === household && last.onDate === onDate) return last.findings;
    const found = checkHousehold(household, { onDate }).filter(({ at }) => !isOnBlankLine(household, at));
    const all = found.filter((finding) => !isBlankHint(finding));
    const kept = new Map<string, readonly Finding[]>();
    for (const path of new Set(all.map(({ at }) => at))) {
      const here = all.filter(({ at }) => at === path);
      const earlier = arrays.get(path);
      kept.set(path, earlier && JSON.stringify(earlier) === JSON.stringify(here) ? earlier : here);
    }
    arrays = kept;
    const findings: Findings = { all, blanks: found.filter(isBlankHint), at: (path) => kept.get(path) ?? none, ofLine: (section, at) => all.filter((finding) => finding.at.startsWith(`${section}.${at}.`)) };
    last = { household, onDate, findings };
    return findings;
  };
}
