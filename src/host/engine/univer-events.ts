import { type ICellData, type ICommandInfo, type IRange, type Nullable, ObjectMatrix } from '@univerjs/core';
import {
  type IInsertSheetMutationParams,
  type IRemoveSheetMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { TableManager } from '@univerjs/sheets-table';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { type Area, areaAt, hull } from './area';
import type { GridEvent } from './grid';
import type { UniverBook } from './univer-book';

const rowAndColumnChanges = new Map<string, 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted'>([
  [InsertRowMutation.id, 'RowInserted'],
  [RemoveRowMutation.id, 'RowDeleted'],
  [InsertColMutation.id, 'ColumnInserted'],
  [RemoveColMutation.id, 'ColumnDeleted'],
]);

const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({ startRow, startColumn, endRow, endColumn });

const changedArea = (cells: ISetRangeValuesMutationParams['cellValue']): Area | null => {
  let area: Area | null = null;
  // Looks alone are no change of data: Excel has another event for them.
  new ObjectMatrix<Nullable<ICellData>>(cells ?? {}).forValue((row, column, cell) => {
    if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell) && !('si' in cell)) return;
    area = area ? hull(area, areaAt(row, column)) : areaAt(row, column);
  });
  return area;
};

/** Turns what happens in Univer, by hand or by the API, into the grid's events. */
export class UniverEvents {
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private active: string | undefined;
  private silent = false;

  constructor(private readonly book: UniverBook) {
    book.commands.onCommandExecuted((command, options) => {
      if (options?.applyFormulaCalculationResult || options?.onlyLocal) return;
      this.hear(command);
    });
    const tables = book.injector.get(TableManager);
    tables.tableAdd$.subscribe(({ tableId, subUnitId }) => this.tell({ kind: 'tableAdded', tableId, sheetId: subUnitId }));
    tables.tableDelete$.subscribe(({ tableId, tableName, subUnitId }) => this.tell({ kind: 'tableDeleted', tableId, tableName, sheetId: subUnitId }));
    book.injector.get(FormulaCalculationSessionService).resultApplied$.subscribe(() => this.tell({ kind: 'calculated' }));
  }

  on(listener: (event: GridEvent) => void) {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Between this and `loaded` there may be no workbook to ask about. */
  opening() {
    this.silent = true;
  }

  loaded() {
    this.silent = false;
    this.active = this.book.workbook.getActiveSheet().getSheetId();
    this.tell({ kind: 'loaded' });
  }

  private tell(event: GridEvent) {
    if (!this.silent) for (const listener of this.listeners) listener(event);
  }

  private hear({ id, params }: Readonly<ICommandInfo>) {
    const change = rowAndColumnChanges.get(id);
    if (change) {
      const { subUnitId, range } = params as { subUnitId: string; range: IRange };
      this.tell({ kind: 'changed', sheetId: subUnitId, area: areaOf(range), change });
    } else if (id === SetRangeValuesMutation.id) {
      const { subUnitId, cellValue, trigger } = params as ISetRangeValuesMutationParams;
      const area = trigger === SetStyleCommand.id ? null : changedArea(cellValue);
      if (area) this.tell({ kind: 'changed', sheetId: subUnitId, area, change: 'RangeEdited' });
    } else if (id === MoveRangeMutation.id) {
      const { to } = params as { to: { subUnitId: string; value: ISetRangeValuesMutationParams['cellValue'] } };
      const area = changedArea(to.value);
      if (area) this.tell({ kind: 'changed', sheetId: to.subUnitId, area, change: 'RangeEdited' });
    } else if (id === SetSelectionsOperation.id) {
      const { subUnitId, selections } = params as ISetSelectionsOperationParams;
      const last = selections.at(-1);
      if (last) this.tell({ kind: 'selected', sheetId: subUnitId, area: areaOf(last.range) });
    } else if (id === SetWorksheetActiveOperation.id) this.activated((params as ISetWorksheetActiveOperationParams).subUnitId);
    else if (id === InsertSheetMutation.id) this.tell({ kind: 'sheetAdded', sheetId: (params as IInsertSheetMutationParams).sheet.id });
    else if (id === RemoveSheetMutation.id) this.tell({ kind: 'sheetDeleted', sheetId: (params as IRemoveSheetMutationParams).subUnitId });
  }

  private activated(sheetId: string) {
    if (this.active === sheetId) return;
    if (this.active !== undefined) this.tell({ kind: 'sheetDeactivated', sheetId: this.active });
    this.active = sheetId;
    this.tell({ kind: 'sheetActivated', sheetId });
  }
}
