import { listSections, type Household, type ListSection } from '../../household';
import { assistanceFields, householdFields, memberFields, officerFields } from '../fields';
import { BlockRows, PADDING, cell, line, wholeLine, type Line, type LineCell } from './block-rows';
import { COLUMNS, PAGE_HEIGHT, roomIn, styles, type PrintedBlock } from './printed-page';
import { cutText, linesWithin } from './text-fit';

export interface PageOptions {
  /** The year in the title, {year}年初贫困户名册. */
  readonly year: string;
}

/** Lines a section shows at least, filled or not. Source: the notice's sample page. */
export const leastLines: Record<ListSection, number> = { members: 6, officers: 2, assistance: 4 };

/** Labels over two lines, as the notice breaks them or by the word. */
const broken: Readonly<Record<string, string>> = { 主要致贫原因: '主要致贫\n原因', 帮扶开始时间: '帮扶开始\n时间', 帮扶结束时间: '帮扶结束\n时间', '扶持资金总额（元）': '扶持资金\n总额（元）' };
const printed = (label: string): string => broken[label] ?? label;

const HEAD_ROW = 30;
const LIST_ROW = 24;
const TITLE_ROW = 40;
const OUTCOME_ROW = 40;
const REMARKS_ROW = 44;

/** The label of what goes on from the page before; white space and brackets' contents do not count when labels are read. */
export const continued = (label: string): string => `${label}（续）`;

export const pageTitle = (year: string): string => `${year}年初贫困户名册`;
export const incomeLabel = (incomeYear: string): string => `${incomeYear}年度\n人均收入`;

type HeadField = 'location' | 'headName' | 'ethnicity' | 'birthDate' | 'phone' | 'standard' | 'householdType' | 'povertyStatus' | 'mainCause' | 'housingArea';

const labelled = (household: Household, field: HeadField, labelAt: number, valueAt: number, columns: number): LineCell[] => [
  cell(labelAt, 1, printed(householdFields[field].label), 'label'),
  cell(valueAt, columns, household[field], 'value'),
];

/** Label and value at the left, in the middle and at the right of the grid. */
const three = (household: Household, left: HeadField, middle: HeadField, right: HeadField): LineCell[] => [
  ...labelled(household, left, 0, 1, 2),
  ...labelled(household, middle, 3, 4, 2),
  ...labelled(household, right, 6, 7, 1),
];

const headLines = (household: Household, { year }: PageOptions): readonly Line[] => [
  wholeLine(TITLE_ROW, pageTitle(year), 'title'),
  line(HEAD_ROW, ...labelled(household, 'location', 0, 1, 5), ...labelled(household, 'headName', 6, 7, 1)),
  line(HEAD_ROW, ...three(household, 'ethnicity', 'birthDate', 'phone')),
  line(HEAD_ROW, ...three(household, 'standard', 'householdType', 'povertyStatus')),
  line(HEAD_ROW, ...labelled(household, 'mainCause', 0, 1, 2), ...labelled(household, 'housingArea', 3, 4, 2), cell(6, 1, incomeLabel(household.incomeYear), 'label'), cell(7, 1, household.income, 'value')),
];

interface Column<F extends string> {
  readonly field: F;
  readonly at: number;
  readonly columns: number;
}

const sevenColumns = <F extends string>(fields: Record<F, unknown>): Column<F>[] =>
  // The keys of a record are its fields.
  (Object.keys(fields) as F[]).map((field, at) => ({ field, at: at + 1, columns: 1 }));

const assistanceColumns: readonly Column<keyof typeof assistanceFields>[] = [
  { field: 'date', at: 1, columns: 1 },
  { field: 'project', at: 2, columns: 3 },
  { field: 'scale', at: 5, columns: 2 },
  { field: 'funds', at: 7, columns: 1 },
];

interface Section {
  readonly label: string;
  readonly header: Line;
  readonly lines: readonly Line[];
}

function section<F extends string>(label: string, least: number, columns: readonly Column<F>[], fields: Record<F, { readonly label: string }>, filled: readonly Record<F, string>[]): Section {
  const made = (text: (field: F) => string, look: 'label' | 'value') => line(LIST_ROW, ...columns.map(({ field, at, columns: width }) => cell(at, width, text(field), look)));
  const blank = Array.from({ length: Math.max(0, least - filled.length) }, () => made(() => '', 'value'));
  return { label, header: made((field) => printed(fields[field].label), 'label'), lines: [...filled.map((each) => made((field) => each[field], 'value')), ...blank] };
}

/** The vertical labels at the left, as the notice prints them; elsewhere the sections go by sectionNames. */
const sectionLabels: Record<ListSection, string> = { members: '家庭成员状况', officers: '帮扶责任人', assistance: '帮扶措施' };

const sectionsOf = ({ members, officers, assistance }: Household): Record<ListSection, Section> => ({
  members: section(sectionLabels.members, leastLines.members, sevenColumns(memberFields), memberFields, members),
  officers: section(sectionLabels.officers, leastLines.officers, sevenColumns(officerFields), officerFields, officers),
  assistance: section(sectionLabels.assistance, leastLines.assistance, assistanceColumns, assistanceFields, assistance),
});

/** Puts a section's lines down; where a page ends within them, label and headers are printed again on the next. */
function addSection(rows: BlockRows, { label, header, lines }: Section): void {
  const stacked = cell(0, 1, label, 'sectionLabel');
  const whole = lines.reduce((sum, { height }) => sum + height, header.height);
  // The label stands in its height: a section does not begin where only a line of it would fit.
  const needed = Math.min(whole, Math.max(line(0, stacked).height, header.height + (lines[0]?.height ?? 0)));
  if (!rows.fits(needed)) rows.breakPage();
  let [start, beside] = [rows.row, stacked];
  rows.add(header);
  for (const each of lines) {
    if (!rows.fits(each.height)) {
      rows.addBeside(start, beside);
      rows.breakPage();
      [start, beside] = [rows.row, cell(0, 1, continued(label), 'label')];
      rows.add(header);
    }
    rows.add(each);
  }
  rows.addBeside(start, beside);
}

const TEXT_COLUMNS = COLUMNS - 1;

/** A long text with its label; longer than a page, it goes on in a cell of the same label. */
function textLines(label: string, text: string, least: number): readonly Line[] {
  const { size } = styles.text;
  const most = linesWithin(PAGE_HEIGHT - PADDING, size);
  return cutText(text, most, roomIn(1, TEXT_COLUMNS), size).map((piece, at) => line(least, cell(0, 1, at === 0 ? label : continued(label), 'label'), cell(1, TEXT_COLUMNS, piece, 'text')));
}

const isHigher = (each: Line, by: number): Line => ({ ...each, height: each.height + by });

/** 成效 and 备注 at the foot; where both end on the page that is begun, they share what is left of it. */
function addTexts(rows: BlockRows, household: Household): void {
  const outcome = textLines(householdFields.outcome.label, household.outcome, OUTCOME_ROW);
  const remarks = textLines(householdFields.remarks.label, household.remarks, REMARKS_ROW);
  const all = [...outcome, ...remarks];
  const left = rows.rest - all.reduce((sum, { height }) => sum + height, 0);
  const share = left > 0 && all.length === 2 ? left / 2 : 0;
  for (const each of all) {
    if (!rows.fits(each.height)) rows.breakPage();
    rows.add(isHigher(each, Math.floor(share)));
  }
}

/**
 * The page of Attachment 1 for one household: the eight-column grid on A4, as cells with looks. It takes more pages where its lines or texts need them, and nothing is cut off.
 * Source: 闽扶办〔2018〕6号 附件1; the grid is inferred (facts/domain.md section 8).
 * @example layoutPage(household, { year: '2018' }).cells[0].text // '2018年初贫困户名册'
 */
export function layoutPage(household: Household, options: PageOptions): PrintedBlock {
  const rows = new BlockRows(PAGE_HEIGHT);
  for (const each of headLines(household, options)) rows.add(each);
  const sections = sectionsOf(household);
  for (const name of listSections) addSection(rows, sections[name]);
  addTexts(rows, household);
  return rows.finish();
}
