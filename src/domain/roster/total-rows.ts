import { isBlank } from '../measures/cells';
import { findPlaceColumns } from './place-columns';

const totalWord = /(?:合计|小计|总计)[:：]?$/;

/** Beyond this a text is a sentence that ends so, and no label: 永安市青水乡小计 has 8. */
const LONGEST_LABEL = 20;

const labelOf = (cell: unknown): string => (typeof cell === 'string' ? cell.normalize('NFKC').replace(/\s+/gu, '') : '');
const isTotalLabel = (cell: unknown): boolean => {
  const label = labelOf(cell);
  return label.length <= LONGEST_LABEL && totalWord.test(label);
};
/** Where a name stands, only the bare word is none: 合计, 小计. */
const isBareTotal = (cell: unknown): boolean => /^(?:合计|小计|总计)[:：]?$/.test(labelOf(cell));

/**
 * Finds rows that add up others and are no household: their first text, or a place, ends in 合计, 小计 or 总计, and no head of a household is named.
 * A table without a column for the head's name is asked by its first text alone, which must be the bare word.
 * @example createTotalRows(['序号', '乡镇', '户主姓名', '工资性收入'])(['', '青水乡小计', '', 81200]) // true
 */
export function createTotalRows(headers: readonly unknown[]): (row: readonly unknown[]) => boolean {
  const found = findPlaceColumns(headers);
  const name = found.get('householdHead');
  const places = [...found].flatMap(([field, column]) => (field === 'householdHead' ? [] : [column]));
  return (row) => {
    // Asked of every row of a large table: a named household is the first to be let go.
    if (name !== undefined && !isBlank(row[name])) return isBareTotal(row[name]);
    const first = row.find((cell) => typeof cell === 'string' && cell.trim() !== '' && Number.isNaN(Number(cell)));
    if (name === undefined) return isBareTotal(first);
    return isTotalLabel(first) || places.some((column) => isTotalLabel(row[column]));
  };
}
