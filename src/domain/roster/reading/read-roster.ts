import type { SheetCells } from '../sheet-cells';
import { FormSheets, formKindOf } from './form-sheets';
import { MergeIndex } from './grid';
import { findingsIn, pastedTwice, withKeys } from './household-findings';
import type { KeyedBlock, NoRosterReason, ReadRoster, SheetReading } from './result';

/**
 * Reads the households of a file's sheets: Attachment 1 forms, tables of one person a row, the two sheets of the national export.
 * What each sheet is, is seen by its labels and headers, never by where they stand; what could be put nowhere is listed with its cell.
 * `file` names the file in every place, '' for the open workbook.
 */
export function readRoster(sheets: readonly SheetCells[], file: string, keys: readonly KeyedBlock[] = []): ReadRoster {
  const forms = new FormSheets(file);
  const readings: SheetReading[] = sheets.map((sheet) => {
    const merges = new MergeIndex(sheet);
    const kind = formKindOf(sheet, merges);
    if (kind) return { name: sheet.name, shape: kind, ...forms.add(sheet, merges) };
    return none(sheet);
  });
  const gathered = forms.gather();
  const { households, findings } = withKeys(gathered.households, keys);
  return {
    households,
    unplaced: gathered.unplaced,
    findings: [...gathered.findings, ...households.flatMap(findingsIn), ...pastedTwice(households), ...findings],
    sheets: readings,
  };
}

function none(sheet: SheetCells): SheetReading {
  let cells = 0;
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) if (sheet.at(row, column)?.text.trim()) cells += 1;
  }
  const reason: NoRosterReason = cells === 0 ? 'blank' : 'noLabels';
  return { name: sheet.name, shape: 'none', reason, households: 0, people: 0, cells };
}
