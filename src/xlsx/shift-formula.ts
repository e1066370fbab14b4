import { LAST_COLUMN, LAST_ROW, columnIndex, columnName } from './address';

/** Text, quoted sheet names, table columns, then references; a name or number that merely looks like one is passed over. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.\\$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.\\$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])|(?<![\p{L}\p{N}_.\\$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** A formula moved by rows and columns, as copying a cell does: relative references move, those with $ stay; off the sheet is #REF!. */
export const shiftFormula = (formula: string, rows: number, columns: number): string => {
  const moveRow = (fixed: string, row: string) => (fixed ? Number(row) : Number(row) + rows);
  const moveColumn = (fixed: string, column: string) => (fixed ? columnIndex(column) : columnIndex(column) + columns);
  const isRow = (row: number) => row >= 1 && row <= LAST_ROW + 1;
  const isColumn = (column: number) => column >= 0 && column <= LAST_COLUMN;
  return formula.replace(TOKEN, (whole, ...groups: (string | undefined)[]) => {
    const [fixColumn = '', column, fixRow = '', row, fixFirst = '', firstColumn, fixLast = '', lastColumn, fixTop = '', top, fixBottom = '', bottom] = groups;
    if (column !== undefined && row !== undefined) {
      if (!isColumn(columnIndex(column)) || !isRow(Number(row))) return whole;
      const newColumn = moveColumn(fixColumn, column);
      const newRow = moveRow(fixRow, row);
      return isColumn(newColumn) && isRow(newRow) ? `${fixColumn}${columnName(newColumn)}${fixRow}${newRow}` : '#REF!';
    }
    if (firstColumn !== undefined && lastColumn !== undefined) {
      const [first, last] = [moveColumn(fixFirst, firstColumn), moveColumn(fixLast, lastColumn)];
      return isColumn(first) && isColumn(last) ? `${fixFirst}${columnName(first)}:${fixLast}${columnName(last)}` : '#REF!';
    }
    if (top !== undefined && bottom !== undefined) {
      const [first, last] = [moveRow(fixTop, top), moveRow(fixBottom, bottom)];
      return isRow(first) && isRow(last) ? `${fixTop}${first}:${fixBottom}${last}` : '#REF!';
    }
    return whole;
  });
};
