import type { Area } from '../engine/area';
import type { Border, BorderLine, BorderSide } from '../engine/grid';
import { invalidArgument } from '../office-error';
import { HostCollectionObject } from '../wire/host-object';
import type { ExcelModel } from './excel-model';
import { Looks, readColor } from './looks';

const sideOf: Record<string, { side: BorderSide; edge: boolean }[]> = {
  EdgeTop: [{ side: 'top', edge: true }],
  EdgeBottom: [{ side: 'bottom', edge: true }],
  EdgeLeft: [{ side: 'left', edge: true }],
  EdgeRight: [{ side: 'right', edge: true }],
  InsideHorizontal: [{ side: 'bottom', edge: false }, { side: 'top', edge: false }],
  InsideVertical: [{ side: 'right', edge: false }, { side: 'left', edge: false }],
};

const lineOf: Record<string, BorderLine> = { Continuous: 'thin', Dash: 'dashed', DashDot: 'dashDot', DashDotDot: 'dashDotDot', Dot: 'dotted', Double: 'double', None: 'none', SlantDashDot: 'dashDot' };
const weightOf: Record<string, BorderLine> = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' };

class RangeBorder extends Looks {
  readonly typeName = 'RangeBorder';

  constructor(
    model: ExcelModel,
    sheetId: string,
    area: Area,
    private readonly index: string,
  ) {
    super(model, sheetId, area);
  }

  override get identity() {
    return this.index;
  }

  get SideIndex() {
    return this.index;
  }

  get Id() {
    return this.index;
  }

  get Style(): string | null {
    const line = this.first()?.line ?? 'none';
    return Object.entries(lineOf).find(([, known]) => known === line)?.[0] ?? (line === 'none' ? 'None' : 'Continuous');
  }

  set Style(style: unknown) {
    const line = lineOf[String(style)];
    if (!line) throw invalidArgument(`${String(style)} is not a border style`);
    const before = this.first();
    this.draw(line === 'none' ? null : { line, color: before?.color ?? '#000000' });
  }

  get Weight(): string | null {
    const line = this.first()?.line ?? 'thin';
    return Object.entries(weightOf).find(([, known]) => known === line)?.[0] ?? 'Thin';
  }

  set Weight(weight: unknown) {
    const line = weightOf[String(weight)];
    if (!line) throw invalidArgument(`${String(weight)} is not a border weight`);
    this.draw({ line, color: this.first()?.color ?? '#000000' });
  }

  get Color(): string | null {
    return this.first()?.color ?? '#000000';
  }

  set Color(color: unknown) {
    this.draw({ line: this.first()?.line ?? 'thin', color: readColor(color) });
  }

  private get sides() {
    return sideOf[this.index] ?? [];
  }

  private first(): Border | null {
    const [wanted] = this.sides;
    if (!wanted) return null;
    const { startRow, startColumn, endRow, endColumn } = this.area;
    const row = wanted.edge && wanted.side === 'bottom' ? endRow : startRow;
    const column = wanted.edge && wanted.side === 'right' ? endColumn : startColumn;
    return this.model.grid.cells.styleAt(this.sheetId, row, column).borders?.[wanted.side] ?? null;
  }

  private draw(border: Border | null) {
    const { startRow, startColumn, endRow, endColumn } = this.area;
    for (const { side, edge } of this.sides) {
      const area = { ...this.area };
      if (side === 'top') Object.assign(area, edge ? { endRow: startRow } : { startRow: startRow + 1 });
      if (side === 'bottom') Object.assign(area, edge ? { startRow: endRow } : { endRow: endRow - 1 });
      if (side === 'left') Object.assign(area, edge ? { endColumn: startColumn } : { startColumn: startColumn + 1 });
      if (side === 'right') Object.assign(area, edge ? { startColumn: endColumn } : { endColumn: endColumn - 1 });
      if (area.startRow <= area.endRow && area.startColumn <= area.endColumn) this.model.grid.cells.changeStyle(this.sheetId, area, () => ({ borders: { [side]: border } }));
    }
  }
}

/** The borders of an area: its edges and the lines inside it. */
export class RangeBorders extends HostCollectionObject {
  readonly typeName = 'RangeBorderCollection';

  constructor(
    private readonly model: ExcelModel,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
  }

  get Count() {
    return Object.keys(sideOf).length;
  }

  items() {
    return Object.keys(sideOf).map((index) => this.item(index));
  }

  item(index: unknown) {
    const known = String(index);
    if (!sideOf[known]) throw invalidArgument(`The border ${known} is not offered by the browser edition`);
    return new RangeBorder(this.model, this.sheetId, this.area, known);
  }
}
