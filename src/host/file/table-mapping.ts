import type { ITableJson } from '@univerjs/sheets-table';
import type { FileTable } from '../../xlsx/model';

/** What a file knows of a table and the grid only carries along. */
interface TableMeta {
  part?: string;
  hasTotals?: boolean;
  /** The grid puts one of its own looks in the place of a style it does not know. */
  style?: string;
}

/** Excel's own choice for a new table; the grid's names for its looks mean nothing elsewhere. */
const USUAL_STYLE = 'TableStyleMedium2';

/** The grid knows no total row and would add it to the column's sums: its table ends above it. */
const withoutTotals = ({ area, hasTotals }: FileTable) => ({ ...area, endRow: area.endRow - (hasTotals ? 1 : 0) });

export const toGridTable = (table: FileTable, id: string): ITableJson => {
  const meta: TableMeta = { part: table.part, hasTotals: table.hasTotals, style: table.style };
  return {
    id,
    name: table.name,
    range: withoutTotals(table),
    options: { showHeader: table.hasHeader, showFooter: false, tableStyleId: table.style },
    filters: { tableColumnFilterList: [] },
    // The enumeration's values are its JSON; importing it would bring the whole plugin into the worker.
    columns: table.columns.map((name, index) => ({ id: `${id}-${index + 1}`, displayName: name, dataType: 'none', formula: '', meta: {}, style: {} })) as unknown as ITableJson['columns'],
    meta,
  };
};

export const fromGridTable = ({ name, range, options, columns, meta }: ITableJson): FileTable => {
  const { part, hasTotals = false, style: fileStyle = USUAL_STYLE } = (meta ?? {}) as TableMeta;
  const style = options.tableStyleId ?? '';
  const { startRow, startColumn, endRow, endColumn } = range;
  return {
    ...(part === undefined ? {} : { part }),
    name,
    area: { startRow, startColumn, endRow: endRow + (hasTotals ? 1 : 0), endColumn },
    columns: columns.map(({ displayName }) => displayName),
    style: style === '' || /^table-/.test(style) ? fileStyle : style,
    hasHeader: options.showHeader ?? true,
    hasTotals,
  };
};
