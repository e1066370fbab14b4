import { createTotalRows } from '../total-rows';
import { lineOf } from './grid';
import { isFooter, labelKey } from './labels';
import type { Unplaced, UnplacedReason } from './result';
import type { Table } from './table';

/** The rows of a table that hold a person or a household, hidden ones included, and what stands in the others. */
export interface TableRows {
  readonly rows: readonly number[];
  readonly unplaced: readonly Unplaced[];
}

/** Sorts a table's rows: blank ones are passed over, sums and footers are listed, a header that stands again on a new page is nothing. */
export function rowsOf(table: Table): TableRows {
  const { sheet, merges, columns, firstRow } = table;
  const width = columns.reduce((most, { index }) => Math.max(most, index + 1), 0);
  const headers = Array.from({ length: width }, () => '');
  for (const { index, header } of columns) headers[index] = header;
  const isTotal = createTotalRows(headers);
  const headerKeys = new Map(columns.map(({ index, header }) => [index, labelKey(header)]));
  /** Asked of every row of a large table: the first column that tells a person is looked at before the rest. */
  const isHeader = (texts: readonly string[]): boolean => {
    const isAgain = (index: number): boolean => texts[index].trim() !== '' && labelKey(texts[index]) === headerKeys.get(index);
    if (!telling[0] || !isAgain(telling[0].index)) return false;
    const again = columns.filter(({ index }) => isAgain(index)).length;
    return again > 2 && again * 2 > texts.filter((text) => text.trim() !== '').length;
  };
  const telling = columns.filter(({ meaning }) => (meaning.kind === 'line' && meaning.section === 'members') || (meaning.kind === 'household' && meaning.field === 'headName'));
  const numberColumn = table.find(({ kind }) => kind === 'number');
  const isOfHouseholds = !table.lineColumn('members', 'name');
  const rows: number[] = [];
  const unplaced: Unplaced[] = [];
  for (let row = firstRow; row < sheet.rowCount; row++) {
    const filled = sheet.filledColumns?.(row) ?? columns.map(({ index }) => index);
    if (!filled.some((column) => sheet.at(row, column)?.text.trim())) continue;
    const texts = headers.map((_, column) => sheet.at(row, column)?.text ?? '');
    const leave = (reason: UnplacedReason): void => {
      for (const cell of lineOf(sheet, merges, row).cells) unplaced.push({ place: table.placeOf(row, cell.column), text: cell.text, reason });
    };
    const first = texts.find((text) => text.trim() !== '') ?? '';
    if (isHeader(texts)) continue;
    if (isTotal(texts)) leave('total');
    else if (isFooter(first)) leave('footer');
    else if (telling.some(({ index }) => texts[index]?.trim() !== '') || (isOfHouseholds && table.textAt(row, numberColumn) !== '')) rows.push(row);
    else leave(texts.filter((text) => text.trim() !== '').length > 1 ? 'noHousehold' : 'note');
  }
  return { rows, unplaced };
}
