import type { PolicyFault } from '../domain/measures/policy';
import { policyHeaders, policyNames, type PolicyName } from '../domain/measures/policy-names';
import { defaultPolicy } from '../domain/measures/policy';
import { readLineName } from '../domain/identification/line-names';
import { cellPrompts, defaultLine, policyChoices } from '../labels/measures/policy-sheet';
import { addressOf } from './area';
import { inExcel } from './excel-session';
import { SETTINGS_SHEET } from './own-sheets';
import { ownSettingsSheet, replaceRows } from './remember-settings';
import { isFullSheet, readSettings, settingsRows, SETTINGS_COLUMNS } from './settings-sheet';

/** `range` is what a function takes as its policy or parameters: 政策参数!A2:B17. */
export type MadePolicySheet =
  | { readonly kind: 'made' | 'completed' | 'unchanged'; readonly sheetId: string; readonly range: string; readonly rows: number }
  /** The sheet holds a name or value nobody knows: nothing is written. */
  | { readonly kind: 'fault'; readonly fault: PolicyFault; readonly address: string };

/** Widths in characters of name, value, basis, header, field; a character takes 5.25 points. */
const widths = [16, 22, 60, 20, 20].map((characters) => characters * 5.25);
/** The shortest precedence: six digits and what stands between them. */
const PRECEDENCE_LENGTH = 11;
const LONGEST_AMOUNT = 20;

/**
 * Makes the sheet 政策参数 with every parameter, its default, and its basis in words; a sheet that lists only what the office chose is completed.
 * What the office set, mended or entered stays. Run again, it ends in the same workbook.
 * @throws WorkbookError foreignSettings where a sheet of that name is not ours.
 */
export const makePolicySheet = (): Promise<MadePolicySheet> =>
  inExcel(async (context) => {
    const found = await ownSettingsSheet(context);
    const isNew = found.rows.length === 0;
    const settings = isNew ? { policy: defaultPolicy, mended: new Map() } : readSettings(found.rows);
    if ('fault' in settings) return { kind: 'fault', fault: settings.fault, address: `${SETTINGS_SHEET}!${settings.address}` };
    const rows = settingsRows(settings, found.rows, true);
    const isSame = rows.every((row, at) => row.every((cell, column) => cell === found.rows[at]?.[column]));
    const { sheet } = found;
    sheet.load('id');
    if (!isSame) {
      replaceRows(found, rows);
      giveLook(sheet, rows.length);
      rows.forEach(([name], at) => limitValue(sheet.getCell(at, 1), String(name)));
    }
    await context.sync();
    const named = rows.findLastIndex(([name]) => name !== '');
    const kind = isNew ? 'made' : isSame && isFullSheet(found.rows[0]) ? 'unchanged' : 'completed';
    return { kind, sheetId: sheet.id, range: `${SETTINGS_SHEET}!${addressOf({ row: 1, column: 0, rows: named, columns: 2 })}`, rows: named };
  });

function giveLook(sheet: Excel.Worksheet, rows: number): void {
  const header = sheet.getRangeByIndexes(0, 0, 1, SETTINGS_COLUMNS);
  header.format.font.bold = true;
  widths.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width));
  const cells = sheet.getRangeByIndexes(0, 0, rows, SETTINGS_COLUMNS);
  cells.format.wrapText = true;
  cells.format.verticalAlignment = 'Top';
  sheet.freezePanes.freezeRows(1);
}

/** Offers the choices of a value; a list never forbids what a function understands. */
function limitValue(cell: Excel.Range, name: string): void {
  const policy = policyNames.find((known) => policyHeaders[known] === name);
  const line = readLineName(name);
  if (policy) return limitPolicy(cell.dataValidation, policy);
  if (!line) return;
  const [, ours] = defaultLine(line.standard, line.year);
  if (ours === '') cell.dataValidation.rule = { textLength: { formula1: LONGEST_AMOUNT, operator: 'LessThanOrEqualTo' } };
  else offer(cell.dataValidation, [ours]);
  cell.dataValidation.prompt = { showPrompt: true, title: cellPrompts.title, message: cellPrompts.line };
}

function limitPolicy(validation: Excel.DataValidation, name: PolicyName): void {
  const choices = policyChoices[name];
  if (choices) return offer(validation, choices);
  validation.rule = { textLength: { formula1: PRECEDENCE_LENGTH, operator: 'GreaterThanOrEqualTo' } };
  validation.prompt = { showPrompt: true, title: cellPrompts.title, message: cellPrompts.precedence };
  validation.errorAlert = { showAlert: true, style: 'Stop', title: cellPrompts.title, message: cellPrompts.precedence };
}

function offer(validation: Excel.DataValidation, choices: readonly string[]): void {
  validation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
  validation.errorAlert = { showAlert: false, style: 'Information', title: cellPrompts.title, message: cellPrompts.choice };
  validation.prompt = { showPrompt: true, title: cellPrompts.title, message: cellPrompts.choice };
}
