import { lineName, readLineName } from '../domain/identification/line-names';
import { nationalLines } from '../domain/identification/national-lines';
import { allFields, measureFields } from '../domain/measures/fields';
import type { MendedHeaders } from '../domain/measures/columns';
import { policyHeaders, policyNames, readPolicy, type Policy, type PolicyFault } from '../domain/measures/policy';
import { isBlank } from '../domain/measures/cells';
import { normalizeHeader } from '../domain/roster/headers';
import { measureWords } from '../labels/measures/measures';
import { BASIS_HEADER, defaultLine, defaultPolicyText, policyBasis } from '../labels/measures/policy-sheet';
import type { Row } from './household-table';
import type { ResultCell } from './safe-text';

/** What an office set once and finds again at the next opening. */
export interface Settings {
  readonly policy: Policy;
  readonly mended: MendedHeaders;
}

/** What the sheet 政策参数 says; a fault where someone wrote into it what we do not know: `address` is where the policy stands. */
export type ReadSettings = Settings | { readonly fault: PolicyFault; readonly address: string; readonly mended: MendedHeaders };

/** The two small tables side by side: name and value, in a full sheet with a basis beside them; header and the field it stands for. */
export const settingsHeaders = { policy: ['口径名称', '值'], mended: ['表头', '归入'] } as const;
const BASIS_COLUMN = 2;
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

/** A line of the office's own: a poverty line, which the classification does not ask for. */
const isLineRow = (row: Row): boolean => readLineName(row[0]) !== undefined;

/** Whether the sheet lists every parameter with its basis, or only what the office chose. */
export const isFullSheet = (row: Row): boolean => row[BASIS_COLUMN] === BASIS_HEADER;

/**
 * The settings as rows of text, in the place of the rows that stand on the sheet now.
 * `full`: every parameter with its basis, defaults marked as ours; else only what the office chose itself, so that a later default of ours is not frozen in.
 * Poverty lines, and what the office wrote as a basis, stay as they stand.
 */
export function settingsRows({ policy, mended }: Settings, standing: readonly Row[], full: boolean): readonly (readonly ResultCell[])[] {
  const old = new Map(standing.slice(1).map((row) => [String(row[0]), row]));
  const line = (name: string, value: ResultCell, basis: string): readonly ResultCell[] => [name, value, full ? kept(old.get(name)?.[BASIS_COLUMN], basis) : ''];
  const policyLines = policyNames
    .filter((name) => full || policy.chosen.has(name))
    .map((name) => line(policyHeaders[name], policy.chosen.has(name) ? words.policyValue(policy, name) : defaultPolicyText(name), policyBasis(name)));
  const lineRows = standing.slice(1).filter(isLineRow);
  const entered = new Set(lineRows.map((row) => nameOfLine(row)));
  const added = full ? nationalLines.flatMap(({ year }) => [defaultLine('national', year), defaultLine('provincial', year)]).filter(([name]) => !entered.has(name)) : [];
  const lines = [...lineRows.map((row) => line(String(row[0]), asCell(row[1]), basisOf(nameOfLine(row)))), ...added].sort((a, b) => orderOf(a[0]) - orderOf(b[0]));
  const mendedLines = [...mended].map(([header, field]) => [header, field === null ? NO_FIELD : measureFields[field].header]);
  const left = [...policyLines, ...lines];
  const height = Math.max(left.length, mendedLines.length);
  return [
    [...settingsHeaders.policy, full ? BASIS_HEADER : '', ...settingsHeaders.mended],
    ...Array.from({ length: height }, (_, at) => [...(left[at] ?? ['', '', '']), ...(mendedLines[at] ?? ['', ''])]),
  ];
}

const asCell = (cell: unknown): ResultCell => (typeof cell === 'number' ? cell : String(cell ?? ''));
const kept = (standing: unknown, ours: string): ResultCell => (isBlank(standing) ? ours : asCell(standing));

const nameOfLine = ([cell]: Row): string => {
  const line = readLineName(cell);
  return line ? lineName(line.standard, line.year) : '';
};
const basisOf = (name: string): string => {
  const line = readLineName(name);
  return line ? defaultLine(line.standard, line.year)[2] : '';
};
/** Year by year, the national line before the provincial one. */
const orderOf = (name: unknown): number => {
  const line = readLineName(name);
  return line ? line.year * 2 + Number(line.standard === 'provincial') : 0;
};
