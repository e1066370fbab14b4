import type { DecidedBy, OutcomeKind } from '../../domain/measures/classify';
import type { LeafTrace } from '../../domain/measures/explain';
import type { Fault } from '../../domain/measures/faults';
import type { RuleNumber } from '../../domain/measures/fields';
import type { Policy, PolicyFault, PolicyName } from '../../domain/measures/policy';
import type { TableFault } from '../../domain/measures/table';
import type { Truth } from '../../domain/measures/truth';

/** Every word said about the leading measures, in one language. */
export interface MeasureWords {
  readonly categories: Record<RuleNumber, string>;
  readonly outcomes: Record<Exclude<OutcomeKind, 'classified'>, string>;
  /** `open`: some rule behind the leading one is undetermined. */
  readonly decidedBy: (decidedBy: DecidedBy, policy: Policy, open: boolean) => string;
  readonly truths: Record<Truth, string>;
  /** 本工具默认，非官方规定: beside every default of ours that decides something. */
  readonly ownDefault: string;
  readonly officeChoice: string;
  readonly list: (items: readonly string[]) => string;
  readonly quote: (text: string) => string;
  readonly leaf: (trace: LeafTrace, policy: Policy) => string;
  readonly rule: (number: RuleNumber) => string;
  readonly alsoMatches: (categories: readonly string[]) => string;
  /** Rules that hold while one before them is open. */
  readonly alreadyMatches: (categories: readonly string[]) => string;
  readonly stillOpen: (categories: readonly string[]) => string;
  readonly fewestFields: (headers: readonly string[], yearIsBlank: boolean) => string;
  readonly nearest: (category: string, lacks: readonly string[]) => string;
  readonly sensitive: (otherPolicy: Policy['mainIncome'], other: string) => string;
  readonly otherYear: (year: number, writtenFor: number) => string;
  readonly notInScope: (status: string) => string;
  readonly fault: (fault: Fault, columnText: string | undefined) => string;
  readonly tableFault: (fault: TableFault) => string;
  readonly policyFault: (fault: PolicyFault) => string;
  readonly policyNames: Record<PolicyName, string>;
  readonly policyValue: (policy: Policy, name: PolicyName) => string;
  readonly table: { readonly headings: readonly [string, string, string, string]; readonly outcome: string; readonly decidedBy: string; readonly note: string; readonly ruleSet: string; readonly policy: string };
}
