import type { CellStyle } from '../engine/grid';
import { invalidArgument } from '../office-error';
import { Looks, readColor } from './looks';
import { common } from './matrix';
import { RangeBorders } from './range-borders';

class RangeFill extends Looks {
  readonly typeName = 'RangeFill';

  get Color(): string | null {
    const fill = common(this.styles((style) => style.fill ?? ''));
    return fill === null ? null : fill === '' ? '#FFFFFF' : fill.toUpperCase();
  }

  set Color(color: unknown) {
    this.change({ fill: readColor(color) });
  }

  Clear() {
    this.change({ fill: null });
  }
}

class RangeFont extends Looks {
  readonly typeName = 'RangeFont';

  get Bold(): boolean | null {
    return this.shared('bold');
  }

  set Bold(bold: unknown) {
    this.change({ bold: bold === true });
  }

  get Italic(): boolean | null {
    return this.shared('italic');
  }

  set Italic(italic: unknown) {
    this.change({ italic: italic === true });
  }

  get Strikethrough(): boolean | null {
    return this.shared('strikethrough');
  }

  set Strikethrough(strikethrough: unknown) {
    this.change({ strikethrough: strikethrough === true });
  }

  get Underline(): string | null {
    const underline = this.shared('underline');
    return underline === null ? null : underline ? 'Single' : 'None';
  }

  set Underline(kind: unknown) {
    this.change({ underline: kind !== 'None' });
  }

  get Size(): number | null {
    return common(this.styles((style) => style.fontSize ?? 11));
  }

  set Size(points: unknown) {
    if (typeof points !== 'number' || points < 1 || points > 409) throw invalidArgument(`${String(points)} is not a font size`);
    this.change({ fontSize: points });
  }

  get Name(): string | null {
    return common(this.styles((style) => style.fontName ?? ''));
  }

  set Name(name: unknown) {
    this.change({ fontName: String(name) });
  }

  get Color(): string | null {
    return common(this.styles((style) => (style.fontColor ?? '#000000').toUpperCase()));
  }

  set Color(color: unknown) {
    this.change({ fontColor: readColor(color) });
  }
}

const horizontals: Record<string, CellStyle['horizontal']> = { General: null, Left: 'left', Center: 'center', Right: 'right', Justify: 'justify', CenterAcrossSelection: 'center', Distributed: 'justify', Fill: 'left' };
const verticals: Record<string, CellStyle['vertical']> = { Top: 'top', Center: 'middle', Bottom: 'bottom', Justify: 'top', Distributed: 'middle' };

/** How cells look: fill, font, borders, alignment, widths and heights in points. */
export class RangeFormat extends Looks {
  readonly typeName = 'RangeFormat';

  get Fill() {
    return new RangeFill(this.model, this.sheetId, this.area);
  }

  get Font() {
    return new RangeFont(this.model, this.sheetId, this.area);
  }

  get Borders() {
    return new RangeBorders(this.model, this.sheetId, this.area);
  }

  get WrapText(): boolean | null {
    return this.shared('wrap');
  }

  set WrapText(wrap: unknown) {
    this.change({ wrap: wrap === true });
  }

  get HorizontalAlignment(): string | null {
    const alignment = common(this.styles((style) => style.horizontal ?? null));
    return Object.entries(horizontals).find(([, known]) => known === alignment)?.[0] ?? 'General';
  }

  set HorizontalAlignment(alignment: unknown) {
    const horizontal = horizontals[String(alignment)];
    if (horizontal === undefined) throw invalidArgument(`${String(alignment)} is not an alignment`);
    this.change({ horizontal });
  }

  get VerticalAlignment(): string | null {
    const alignment = common(this.styles((style) => style.vertical ?? 'bottom'));
    return Object.entries(verticals).find(([, known]) => known === alignment)?.[0] ?? null;
  }

  set VerticalAlignment(alignment: unknown) {
    const vertical = verticals[String(alignment)];
    if (vertical === undefined) throw invalidArgument(`${String(alignment)} is not an alignment`);
    this.change({ vertical });
  }

  /** Degrees; 180 is one character under the other. */
  get TextOrientation(): number | null {
    return common(this.styles((style) => style.orientation ?? 0));
  }

  set TextOrientation(degrees: unknown) {
    if (typeof degrees !== 'number' || (degrees !== 180 && !(Math.abs(degrees) <= 90))) throw invalidArgument(`${String(degrees)} is not an orientation of text`);
    this.change({ orientation: degrees });
  }

  get ColumnWidth(): number | null {
    return this.model.grid.sheets.columnWidth(this.sheetId, this.area.startColumn);
  }

  set ColumnWidth(points: unknown) {
    this.model.grid.sheets.setColumnWidth(this.sheetId, this.area.startColumn, this.area.endColumn, size(points));
  }

  get RowHeight(): number | null {
    return this.model.grid.sheets.rowHeight(this.sheetId, this.area.startRow);
  }

  set RowHeight(points: unknown) {
    this.model.grid.sheets.setRowHeight(this.sheetId, this.area.startRow, this.area.endRow, size(points));
  }

  async AutofitColumns() {
    await this.model.grid.settle();
    this.model.grid.sheets.autofitColumns(this.sheetId, this.area.startColumn, this.area.endColumn);
  }

  AutofitRows() {
    const used = this.model.grid.cells.usedArea(this.sheetId, true);
    if (used) this.model.grid.sheets.autofitRows(this.sheetId, this.area.startRow, Math.min(this.area.endRow, used.endRow));
  }
}

const size = (points: unknown): number => {
  if (typeof points !== 'number' || !(points >= 0)) throw invalidArgument(`${String(points)} is not a size in points`);
  return points;
};
