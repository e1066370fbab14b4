import type { MeasureColumns } from '../../domain/measures/columns';
import { atRow, formulaColumns, OWN_ROW, policyFaultFormula, TABLE_ROW, type FormulaPlaces } from '../../domain/measures/formula';
import { policyHeaders, policyNames, SHARE_UNITS, type Policy } from '../../domain/measures/policy';
import { annex2RuleSet } from '../../domain/notice/articles';
import { findPlaceColumns, placeFields, placeHeaders } from '../../domain/roster/place-columns';
import { measureWords } from '../../labels/measures/measures';
import { portableTexts, stepHeading } from '../../labels/measures/portable-texts';
import { addressOf, columnName } from '../area';
import { inExcel } from '../excel-session';
import type { HouseholdTable, Watched } from '../household-table';
import { FORMULA_SHEET, freeResultSheetName } from '../own-sheets';
import { refuseCancelled } from '../workbook-error';
import { writeCells } from '../write-blocks';
import type { WrittenResults } from '../write-results';

const words = measureWords['zh-CN'];

/** Lines of the sheet, from 0: title, rules, four policies, what is wrong with them, how a helper cell is read, headings, then the households. */
const POLICY_ROW = 2;
const FAULT_ROW = POLICY_ROW + policyNames.length;
const HEADING_ROW = FAULT_ROW + 2;
const FIRST_ROW = HEADING_ROW + 1;
/** A row has about a hundred formulas: so many rows go into one request. */
const ROWS_PER_REQUEST = 1_000;

const titles = { finished: (name: string) => `归类公式：${name}`, unfinished: (name: string) => `归类公式（未写完）：${name}` };
const legend = '各条件与规则：1 符合，0 不符合，0.5 待定；金额以分计。改动上面的口径或原表，结果随之重算。公式读不了的写法会显示为“数据有误”。';

/** Where the formulas of a table would stand. */
export interface PlanFormulas {
  readonly table: HouseholdTable;
  readonly newName: string;
  /** The sheet of an earlier run on the same table, which is written anew: what stands on it came from there. */
  readonly earlier: { readonly id: string; readonly name: string; readonly unfinished: boolean } | null;
}

/** Finds the sheet of an earlier run on the same table, or the name a new one would get. */
export const planFormulas = (table: HouseholdTable): Promise<PlanFormulas> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const candidates = worksheets.items.filter(({ name }) => name.startsWith(FORMULA_SHEET));
    const cells = candidates.map((sheet) => sheet.getRange('A1').load('values'));
    if (cells.length > 0) await context.sync();
    // Office.js types cells as any.
    const written = cells.map((cell): unknown => cell.values[0][0]);
    const { name } = table.source;
    const at = written.findLastIndex((title) => title === titles.finished(name) || title === titles.unfinished(name));
    const earlier = at < 0 ? null : { id: candidates[at].id, name: candidates[at].name, unfinished: written[at] === titles.unfinished(name) };
    return { table, newName: freeResultSheetName(worksheets.items.map((sheet) => sheet.name), FORMULA_SHEET), earlier };
  });

const policyCell = (line: number): string => `$B$${POLICY_ROW + line + 1}`;

function placesFor({ source, headers, firstColumn }: HouseholdTable, lead: number): FormulaPlaces {
  const sheet = `'${source.sheetName.replaceAll("'", "''")}'!`;
  const cell = (column: number): string => `${sheet}$${columnName(firstColumn + column)}${TABLE_ROW}`;
  const [mainIncome, markedIncrease, blankMeans, precedence] = policyNames.map((_, line) => policyCell(line));
  return {
    cell,
    row: `${cell(0)}:$${columnName(firstColumn + headers.length - 1)}${TABLE_ROW}`,
    helper: (position) => `$${columnName(lead + position)}${OWN_ROW}`,
    policy: { mainIncome, markedIncrease, blankMeans, precedence, fault: `$B$${FAULT_ROW + 1}` },
  };
}

interface FormulaRow {
  readonly headings: readonly string[];
  /** The first household's formulas, each for its own column. */
  readonly formulas: readonly string[];
}

/** Row number, place and name, then the outcome and what it rests on. */
function firstRow(table: HouseholdTable, columns: MeasureColumns): FormulaRow {
  const found = findPlaceColumns(table.headers);
  const named = placeFields.flatMap((field) => (found.has(field) ? [{ heading: placeHeaders[field][0], column: found.get(field) ?? 0 }] : []));
  const places = placesFor(table, named.length + 1);
  const steps = formulaColumns(columns, places, portableTexts);
  const templates = [`=ROW(${places.cell(0)})`, ...named.map(({ column }) => `=${places.cell(column)}&""`), ...steps.map(({ template }) => template)];
  return {
    headings: ['原表行号', ...named.map(({ heading }) => heading), ...steps.map(({ of }) => stepHeading(of))],
    formulas: templates.map((template) => atRow(template, table.firstRow + 1, FIRST_ROW + 1)),
  };
}

/**
 * Writes the classification of a table as plain formulas on a sheet 归类公式, so that it recalculates where this add-in is not: Excel 2010, WPS, LibreOffice.
 * The first household's formulas are sent, the others are copied from them within Excel. The title says that the sheet is unfinished until its last rows stand;
 * cut off and run again, the same sheet is written anew. The table itself is not touched.
 */
export const writeNativeFormulas = (plan: PlanFormulas, columns: MeasureColumns, policy: Policy, { signal, onProgress }: Watched = {}, rowsPerRequest = ROWS_PER_REQUEST): Promise<WrittenResults> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const { table, earlier } = plan;
    const sheet = earlier ? worksheets.getItem(earlier.id) : worksheets.add(plan.newName);
    if (earlier) sheet.getRange().clear();
    const { headings, formulas } = firstRow(table, columns);
    writeHead(sheet, table, policy);
    writeCells(sheet, HEADING_ROW, 0, [headings]);
    sheet.getRangeByIndexes(HEADING_ROW, 0, 1, headings.length).format.font.bold = true;
    sheet.freezePanes.freezeRows(FIRST_ROW);
    sheet.getRangeByIndexes(FIRST_ROW, 0, 1, formulas.length).formulas = [[...formulas]];
    sheet.load('id,name');
    await context.sync();

    const source = `'${sheet.name.replaceAll("'", "''")}'!${addressOf({ row: FIRST_ROW, column: 0, rows: 1, columns: formulas.length })}`;
    for (let from = 1; from < table.rowCount; from += rowsPerRequest) {
      refuseCancelled(signal);
      const rows = Math.min(rowsPerRequest, table.rowCount - from);
      sheet.getRangeByIndexes(FIRST_ROW + from, 0, rows, formulas.length).copyFrom(source, 'Formulas');
      await context.sync();
      onProgress?.(from + rows, table.rowCount);
    }
    writeCells(sheet, 0, 0, [[titles.finished(table.source.name)]]);
    await context.sync();
    return { sheetId: sheet.id, sheetName: sheet.name, address: addressOf({ row: HEADING_ROW, column: 0, rows: table.rowCount + 1, columns: headings.length }), rows: table.rowCount };
  });

/** Title and policy: values that a person may change, each with where it came from. */
function writeHead(sheet: Excel.Worksheet, { source }: HouseholdTable, policy: Policy): void {
  writeCells(sheet, 0, 0, [[titles.unfinished(source.name)], [annex2RuleSet.title]]);
  const lines = policyNames.map((name) => {
    const value = name === 'markedIncrease' ? policy.markedIncrease / SHARE_UNITS : words.policyValue(policy, name);
    return [policyHeaders[name], value, policy.chosen.has(name) ? words.officeChoice : words.ownDefault];
  });
  writeCells(sheet, POLICY_ROW, 0, lines);
  writeCells(sheet, FAULT_ROW, 0, [['口径检查'], [legend]]);
  const [mainIncome, markedIncrease, blankMeans, precedence] = policyNames.map((_, line) => policyCell(line));
  sheet.getRangeByIndexes(FAULT_ROW, 1, 1, 1).formulas = [[policyFaultFormula({ mainIncome, markedIncrease, blankMeans, precedence }, portableTexts.policyFault)]];
}
