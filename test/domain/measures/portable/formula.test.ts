import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portableTexts } from '../../../../src/labels/measures/portable-texts';
import { formulaSheets, outcomeSheet } from './formula-sheets';
import { calculatedFirstSheet, errorCell } from './formula-workbook';
import { countKinds, expectedWords, generateTables, type TableCell } from './generated-tables';

const TABLES = 40;
const ROWS = 500;

const folder = mkdtempSync(join(tmpdir(), 'formulas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileCell = (cell: TableCell) => (typeof cell === 'object' && cell !== null ? errorCell(cell.error) : cell);

test(`LibreOffice calculates the formulas of ${TABLES * ROWS} households as the domain judges them, under every policy`, () => {
  const tables = generateTables(TABLES, ROWS, 20180320);
  const expected = tables.map((table) => expectedWords(table));
  const sheets = tables.flatMap(({ headers, rows, columns, plainPolicy }, at) => formulaSheets(at + 1, headers, rows.map((row) => row.map(fileCell)), columns, plainPolicy));
  const shown = calculatedFirstSheet(folder, [outcomeSheet(tables.map(({ rows }) => rows.length)), ...sheets]);
  const differing = tables.flatMap(({ headers, rows }, table) =>
    rows.flatMap((row, at) => {
      const calculated = shown[at]?.[table] ?? '';
      return calculated === expected[table][at] ? [] : [{ table: table + 1, row: at + 2, calculated, expected: expected[table][at], cells: Object.fromEntries(headers.map((header, column) => [header, row[column]])) }];
    }),
  );
  expect(differing.slice(0, 3)).toEqual([]);
  // The tables must reach every outcome, or the agreement says little.
  const seen = countKinds(expected.flat());
  for (const [kind, share] of [['classified', 0.1], [portableTexts.insufficient, 0.05], [portableTexts.unmatched, 0.05], ['invalid', 0.05], [portableTexts.notApplicable, 0.01], ['empty', 0.005]] as const) {
    expect([kind, (seen.get(kind) ?? 0) >= share * TABLES * ROWS]).toEqual([kind, true]);
  }
}, 600_000);
