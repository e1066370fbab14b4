import { maskId, maskPhone } from '../../domain/identifiers/mask';
import type { CheckName } from '../../domain/quality/check-names';
import type { RowFinding } from '../../domain/quality/check-rows';
import type { Finding, FindingValues, Severity } from '../../domain/quality/finding';
import type { FieldKind } from '../../domain/roster/fields';
import type { FindingWords } from './finding-words';
import { findingWordsEnUS } from './finding-words.en-us';
import { findingWordsZhCN } from './finding-words.zh-cn';
import type { Language } from '../language';
import { quotable } from '../quoting';
import { fieldLabel, fieldOf, partsOf } from './roster-field-words';

const findingWords: Record<Language, FindingWords> = { 'zh-CN': findingWordsZhCN, 'en-US': findingWordsEnUS };

/** A finding in words: where, what, why, and how to mend. No id or phone number is shown whole. */
export interface FindingDescription {
  readonly place: string;
  /** What was found, in one line: 19730342 不是日期. */
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  /** The label of the button that does `finding.remedy`; undefined where there is none. */
  readonly button: string | undefined;
  /** Place, what and remedy in one sentence, for a cell or a message that stands alone. */
  readonly sentence: string;
}

/** What a description needs of a finding, wherever it was found. */
export interface Describable {
  readonly check: CheckName;
  readonly kind: FieldKind;
  readonly label: string;
  readonly place: string;
  readonly text: string;
  readonly values?: FindingValues | undefined;
  readonly remedy?: string | undefined;
}

const MANY_DIGITS = 7;

/** A cell's text as a message may show it: the digits of ids and phone numbers covered as the notice covers them. */
function showable(text: string, kind: FieldKind): string {
  const digits = text.replace(/\P{Nd}+/gu, '').length;
  if (digits < MANY_DIGITS || (kind !== 'id' && kind !== 'phone')) return quotable(text);
  return quotable(kind === 'id' ? maskId(text) : maskPhone(text));
}

/** Puts a finding into words. */
export function describe({ check, kind, label, place, text, values = {}, remedy }: Describable, language: Language): FindingDescription {
  const words = findingWords[language];
  const { what, why, remedy: mend, button } = words.checks[check];
  const shownValues = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? quotable(value) : value]));
  const found = { text: showable(text, kind), values: shownValues, remedy: remedy === undefined ? undefined : showable(remedy, kind), label };
  const description = { place, what: what(found), why: why(found), remedy: mend(found), button: remedy === undefined ? undefined : button?.(found) };
  return { ...description, sentence: words.sentence(place, description.what, description.remedy) };
}

/**
 * A finding of a household's page in words.
 * @example describeFinding(finding, 'zh-CN').what // '19730342 不是日期'
 */
export function describeFinding({ check, at, text, values, remedy }: Finding, language: Language): FindingDescription {
  const { section, line } = partsOf(at);
  const label = fieldLabel(at, language);
  return describe({ check, kind: fieldOf(at).kind, label, place: findingWords[language].place(label, section, line), text, values, remedy: remedy?.text }, language);
}

/** A finding in a row of a table in words: its place is the column, by the header the office wrote; which row it is knows whoever asked. */
export const describeRowFinding = ({ check, kind, header, label, text, values, remedy }: RowFinding, language: Language): FindingDescription =>
  describe({ check, kind, label, place: findingWords[language].place(quotable(header), null, 0), text, values, remedy }, language);

/** The heading under which the findings of one check stand together. */
export const checkTitle = (check: CheckName, language: Language): string => findingWords[language].checks[check].title;

export const severityLabel = (severity: Severity, language: Language): string => findingWords[language].severities[severity];
