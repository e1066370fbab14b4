import { readingForm } from './cells';

export type PolicyName = 'mainIncome' | 'markedIncrease' | 'blankMeans' | 'precedence';

/** The policies of the classification as the sheet names them. Source: RULES section 5. */
export const policyHeaders: Record<PolicyName, string> = {
  mainIncome: '主要收入口径',
  markedIncrease: '明显增加幅度',
  blankMeans: '空白视为',
  precedence: '优先序',
};

// The keys of a Record that is written out above are exactly its names.
export const policyNames = Object.keys(policyHeaders) as PolicyName[];

/** Which policy of the classification a cell names; undefined where it names none. @example readPolicyName(' 优先序 ') // 'precedence' */
export function readPolicyName(cell: unknown): PolicyName | undefined {
  const written = readingForm(String(cell ?? ''));
  return policyNames.find((known) => policyHeaders[known] === written);
}

export const isPolicyName = (cell: unknown): boolean => readPolicyName(cell) !== undefined;
