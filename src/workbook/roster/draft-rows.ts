import { blankHousehold, type Household, householdSchema, type ListSection, listSections } from '../../domain/household';
import { cellOf, lineFieldNames } from '../../domain/roster/household-changes';
import type { Line } from '../../domain/roster/edit-household';

/** What was typed of a household and not yet saved. */
export interface Draft {
  /** Made once for each form that is filled: two people who share a workbook keep a draft each. */
  readonly id: string;
  /** The household as it was when the form was opened; null for a new one. */
  readonly before: Household | null;
  readonly now: Household;
}

/** The columns of the sheet 名册草稿: a row for each text of a household as it was (原) and as it was typed (现). A new household has no 原. */
export const draftHeaders = ['草稿号', '状态', '项', '内容'] as const;
const states = { before: '原', now: '现' } as const;

type Texts = ReadonlyMap<string, string>;

function textsOf(household: Household): Texts {
  const own = Object.entries(household).flatMap(([field, text]) => (typeof text === 'string' ? [[field, text] as const] : []));
  const lines = listSections.flatMap((section) =>
    (household[section] as readonly Line[]).flatMap((line, at) => lineFieldNames(section).map((field) => [`${section}.${at}.${field}`, cellOf(line, field)] as const)),
  );
  return new Map([...own, ...lines]);
}

function linesOf(section: ListSection, texts: Texts): unknown[] {
  const lines: Record<string, string>[] = [];
  for (let at = 0; lineFieldNames(section).some((field) => texts.has(`${section}.${at}.${field}`)); at++) {
    lines.push(Object.fromEntries(lineFieldNames(section).map((field) => [field, texts.get(`${section}.${at}.${field}`) ?? ''])));
  }
  return lines;
}

const householdOf = (texts: Texts): Household =>
  householdSchema.parse({
    ...Object.fromEntries(Object.entries(blankHousehold('')).map(([field]) => [field, texts.get(field) ?? ''])),
    ...Object.fromEntries(listSections.map((section) => [section, linesOf(section, texts)])),
  });

/** A draft as rows of the sheet. */
export const draftRows = ({ id, before, now }: Draft): readonly (readonly string[])[] => [
  ...(before ? [...textsOf(before)].map(([path, text]) => [id, states.before, path, text]) : []),
  ...[...textsOf(now)].map(([path, text]) => [id, states.now, path, text]),
];

/** The drafts that rows of the sheet hold, the one begun last first. */
export function readDrafts(rows: readonly (readonly unknown[])[]): readonly Draft[] {
  const texts = new Map<string, Map<string, string>>();
  const key = (id: string, state: string): string => `${state} ${id}`;
  for (const row of rows) {
    const [id, state, path, text] = row.map(String);
    const known = texts.get(key(id, state)) ?? new Map<string, string>();
    texts.set(key(id, state), known.set(path, text));
  }
  const ids = [...new Set(rows.map(([id]) => String(id)))].filter((id) => texts.has(key(id, states.now)));
  const stateOf = (id: string, state: string): Household | null => {
    const found = texts.get(key(id, state));
    return found ? householdOf(found) : null;
  };
  return ids.reverse().flatMap((id) => {
    const now = stateOf(id, states.now);
    return now ? [{ id, before: stateOf(id, states.before), now }] : [];
  });
}
