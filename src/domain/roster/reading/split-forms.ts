import type { HouseholdField } from '../../household';
import { within, type GridCell, type GridLine } from './grid';
import { labelsAmong } from './line-labels';
import { isAlsoValue, isContinued, isFooter, isTitle } from './labels';
import { sectionHeadersIn, type SectionHeader } from './section-header';

/** What a line of a form is, seen by itself. */
export interface FormLine extends GridLine {
  readonly headers: readonly SectionHeader[];
  /** Labels of the head block, as cells of their own or before their text. */
  readonly headFields: ReadonlySet<HouseholdField>;
  readonly isTitle: boolean;
}

/** The lines of one form, from its title or first label to the next form. */
export interface FormLines {
  readonly lines: readonly FormLine[];
  /** No label of the head block: a page that goes on. */
  readonly isHeadless: boolean;
  readonly from: number;
  readonly to: number;
}

const footFields: ReadonlySet<HouseholdField | undefined> = new Set(['outcome', 'remarks']);

function headFieldsOf(cells: readonly GridCell[], headers: readonly SectionHeader[]): ReadonlySet<HouseholdField> {
  const found = new Set<HouseholdField>();
  const own = cells.filter(({ column }) => !headers.some(({ from, to }) => column >= from && column < to));
  const { labels } = labelsAmong(own);
  for (const cell of own) {
    const { meaning, inline, text } = cell;
    for (const field of [isAlsoValue(text) || !labels.has(cell) ? undefined : meaning?.household, ...inline.map((one) => one.meaning.household)]) if (field && !footFields.has(field)) found.add(field);
  }
  return found;
}

/** Sees what a line is; `end` is the column behind the form's last. */
export function formLine(line: GridLine, end: number): FormLine {
  const headers = sectionHeadersIn(line, end);
  const [first] = line.cells;
  const alone = line.cells.length === 1 && isTitle(first.text) && first.inline.length === 0 && !isFooter(first.text);
  return { ...line, headers, headFields: headFieldsOf(line.cells, headers), isTitle: alone };
}

/**
 * The columns at which forms that stand side by side begin; one column where none do.
 * They are seen by labels of the head block that stand twice in a row, in two rows at least.
 */
export function bandsOf(lines: readonly GridLine[]): readonly number[] {
  const starts: number[][] = [];
  for (const line of lines) {
    const found: number[] = [];
    let seen = new Set<HouseholdField>();
    for (const { meaning, column, text, inline } of line.cells) {
      const fields = [isAlsoValue(text) ? undefined : meaning?.household, ...inline.map((one) => one.meaning.household)].filter((field) => field !== undefined);
      if (fields.some((field) => seen.has(field))) {
        found.push(column);
        seen = new Set();
      }
      for (const field of fields) seen.add(field);
    }
    if (found.length > 0) starts.push(found);
  }
  if (starts.length < 2) return [0];
  const least: number[] = [];
  for (const found of starts) found.forEach((start, at) => (least[at] = Math.min(least[at] ?? start, start)));
  return [0, ...least].filter((start, at, all) => at === 0 || start > all[at - 1]);
}

/** The column behind the last that anything stands in. */
export const endOf = (lines: readonly GridLine[]): number => lines.reduce((end, { cells }) => cells.reduce((last, { column, columns }) => Math.max(last, column + columns), end), 0);

/** Splits a sheet's lines into forms: band by band, and in each at every head block that begins anew. */
export function splitForms(lines: readonly GridLine[]): readonly FormLines[] {
  const bands = bandsOf(lines);
  const end = endOf(lines);
  return bands.flatMap((from, at) => {
    const to = bands[at + 1] ?? end;
    const own = bands.length === 1 ? lines : lines.map((line) => within(line, from, to)).filter(({ cells }) => cells.length > 0);
    return splitBand(own.map((line) => formLine(line, to)), from, to);
  });
}

function splitBand(lines: readonly FormLine[], from: number, to: number): readonly FormLines[] {
  const starts: number[] = [];
  let seen = new Set<HouseholdField>();
  /** The title above what comes now. */
  let title: number | null = null;
  let isBelowSections = false;
  /** Where forms begin with a section and not with the head block, each begins at its title. */
  let sectionsFirst = false;
  let lastTitle: number | null = null;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line.isTitle) {
      title ??= at;
      if (!isContinued(line.cells[0].text)) lastTitle = at;
      at += 1;
      continue;
    }
    const group = headGroup(lines, at);
    if (group.count === 0) {
      if (line.headers.length > 0 || line.cells.some(({ meaning }) => meaning?.section)) isBelowSections = true;
      if (title !== null && !startsHead(lines, title)) title = null;
      at += 1;
      continue;
    }
    const goesOn = title !== null && isContinued(lines[title].cells[0].text);
    // One label alone that stands again is a second label, and no second form.
    const isAgain = group.fields.size > 1 && [...group.fields].some((field) => seen.has(field));
    if (starts.length === 0 || (!goesOn && (isAgain || (title !== null && isBelowSections && !sectionsFirst)))) {
      if (starts.length === 0) sectionsFirst = isBelowSections;
      starts.push(starts.length === 0 ? 0 : (title ?? (sectionsFirst && lastTitle !== null && lastTitle > starts[starts.length - 1] ? lastTitle : at)));
      seen = new Set();
      isBelowSections = false;
    }
    for (const field of group.fields) seen.add(field);
    title = null;
    at += group.count;
  }
  if (starts.length === 0) return lines.length === 0 ? [] : [{ lines, isHeadless: true, from, to }];
  return starts.map((start, at) => ({ lines: lines.slice(start, starts[at + 1]), isHeadless: false, from, to }));
}

/** Whether a title stands above a head block. */
const startsHead = (lines: readonly FormLine[], title: number): boolean => lines.slice(title + 1, title + 4).some(({ headFields }) => headFields.size > 0);

/** The lines from here on that hold labels of the head block. */
function headGroup(lines: readonly FormLine[], from: number): { readonly count: number; readonly fields: ReadonlySet<HouseholdField> } {
  const fields = new Set<HouseholdField>();
  let at = from;
  for (; at < lines.length && lines[at].headFields.size > 0 && !lines[at].isTitle; at++) {
    // The next form's first line, where no title stands between.
    if (at > from && [...lines[at].headFields].some((field) => fields.has(field))) break;
    for (const field of lines[at].headFields) fields.add(field);
  }
  return { count: at - from, fields };
}
