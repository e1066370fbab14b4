import type { HouseholdField } from '../../household';
import type { SheetCells } from '../sheet-cells';
import { linesOf, type GridLine, type MergeIndex } from './grid';
import { isContinued } from './labels';
import { FormReader, type FormReading, type FormSheet } from './read-form';
import { addAll, nothingGathered, type Gathered } from './result';
import { endOf, formLine, splitForms, type FormLine } from './split-forms';
import { columnMeaning } from './table-columns';

/** A form's labels stand near the top of its sheet; so far down are they looked for. */
const SEARCH_ROWS = 300;
const FEWEST_LABELS = 3;

/** What the first rows of a sheet say of forms: a form, a page that goes on from one, or neither. */
export type FormKind = 'forms' | 'continued' | null;

/**
 * Tells forms from tables: in a form labels of the head block and the foot stand in rows of their own, each beside its text;
 * in a table all labels stand in the header row.
 */
export function formKindOf(sheet: SheetCells, merges: MergeIndex): FormKind {
  const plain = linesOf(sheet, merges, 0, SEARCH_ROWS);
  const end = endOf(plain);
  const lines = plain.map((line) => formLine(line, end));
  const found = new Set<HouseholdField>();
  for (const line of lines) if (line.headers.length === 0 && !isHeaderRow(line)) for (const field of fieldsOf(line)) found.add(field);
  if (found.size >= FEWEST_LABELS || isMiniTable(lines)) return 'forms';
  const goesOn = isContinued(sheet.name) || lines.some((line) => line.isTitle && isContinued(line.cells[0].text));
  return goesOn && lines.some(({ headers }) => headers.length > 0) ? 'continued' : null;
}

const fieldsOf = (line: GridLine): readonly HouseholdField[] =>
  line.cells.flatMap(({ meaning, inline, text }) => [text.trim() === '户主' ? undefined : meaning?.household, ...inline.map((one) => one.meaning.household)].flatMap((field) => field ?? []));

const FEWEST_HEADERS = 5;
const FEWEST_NEIGHBOURS = 3;
/** A row of many labels, some of them side by side: in a form each has room for its text. */
const isHeaderRow = ({ cells }: GridLine): boolean => {
  if (cells.length < FEWEST_HEADERS) return false;
  const labels = cells.filter(({ text, number }) => number === undefined && columnMeaning(text).kind !== 'other');
  const neighbours = labels.filter(({ column }, at) => at > 0 && labels[at - 1].column + labels[at - 1].columns === column).length;
  return labels.length >= FEWEST_HEADERS && neighbours >= FEWEST_NEIGHBOURS;
};

/** A head block whose labels stand in one row above their texts, with a section below it. */
const isMiniTable = (lines: readonly FormLine[]): boolean => 
  lines.some((line, at) => isHeaderRow(line) && line.headers.length === 0 && lines[at + 1]?.headers.length === 0 && lines.slice(at + 2, at + 4).some(({ headers }) => headers.length > 0));

/** Reads the forms of sheets one after another; a page that goes on joins the form before it. */
export class FormSheets {
  private readonly readings: { reading: FormReading; sheet: string }[] = [];

  constructor(private readonly file: string) {}

  /** Reads a sheet of forms; returns how many households and people it holds. */
  add(cells: SheetCells, merges: MergeIndex): { readonly households: number; readonly people: number } {
    const sheet: FormSheet = { file: this.file, cells, merges };
    const before = this.readings.length;
    let people = 0;
    for (const form of splitForms(linesOf(cells, merges))) {
      const reading = new FormReader(sheet, form).read();
      people += reading.builder.household.members.length;
      this.readings.push({ reading, sheet: cells.name });
    }
    const households = this.readings.slice(before).filter(({ reading }) => !reading.isHeadless).length;
    return { households, people };
  }

  /** All households of the sheets, pages joined, with what was found. */
  gather(): Gathered {
    const whole: { reading: FormReading; sheet: string }[] = [];
    const gathered = nothingGathered();
    for (const page of this.readings) {
      const onto = pageBefore(whole, page);
      if (onto) join(onto.reading, page.reading);
      else if (page.reading.isHeadless) {
        gathered.findings.push({ kind: 'pageWithoutForm', at: page.reading.builder.at });
        whole.push(page);
      } else whole.push(page);
    }
    for (const { reading } of whole) {
      addAll(gathered.unplaced, reading.unplaced);
      addAll(gathered.findings, [...reading.findings, ...missingIn(reading)]);
      gathered.households.push(reading.builder.build());
    }
    return gathered;
  }
}

type Page = { readonly reading: FormReading; readonly sheet: string };

/** 01（续） → 01 */
const baseName = (name: string): string => name.replace(/\s+/gu, '').replace(/[(（\-－—_]*续(?:表|页)?\d*[)）]*$/, '');

/** The form a page goes on from; undefined for a form of its own. */
function pageBefore(whole: readonly Page[], { reading, sheet }: Page): Page | undefined {
  const last = whole[whole.length - 1];
  if (!last) return undefined;
  const ofName = isContinued(sheet) && baseName(sheet) !== '' ? [...whole].reverse().find((page) => page.sheet === baseName(sheet)) : undefined;
  if (reading.isHeadless) return ofName ?? last;
  const before = ofName ?? last;
  const goesOn = isContinued(sheet) || reading.titles.some(({ text }) => isContinued(text)) || reading.builder.household.members.every(({ relationship }) => relationship.trim() !== '户主');
  return goesOn && isSameHead(before.reading, reading) && !isWhole(before.reading) ? before : undefined;
}

/** A form with all three sections and its foot does not go on. */
const isWhole = ({ sections, builder }: FormReading): boolean => sections.size === 3 && builder.has('outcome') && builder.has('remarks');

const headFields = ['location', 'headName', 'birthDate', 'phone'] as const;
function isSameHead(before: FormReading, after: FormReading): boolean {
  const [one, other] = [before.builder.household, after.builder.household];
  return other.headName.trim() !== '' && headFields.every((field) => other[field] === '' || one[field] === other[field]) && one.headName === other.headName;
}

function join(onto: FormReading, page: FormReading): void {
  const { builder } = onto;
  const { household, places } = page.builder;
  onto.findings.push({ kind: 'pageJoined', at: page.builder.at, to: builder.at }, ...page.findings);
  addAll(onto.unplaced, page.unplaced);
  for (const section of page.sections) onto.sections.add(section);
  builder.append(page.builder);
  // Object.keys forgets what the keys of a record are.
  for (const field of Object.keys(places).filter((path) => !path.includes('.')) as HouseholdField[]) {
    const place = places[field];
    const text = household[field];
    if (!place || text === builder.household[field]) continue;
    if (builder.household[field] === '') builder.setField(field, { text, place });
    else if (text !== '') {
      onto.findings.push({ kind: 'labelTwice', at: place, label: field });
      onto.unplaced.push({ place, text, reason: 'second' });
    }
  }
}

function missingIn({ builder, sections, isHeadless }: FormReading): Gathered['findings'] {
  const { at } = builder;
  const missing = (['members', 'officers', 'assistance'] as const).filter((section) => !sections.has(section)).map((section) => ({ kind: 'sectionMissing' as const, at, section }));
  const labels = isHeadless ? [] : (['location', 'headName'] as const).filter((field) => !builder.has(field)).map((field) => ({ kind: 'labelMissing' as const, at, field }));
  return [...labels, ...missing];
}

