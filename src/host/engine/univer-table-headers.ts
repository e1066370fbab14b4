import { SetSuperTableMutation } from '@univerjs/engine-formula';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import { TableManager } from '@univerjs/sheets-table';
import type { UniverBook } from './univer-book';

/**
 * Keeps a table's column names those of its header cells, as in Excel.
 * Univer reads the header when a table is made and never again, so `户表[收入]` would miss a column renamed later.
 */
export class UniverTableHeaders {
  constructor(private readonly book: UniverBook) {
    const manager = book.injector.get(TableManager);
    book.commands.onCommandExecuted(({ id, params }, options) => {
      if (id !== SetRangeValuesMutation.id || options?.applyFormulaCalculationResult || options?.onlyLocal) return;
      const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      for (const table of manager.getTablesBySubunitId(unitId, subUnitId)) if (cellValue?.[table.getRange().startRow]) this.follow(unitId, table);
    });
    // Subscribed after Univer's own controllers, which give a new column a name of their own.
    manager.tableRangeChanged$.subscribe(({ unitId, tableId }) => {
      const table = manager.getTableById(unitId, tableId);
      if (table) this.follow(unitId, table);
    });
  }

  private follow(unitId: string, table: NonNullable<ReturnType<TableManager['getTableById']>>) {
    const sheet = this.book.workbook.getSheetBySheetId(table.getSubunitId());
    if (!sheet || !table.isShowHeader()) return;
    const range = table.getRange();
    const titleMap = new Map<string, number>();
    let changed = false;
    for (let index = 0; index < table.getColumnsCount(); index++) {
      const column = table.getTableColumnByIndex(index);
      const value = sheet.getCellRaw(range.startRow, range.startColumn + index)?.v;
      if (!column) continue;
      if (value !== undefined && value !== null && value !== '' && column.displayName !== String(value)) {
        column.displayName = String(value);
        changed = true;
      }
      titleMap.set(column.displayName, index);
    }
    if (!changed) return;
    this.book.commands.syncExecuteCommand(SetSuperTableMutation.id, { unitId, tableName: table.getDisplayName(), reference: { range, sheetId: table.getSubunitId(), titleMap } });
  }
}
