import { Dimension, type IRange } from '@univerjs/core';
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  RemoveMergeUndoMutationFactory,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SheetInterceptorService,
  getClearContentMutationParamForRange,
  getInsertRangeMutations,
  getRemoveRangeMutations,
} from '@univerjs/sheets';
import { type Area, areaAt, columnsOf, intersect, isWholeColumns, isWholeRows, rowsOf } from './area';
import type { UniverBook } from './univer-book';

/** Moves cells aside or together, and merges them. Univer's own commands for it work on the active sheet only; these name theirs. */
export class UniverShifts {
  constructor(private readonly book: UniverBook) {}

  insert(sheetId: string, area: Area, shift: 'down' | 'right') {
    const facade = this.book.sheetFacade(sheetId);
    if (isWholeRows(area)) facade.insertRowsBefore(area.startRow, rowsOf(area));
    else if (isWholeColumns(area)) facade.insertColumnsBefore(area.startColumn, columnsOf(area));
    else {
      const down = shift === 'down';
      this.move(sheetId, area, (down ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand).id, (parameters) =>
        getInsertRangeMutations(this.book.injector, { ...parameters, shiftDimension: down ? Dimension.ROWS : Dimension.COLUMNS, cellValue: {} }),
      );
    }
  }

  remove(sheetId: string, area: Area, shift: 'up' | 'left') {
    const facade = this.book.sheetFacade(sheetId);
    if (isWholeRows(area)) facade.deleteRows(area.startRow, rowsOf(area));
    else if (isWholeColumns(area)) facade.deleteColumns(area.startColumn, columnsOf(area));
    else {
      const up = shift === 'up';
      this.move(sheetId, area, (up ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand).id, (parameters) =>
        getRemoveRangeMutations(this.book.injector, { ...parameters, shiftDimension: up ? Dimension.ROWS : Dimension.COLUMNS }),
      );
    }
  }

  merge(sheetId: string, area: Area, across: boolean) {
    const ranges: IRange[] = across ? Array.from({ length: rowsOf(area) }, (_, row) => areaAt(area.startRow + row, area.startColumn, 1, columnsOf(area))) : [{ ...area }];
    const common = { unitId: this.book.unitId, subUnitId: sheetId };
    const sheet = this.book.worksheet(sheetId);
    const removed = { ...common, ranges: sheet.getMergeData().filter((merged) => intersect(merged, area)).map((merged) => ({ ...merged })) };
    const added = { ...common, ranges };
    // As in Excel only the first cell keeps its content.
    const cleared = ranges.map((range) => ({ ...common, cellValue: getClearContentMutationParamForRange(sheet, range).getMatrix() }));
    this.book.change(
      [
        { id: RemoveWorksheetMergeMutation.id, params: removed },
        { id: AddWorksheetMergeMutation.id, params: added },
        ...cleared.map((params) => ({ id: SetRangeValuesMutation.id, params })),
      ],
      [
        ...cleared.map((params) => ({ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(this.book.injector, params) })),
        { id: RemoveWorksheetMergeMutation.id, params: AddMergeUndoMutationFactory(this.book.injector, added) },
        { id: AddWorksheetMergeMutation.id, params: RemoveMergeUndoMutationFactory(this.book.injector, removed) },
      ],
    );
  }

  unmerge(sheetId: string, area: Area) {
    const ranges = this.book.worksheet(sheetId).getMergeData().filter((merged) => intersect(merged, area)).map((merged) => ({ ...merged }));
    if (ranges.length === 0) return;
    const removed = { unitId: this.book.unitId, subUnitId: sheetId, ranges };
    this.book.change(
      [{ id: RemoveWorksheetMergeMutation.id, params: removed }],
      [{ id: AddWorksheetMergeMutation.id, params: RemoveMergeUndoMutationFactory(this.book.injector, removed) }],
    );
  }

  private move(sheetId: string, area: Area, commandId: string, mutations: (parameters: { unitId: string; subUnitId: string; range: IRange }) => ReturnType<typeof getInsertRangeMutations>) {
    const parameters = { unitId: this.book.unitId, subUnitId: sheetId, range: { ...area } };
    const { redo, undo } = mutations(parameters);
    // Formulas, tables, names and rules follow through the interceptors.
    const followed = this.book.injector.get(SheetInterceptorService).onCommandExecute({ id: commandId, params: parameters });
    this.book.change([...(followed.preRedos ?? []), ...redo, ...followed.redos], [...followed.undos, ...undo, ...(followed.preUndos ?? [])]);
  }
}
