import type { HouseholdField } from '../../household';
import type { CellPlace, SheetCells } from '../sheet-cells';
import { lineOf, type GridCell, type GridLine, type MergeIndex } from './grid';
import type { SourceText } from './household-builder';
import type { ReadingFinding } from './result';
import { columnMeaning, meaningKey, type ColumnMeaning, type TableColumn } from './table-columns';

/** A header row is looked for so far down. */
const HEADER_ROWS = 20;
const FEWEST_COLUMNS = 3;

/** A table of a sheet: its columns, where its data begin, and its cells by row and column. */
export class Table {
  readonly findings: ReadingFinding[] = [];

  constructor(
    readonly file: string,
    readonly sheet: SheetCells,
    readonly merges: MergeIndex,
    readonly columns: readonly TableColumn[],
    readonly firstRow: number,
  ) {}

  find(wanted: (meaning: ColumnMeaning) => boolean): TableColumn | undefined {
    return this.columns.find(({ meaning }) => wanted(meaning));
  }

  lineColumn(section: 'members' | 'officers' | 'assistance', field: string): TableColumn | undefined {
    return this.find((meaning) => meaning.kind === 'line' && meaning.section === section && meaning.field === field);
  }

  householdColumn(field: HouseholdField): TableColumn | undefined {
    return this.find((meaning) => meaning.kind === 'household' && meaning.field === field);
  }

  placeOf(row: number, column: number): CellPlace {
    return { file: this.file, sheet: this.sheet.name, row, column };
  }

  /** What stands in a cell; a merged area holds for each row and column it covers. White space alone is nothing. */
  at(row: number, { index }: Pick<TableColumn, 'index'>): SourceText | undefined {
    const area = this.merges.at(row, index);
    const [ofRow, ofColumn] = area ? [area.row, area.column] : [row, index];
    const cell = ofRow < this.firstRow ? undefined : this.sheet.at(ofRow, ofColumn);
    return cell && cell.text.trim() !== '' ? { ...cell, place: this.placeOf(ofRow, ofColumn) } : undefined;
  }

  textAt(row: number, column: TableColumn | undefined): string {
    return (column && this.at(row, column)?.text.trim()) ?? '';
  }
}

const isKnown = ({ meaning }: TableColumn): boolean => meaning.kind !== 'other';
const isPerson = ({ meaning }: TableColumn): boolean => (meaning.kind === 'line' && meaning.section === 'members' && meaning.field === 'name') || (meaning.kind === 'household' && meaning.field === 'headName');

/** Finds a sheet's table by its header row, of one line or two, among the first 20 rows; null where none names people. */
export function findTable(file: string, sheet: SheetCells, merges: MergeIndex): Table | null {
  let best: { columns: readonly TableColumn[]; firstRow: number; known: number } | null = null;
  let above: GridLine | null = null;
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rowCount); row++) {
    const line = lineOf(sheet, merges, row);
    const two = above && isUnder(above, line) ? twoLines(above, line) : null;
    for (const columns of [oneLine(line), ...(two ? [two] : [])]) {
      const known = new Set(columns.filter(isKnown).map(({ meaning }) => meaningKey(meaning) ?? meaning)).size;
      if (known >= FEWEST_COLUMNS && known * 3 > columns.length && columns.some(isPerson) && known > (best?.known ?? 0)) best = { columns, firstRow: row + 1, known };
    }
    above = line.cells.length > 0 ? line : null;
  }
  if (!best) return null;
  const { columns, doubles } = withoutDoubles(best.columns);
  const table = new Table(file, sheet, merges, columns, best.firstRow);
  for (const { second, first } of doubles) table.findings.push({ kind: 'columnTwice', at: table.placeOf(second.row, second.index), header: second.header, first: table.placeOf(first.row, first.index) });
  return table;
}

const oneLine = ({ cells }: GridLine): readonly TableColumn[] => cells.map(({ column, row, text }) => ({ index: column, row, header: text.trim(), meaning: columnMeaning(text) }));

/** Whether a line holds the second half of a header: each of its texts stands below a group that is wider than one column, or below nothing. */
const isUnder = (above: GridLine, below: GridLine): boolean => below.row === above.row + 1 && below.cells.length > 0 && below.cells.every(({ column, columns }) => columns === 1 && groupOver(above, column) !== undefined) && above.cells.length > 1;

function groupOver({ cells }: GridLine, column: number): GridCell | undefined {
  const at = cells.findIndex((cell, index) => cell.column <= column && (cells[index + 1]?.column ?? Infinity) > column);
  const cell = cells[at];
  return cell && cell.rows === 1 && (cell.columns > 1 || (cells[at + 1]?.column ?? Infinity) > cell.column + 1) ? cell : undefined;
}

function twoLines(above: GridLine, below: GridLine): readonly TableColumn[] {
  const lower = below.cells.map(({ column, row, text }) => ({ index: column, row, header: text.trim(), meaning: columnMeaning(text, groupOver(above, column)?.text) }));
  const covered = new Set(lower.map(({ index }) => index));
  return [...lower, ...oneLine(above).filter(({ index }) => !covered.has(index))].sort((a, b) => a.index - b.index);
}

/** Of two columns for one thing the first counts; the second stays as one that Attachment 1 does not have. */
function withoutDoubles(columns: readonly TableColumn[]) {
  const seen = new Map<string, TableColumn>();
  const doubles: { first: TableColumn; second: TableColumn }[] = [];
  const kept = columns.map((column): TableColumn => {
    const key = meaningKey(column.meaning);
    const first = key === null ? undefined : seen.get(key);
    if (key !== null && !first) seen.set(key, column);
    if (!first) return column;
    doubles.push({ first, second: column });
    return { ...column, meaning: { kind: 'other' } };
  });
  return { columns: kept, doubles };
}
