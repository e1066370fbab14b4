import { codeLists } from '../../domain/codes/code-lists';
import type { CodeListName } from '../../domain/roster/fields';
import type { RosterColumn } from './roster-columns';

/** Excel takes a list within a rule up to this length; every list of Attachment 1 is shorter. */
export const LONGEST_LIST = 255;

/** A list as a rule holds it. */
export const choicesOf = (list: CodeListName): string => codeLists[list].names.join(',');

/**
 * Gives a column's cells the drop-down of its code list. A text that is on no list is warned of and may stand: what the office writes is kept.
 * The words are part of the office's workbook, so they are Chinese whatever the pane speaks.
 */
export function giveChoices(range: Excel.Range, { header, codes }: RosterColumn): void {
  if (!codes) return;
  const { dataValidation } = range;
  dataValidation.rule = { list: { inCellDropDown: true, source: choicesOf(codes) } };
  dataValidation.errorAlert = {
    // Where several codes stand in one cell, no list of single ones can judge it.
    showAlert: codeLists[codes].several !== true,
    style: 'Warning',
    title: '不在代码表里',
    message: `“${header}”一般从下拉列表里选。照原文保留请选“是”，重填请选“否”。`,
  };
}
