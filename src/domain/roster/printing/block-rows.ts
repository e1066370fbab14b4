import { heightOfLines, linesIn } from './text-fit';
import { COLUMNS, roomIn, styles, TALLEST_ROW, type Look, type PrintedBlock, type PrintedCell } from './printed-page';

/** A cell of one line of a form, before its row is known. */
export interface LineCell {
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly look: Look;
}

/** A line of a form: cells side by side, at least so high, higher where a text needs it. */
export interface Line {
  readonly cells: readonly LineCell[];
  readonly height: number;
}

/** Points above and below a cell's text together. */
export const PADDING = 5;

const heightOf = ({ column, columns, text, look }: LineCell): number => {
  const { size, stacked } = styles[look];
  return heightOfLines(stacked ? [...text].length : linesIn(text, roomIn(column, columns), size), size) + PADDING;
};

/** A line of cells from left to right; `least` is the least height in points. */
export const line = (least: number, ...cells: readonly LineCell[]): Line => ({ cells, height: Math.max(least, ...cells.map(heightOf)) });

export const cell = (column: number, columns: number, text: string, look: Look): LineCell => ({ column, columns, text, look });

/** A line of one text over all columns. */
export const wholeLine = (least: number, text: string, look: Look): Line => line(least, cell(0, COLUMNS, text, look));

/** Gathers the rows of a block from above downwards, and knows how far down the page it is. */
export class BlockRows {
  private readonly heights: number[] = [];
  private readonly cells: PrintedCell[] = [];
  private readonly breaks: number[] = [];
  /** Points used of the page. */
  used = 0;

  constructor(private readonly pageHeight: number) {}

  get row(): number {
    return this.heights.length;
  }

  fits(height: number): boolean {
    return this.used + height <= this.pageHeight;
  }

  get rest(): number {
    return this.pageHeight - this.used;
  }

  /** The next line begins a page. */
  breakPage(): void {
    if (this.used === 0) return;
    this.breaks.push(this.row);
    this.used = 0;
  }

  /** Puts a line under the others, in several rows where it is too tall for one; one taller than a page has pages of its own. */
  add({ cells, height }: Line): void {
    const pages = Math.ceil(height / this.pageHeight);
    const perPage = Math.ceil(Math.min(height, this.pageHeight) / TALLEST_ROW);
    const rows = pages * perPage;
    this.put(cells, this.row, rows);
    for (let at = 0; at < rows; at++) {
      if (at > 0 && at % perPage === 0) this.breaks.push(this.row);
      this.heights.push(height / rows);
    }
    this.used = pages === 1 ? this.used + height : height / pages;
  }

  /** Puts a cell at the left of rows that stand already: from `row` to the last. */
  addBeside(row: number, each: LineCell): void {
    if (row < this.row) this.put([each], row, this.row - row);
  }

  private put(cells: readonly LineCell[], row: number, rows: number): void {
    for (const { column, columns, text, look } of cells) this.cells.push({ row, column, rows, columns, text, look });
  }

  finish(): PrintedBlock {
    return { heights: this.heights, cells: [...this.cells].sort((one, other) => one.row - other.row || one.column - other.column), breaks: this.breaks };
  }
}
