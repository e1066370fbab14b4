import type { Univer } from '@univerjs/core';
import { ScrollCommand } from '@univerjs/sheets-ui';
import { type Area, isWholeColumns, isWholeRows } from '../engine/area';
import { UniverBook } from '../engine/univer-book';
import type { UniverGrid } from '../engine/univer-grid';

/** The lines of a direction, as far as they tell where to scroll: which are frozen, where the others begin, which are in view. */
interface Lines {
  frozen: number;
  begin: number;
  first: number;
  last: number;
  size: (line: number) => number;
}

/**
 * Where the lines have to begin so that this one shows, with the one before it; as they do where it is frozen or well in view.
 * Univer counts what is scrolled away in sizes of the sheet's first lines, the frozen ones among them.
 */
const beginFor = (line: number, { frozen, begin, first, last, size }: Lines) => {
  if (line < frozen || (line > first && line < last)) return begin;
  let away = 0;
  for (let at = frozen; at < line - 1; at++) away += size(at);
  let from = 0;
  for (; away >= size(from) && from < line; from++) away -= size(from);
  return from;
};

/**
 * Cells the pane selects come into view, the first of them as in Excel: a whole row moves nothing sideways, a whole column nothing up or down.
 * Univer's own command for it errs where rows and columns are frozen.
 */
export const showSelected = (univer: Univer, { sheets }: UniverGrid) => {
  const book = new UniverBook(univer);
  const show = (sheetId: string, area: Area) => {
    if (sheets.active() !== sheetId) return;
    const facade = book.sheetFacade(sheetId);
    const sheet = book.worksheet(sheetId);
    const visible = facade.getVisibleRange();
    if (!visible) return;
    const { sheetViewStartRow, sheetViewStartColumn } = facade.getScrollState();
    const frozen = sheets.frozen(sheetId);
    const rows = { frozen: frozen.rows, begin: sheetViewStartRow, first: visible.startRow, last: visible.endRow, size: (line: number) => (sheet.getRowVisible(line) ? sheet.getRowHeight(line) : 0) };
    const columns = { frozen: frozen.columns, begin: sheetViewStartColumn, first: visible.startColumn, last: visible.endColumn, size: (line: number) => (sheet.getColVisible(line) ? sheet.getColumnWidth(line) : 0) };
    const row = isWholeColumns(area) ? sheetViewStartRow : beginFor(area.startRow, rows);
    const column = isWholeRows(area) ? sheetViewStartColumn : beginFor(area.startColumn, columns);
    if (row === sheetViewStartRow && column === sheetViewStartColumn) return;
    void book.commands.executeCommand(ScrollCommand.id, { sheetViewStartRow: row, sheetViewStartColumn: column, offsetX: 0, offsetY: 0 });
  };
  // A sheet gone to in the same request is there with the next picture only.
  sheets.onSelect = (sheetId, area) => requestAnimationFrame(() => show(sheetId, area));
};
