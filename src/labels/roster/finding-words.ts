import type { CheckName } from '../../domain/quality/check-names';
import type { FindingValues, Severity } from '../../domain/quality/finding';
import type { ListSection } from '../../domain/household';

/** What a sentence about a finding is made of; texts are ready to be shown: ids and phone numbers covered, long text cut. */
export interface FoundWords {
  readonly text: string;
  readonly values: FindingValues;
  /** What one press would put in its place, as it may be shown; undefined where there is none. */
  readonly remedy: string | undefined;
  /** The label of the field. */
  readonly label: string;
}

export interface CheckWords {
  /** The heading under which the findings of a check stand together. */
  readonly title: string;
  readonly what: (found: FoundWords) => string;
  readonly why: (found: FoundWords) => string;
  readonly remedy: (found: FoundWords) => string;
  /** The button that mends with one press; needed where the check ever offers a text. */
  readonly button?: (found: FoundWords) => string;
}

/** Every word said about suspect data, in one language. */
export interface FindingWords {
  readonly checks: Record<CheckName, CheckWords>;
  readonly severities: Record<Severity, string>;
  /** Where on the page: “家庭成员”第 3 行“年龄”. Lines count from 1. */
  readonly place: (label: string, section: ListSection | null, line: number) => string;
  /** Place and finding in one sentence, for messages that stand alone. */
  readonly sentence: (place: string, what: string, remedy: string) => string;
}
