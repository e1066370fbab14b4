import { allFields, measureFields } from '../domain/measures/fields';
import type { MendedHeaders } from '../domain/measures/columns';
import { policyHeaders, policyNames, readPolicy, type Policy, type PolicyFault } from '../domain/measures/policy';
import { isBlank } from '../domain/measures/cells';
import { normalizeHeader } from '../domain/roster/headers';
import { measureWords } from '../labels/measures';
import type { Row } from './household-table';

/** What an office set once and finds again at the next opening. */
export interface Settings {
  readonly policy: Policy;
  readonly mended: MendedHeaders;
}

/** What the sheet 政策参数 says; a fault where someone wrote into it what we do not know: `address` is where the policy stands. */
export type ReadSettings = Settings | { readonly fault: PolicyFault; readonly address: string; readonly mended: MendedHeaders };

/** The two small tables side by side: name and value, header and the field it stands for. */
export const settingsHeaders = { policy: ['口径名称', '值'], mended: ['表头', '归入'] } as const;
export const MENDED_COLUMN = 3;
export const SETTINGS_COLUMNS = 5;
const NO_FIELD = '（不用）';

const words = measureWords['zh-CN'];
const fieldByHeader = new Map(allFields.map((field) => [normalizeHeader(measureFields[field].header), field]));

/** Whether a sheet's first row is the one we write: no other sheet of that name is touched. */
export const isSettingsHeader = (row: Row): boolean =>
  settingsHeaders.policy.every((text, at) => row[at] === text) && settingsHeaders.mended.every((text, at) => row[MENDED_COLUMN + at] === text);

/** Reads the rows of the settings sheet, its header row first. Fields that are not known are passed over: a later edition may know more. */
export function readSettings(rows: readonly Row[]): ReadSettings {
  const lines = rows.slice(1);
  const mended = new Map(
    lines.flatMap((row) => {
      const header = normalizeHeader(row[MENDED_COLUMN]);
      const target = row[MENDED_COLUMN + 1];
      const field = target === NO_FIELD ? null : fieldByHeader.get(normalizeHeader(target));
      return header === '' || field === undefined ? [] : [[header, field] as const];
    }),
  );
  const policyLines = lines.map((row) => [row[0], row[1]]);
  const read = readPolicy(policyLines);
  return 'policy' in read ? { policy: read.policy, mended } : { fault: read.fault, address: `A2:B${policyLines.findLastIndex((line) => !line.every(isBlank)) + 2}`, mended };
}

/** The settings as rows of text: only what the office chose itself, so that a later default of ours is not frozen in. */
export function settingsRows({ policy, mended }: Settings): readonly (readonly string[])[] {
  const policyLines = policyNames.filter((name) => policy.chosen.has(name)).map((name) => [policyHeaders[name], words.policyValue(policy, name)]);
  const mendedLines = [...mended].map(([header, field]) => [header, field === null ? NO_FIELD : measureFields[field].header]);
  const height = Math.max(policyLines.length, mendedLines.length);
  const lines = Array.from({ length: height }, (_, at) => [...(policyLines[at] ?? ['', '']), '', ...(mendedLines[at] ?? ['', ''])]);
  return [[...settingsHeaders.policy, '', ...settingsHeaders.mended], ...lines];
}
