import { type Area, areaAt, intersect } from '../engine/area';
import type { CellStyle } from '../engine/grid';
import { invalidArgument } from '../office-error';
import { HostObject } from '../wire/host-object';
import type { ExcelModel } from './excel-model';
import { common } from './matrix';

/** Reads and changes the looks of an area's cells. */
export abstract class Looks extends HostObject {
  constructor(
    protected readonly model: ExcelModel,
    protected readonly sheetId: string,
    protected readonly area: Area,
  ) {
    super();
  }

  protected change(style: CellStyle) {
    this.model.grid.cells.changeStyle(this.sheetId, this.area, () => style);
  }

  /** The property all cells share, or null when they differ. */
  protected shared<Key extends keyof CellStyle>(key: Key): NonNullable<CellStyle[Key]> | null {
    return common(this.styles((style) => style[key] ?? undefined)) ?? null;
  }

  protected *styles<T>(pick: (style: CellStyle) => T): Iterable<T> {
    const { cells } = this.model.grid;
    // Cells outside the used area all look alike: one of them stands for the others.
    const used = intersect(cells.usedArea(this.sheetId, false) ?? areaAt(0, 0), this.area) ?? areaAt(this.area.startRow, this.area.startColumn);
    for (let row = used.startRow; row <= used.endRow; row++) {
      for (let column = used.startColumn; column <= used.endColumn; column++) yield pick(cells.styleAt(this.sheetId, row, column));
    }
    if (used.endRow < this.area.endRow || used.endColumn < this.area.endColumn) yield pick(cells.styleAt(this.sheetId, Math.min(this.area.endRow, used.endRow + 1), this.area.endColumn));
  }
}

/** A colour as the API takes it, `#RRGGBB` or one of HTML's names. */
export const readColor = (given: unknown): string => {
  const text = String(given);
  const name = htmlColors[text.toLowerCase()];
  if (name) return name;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument(`${text} is not a colour`);
  return `#${text.replace('#', '').toUpperCase()}`;
};

const htmlColors: Record<string, string> = { black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', gray: '#808080', grey: '#808080', orange: '#FFA500', silver: '#C0C0C0' };
