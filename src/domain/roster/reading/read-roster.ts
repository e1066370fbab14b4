import type { SheetCells } from '../sheet-cells';
import { FormSheets, formKindOf } from './form-sheets';
import { MergeIndex } from './grid';
import { findingsIn, pastedTwice, withKeys } from './household-findings';
import type { KeyedBlock, NoRosterReason, ReadRoster, SheetReading } from './result';
import { findTable, type Table } from './table';
import { readTables } from './tables';

/**
 * Reads the households of a file's sheets: Attachment 1 forms, tables of one person a row, the two sheets of the national export.
 * What each sheet is, is seen by its labels and headers, never by where they stand; what could be put nowhere is listed with its cell.
 * `file` names the file in every place, '' for the open workbook.
 */
export function readRoster(sheets: readonly SheetCells[], file: string, keys: readonly KeyedBlock[] = []): ReadRoster {
  const forms = new FormSheets(file);
  const tables: Table[] = [];
  const kinds = sheets.map((sheet): SheetReading | number => {
    const merges = new MergeIndex(sheet);
    const kind = formKindOf(sheet, merges);
    if (kind) return { name: sheet.name, shape: kind, ...forms.add(sheet, merges) };
    const table = findTable(file, sheet, merges);
    return table ? tables.push(table) - 1 : none(sheet, 'noLabels');
  });
  const ofForms = forms.gather();
  const ofTables = readTables(tables);
  const { households, findings } = withKeys([...ofForms.households, ...ofTables.households], keys);
  return {
    households,
    unplaced: [...ofForms.unplaced, ...ofTables.unplaced],
    findings: [...ofForms.findings, ...ofTables.findings, ...households.flatMap(findingsIn), ...pastedTwice(households), ...findings],
    sheets: kinds.map((kind, at) => {
      if (typeof kind !== 'number') return kind;
      const { rows, ...counts } = ofTables.sheets[kind];
      return rows === 0 ? none(sheets[at], 'noRows') : { name: sheets[at].name, ...counts };
    }),
  };
}

function none(sheet: SheetCells, reason: NoRosterReason): SheetReading {
  let cells = 0;
  for (let row = 0; row < sheet.rowCount; row++) {
    for (const column of sheet.filledColumns?.(row) ?? Array.from({ length: sheet.columnCount }, (_, at) => at)) if (sheet.at(row, column)?.text.trim()) cells += 1;
  }
  return { name: sheet.name, shape: 'none', reason: cells === 0 ? 'blank' : reason, households: 0, people: 0, cells };
}
