import type { Outcome } from '../../domain/measures/classify';
import { createClassifier } from '../../domain/measures/classify';
import { createExplainer } from '../../domain/measures/explain';
import { policyNames } from '../../domain/measures/policy';
import { annex2RuleSet } from '../../domain/notice/articles';
import { alsoMatched, decision, outcomeLabel, summary } from '../../labels/measures/measure-explanation';
import { measureWords } from '../../labels/measures/measures';
import { paneWords } from '../../labels/pane/pane';
import { findPlaceColumns, placeFields, placeHeaders } from '../../domain/roster/place-columns';
import type { HouseholdTable } from '../../workbook/household-table';
import { headersToWrite } from '../../workbook/result-headers';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import type { ResultCell } from '../../workbook/safe-text';
import type { MakeRows } from '../../workbook/write-blocks';
import type { ResultSheetContent } from '../../workbook/write-results';
import type { Classification } from './classification';

/** Results are part of the office's workbook: Chinese, whatever the pane speaks. */
const words = measureWords['zh-CN'];

/** What stands beside a row that adds up others. */
const totalCells: readonly ResultCell[] = [paneWords['zh-CN'].results.notCounted, '', '', ''];

function verdictCells(outcome: Outcome, { policy }: Classification): readonly ResultCell[] {
  if (outcome.kind === 'empty') return ['', '', '', ''];
  const others = alsoMatched(outcome).map((number) => words.categories[number]);
  return [outcomeLabel(outcome, words), outcome.kind === 'classified' ? outcome.leading : '', words.list(others), decision({ outcome, policy }, words)];
}

/**
 * Makes the result columns of some rows: category, number, what else holds, how it was decided.
 * With the explanation the rows are read again, and the verdict is that of the cells explained, so that a row never contradicts itself.
 */
export function createResultRows(workbook: RosterWorkbook, result: Classification, withExplanation: boolean): MakeRows {
  if (!withExplanation) return async (from, count) => Array.from({ length: count }, (_, at) => (result.isTotalAt(from + at) ? totalCells : verdictCells(result.outcomeAt(from + at), result)));
  const explain = createExplainer(createClassifier(result.columns, result.policy));
  return async (from, count) => {
    const rows = await workbook.readSomeRows(result.table, from, count);
    return rows.map((row) => {
      if (result.isTotal(row)) return [...totalCells, ''];
      const explanation = explain(row);
      const said = explanation.outcome.kind === 'empty' ? '' : summary(explanation, result.columns, words);
      return [...verdictCells(explanation.outcome, result), said];
    });
  };
}

/** The rows of a result sheet of its own: the row in the table, place and name, then the result columns. */
export function createSheetRows(workbook: RosterWorkbook, result: Classification, withExplanation: boolean): MakeRows {
  const resultRows = createResultRows(workbook, result, withExplanation);
  return async (from, count) =>
    (await resultRows(from, count)).map((cells, at) => [result.table.firstRow + from + at + 1, ...result.placeAt(from + at), ...cells]);
}

/** Rule set and policy in a line. */
export const basisOf = ({ policy }: Pick<Classification, 'policy'>): string =>
  paneWords['zh-CN'].results.basis(
    annex2RuleSet.title,
    policyNames.map((name) => `${words.policyNames[name]} ${words.policyValue(policy, name)}（${policy.chosen.has(name) ? words.officeChoice : words.ownDefault}）`).join('；'),
  );

const placeNames = (table: HouseholdTable): readonly string[] => {
  const found = findPlaceColumns(table.headers);
  return placeFields.filter((field) => found.has(field)).map((field) => placeHeaders[field][0]);
};

/** What stands above the rows of a result sheet. */
export const sheetContent = (result: Classification, withExplanation: boolean): ResultSheetContent => ({
  basis: basisOf(result),
  headers: ['原表行号', ...placeNames(result.table), ...headersToWrite(withExplanation, [])],
});
