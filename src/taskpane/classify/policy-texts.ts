import { policyHeaders, policyNames, readPolicy, type Policy, type PolicyFault } from '../../domain/measures/policy';
import { measureWords } from '../../labels/measures/measures';
import type { PolicyTexts } from './session-state';

/** Reads what was typed by the same reader as a policy in cells: one way to understand a value. */
export const policyFrom = (texts: PolicyTexts): { readonly policy: Policy } | { readonly fault: PolicyFault } =>
  readPolicy(policyNames.flatMap((name) => (texts[name] === undefined ? [] : [[policyHeaders[name], texts[name]]])));

/** A policy's own choices as texts, as they stand in cells. */
export const textsOf = (policy: Policy): PolicyTexts =>
  Object.fromEntries(policyNames.filter((name) => policy.chosen.has(name)).map((name) => [name, measureWords['zh-CN'].policyValue(policy, name)]));
