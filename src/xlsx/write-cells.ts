import { columnName } from './address';
import { encodeCellText } from './cell-text';
import { toFileFormula } from './formula-names';
import type { FileCell, FileRows, LineAttributes } from './model';
import { type SharedStringTable, blocks } from './shared-strings';
import { escapeAttribute, escapeText } from './xml';

/** What the cells being written refer to. */
export interface CellWriting {
  strings: SharedStringTable;
  /** The file's format for each of the workbook's. */
  formats: readonly number[];
  /** The `cm` number of array formulas that spill by themselves; null where the file cannot say so. */
  dynamicMetadata: () => string | null;
  namespace: string;
  /** The prefix of the worksheet's elements, with its colon. */
  prefix: string;
}

const cellType = ({ value, isError, formula }: FileCell): string => {
  if (typeof value === 'string') return isError ? 'e' : formula === undefined ? 's' : 'str';
  return typeof value === 'boolean' ? 'b' : '';
};

const formatFormula = (cell: FileCell, { namespace, prefix }: CellWriting): string => {
  if (cell.keptFormula !== undefined) return cell.keptFormula.replace(/^<f/, `<${prefix}f`).replace(/<\/f>$/, `</${prefix}f>`);
  if (cell.formula === undefined) return '';
  const kind = cell.array === undefined ? '' : ` t="array" ref="${escapeAttribute(cell.array)}"`;
  return `<${prefix}f${kind}>${escapeText(toFileFormula(cell.formula, namespace))}</${prefix}f>`;
};

const formatValue = (cell: FileCell, type: string, { strings, prefix }: CellWriting): string => {
  const { value } = cell;
  if (value === undefined) return '';
  const text = type === 's' ? strings.indexOf(String(value), cell.richText) : typeof value === 'boolean' ? Number(value) : typeof value === 'string' ? escapeText(encodeCellText(value)) : value;
  return `<${prefix}v>${text}</${prefix}v>`;
};

const formatCell = (name: string, cell: FileCell, writing: CellWriting): string => {
  const { prefix } = writing;
  const type = cellType(cell);
  const format = writing.formats[cell.format] ?? 0;
  const dynamic = cell.isDynamic && cell.array !== undefined ? writing.dynamicMetadata() : null;
  const start = `<${prefix}c r="${name}"${format ? ` s="${format}"` : ''}${type ? ` t="${type}"` : ''}${dynamic === null ? '' : ` cm="${dynamic}"`}${cell.valueMetadata === undefined ? '' : ` vm="${escapeAttribute(cell.valueMetadata)}"`}`;
  const content = formatFormula(cell, writing) + formatValue(cell, type, writing);
  return content ? `${start}>${content}</${prefix}c>` : `${start}/>`;
};

const ascending = (record: object): number[] => Object.keys(record).map(Number).sort((one, other) => one - other);

/** The rows of a worksheet as XML, in pieces short enough to be strings; rows with only a height or the like are written too. */
export const formatRows = (rows: FileRows, rowAttributes: Record<number, LineAttributes>, writing: CellWriting): string[] => {
  const { prefix } = writing;
  const lines = ascending({ ...rows, ...rowAttributes }).map((row) => {
    const cells = rows[row] ?? {};
    let line = `<${prefix}row r="${row + 1}"`;
    for (const [name, value] of Object.entries(rowAttributes[row] ?? {})) line += ` ${name}="${escapeAttribute(name === 's' ? String(writing.formats[Number(value)] ?? 0) : value)}"`;
    const content = ascending(cells)
      .map((column) => {
        const cell = cells[column];
        return cell ? formatCell(columnName(column) + (row + 1), cell, writing) : '';
      })
      .join('');
    return content ? `${line}>${content}</${prefix}row>` : `${line}/>`;
  });
  return blocks(lines);
};
