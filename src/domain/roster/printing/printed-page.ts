/** How a cell of a printed page looks; styles says it in numbers. */
export type Look = 'title' | 'label' | 'sectionLabel' | 'value' | 'text' | 'coverTitle' | 'coverText' | 'heading' | 'group' | 'place';

export interface LookStyle {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: 'left' | 'center';
  /** Characters stand one under the other. */
  readonly stacked: boolean;
  readonly bordered: boolean;
}

const style = (size: number, change: Partial<LookStyle> = {}): LookStyle => ({ size, bold: false, horizontal: 'center', stacked: false, bordered: true, ...change });

/** Labels bold, values centred, long texts from the left. Reading: the notice shows the sample page's words and no looks, so these are the tool's own. */
export const styles: Record<Look, LookStyle> = {
  title: style(18, { bold: true, bordered: false }),
  label: style(11, { bold: true }),
  sectionLabel: style(11, { bold: true, stacked: true }),
  value: style(11),
  text: style(11, { horizontal: 'left' }),
  coverTitle: style(30, { bold: true, bordered: false }),
  coverText: style(16, { bordered: false }),
  heading: style(16, { bold: true, bordered: false }),
  group: style(11, { bold: true, horizontal: 'left' }),
  place: style(11, { horizontal: 'left' }),
};

export const looks = Object.keys(styles) as readonly Look[];

/** The font of official forms; where it is not installed, programs take one of their own. */
export const FONT = '宋体';

/** A cell of a printed page, with the rows and columns it is merged over; rows count from the block's first. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly look: Look;
}

/** Rows that begin on a page of their own, as data: whoever writes a sheet puts blocks one under the other. */
export interface PrintedBlock {
  /** Points, one a row. */
  readonly heights: readonly number[];
  readonly cells: readonly PrintedCell[];
  /** Rows that begin another page; the first row, which always does, is not among them. */
  readonly breaks: readonly number[];
}

export const pagesOf = ({ breaks }: PrintedBlock): number => breaks.length + 1;

/** Widths of the eight columns, in characters of the normal font. Source: facts/domain.md section 8; the first is wider, so that 主要致贫 stands on one line. */
export const columnCharacters = [8, 10, 20, 10, 7, 10, 10, 14] as const;
export const COLUMNS = columnCharacters.length;

/** A character of 宋体 11 is 8 pixels wide, a column has 5 more, and a pixel is ¾ point. */
const pointsOf = (characters: number): number => (characters * 8 + 5) * 0.75;
export const columnPoints: readonly number[] = columnCharacters.map(pointsOf);

/** The room for text in a cell over some columns, in points. */
export const roomIn = (column: number, columns: number): number => columnPoints.slice(column, column + columns).reduce((sum, width) => sum + width, 0) - 6;

/**
 * A4 upright, in points, one page wide. The eight columns take 564 of the 523 points between the margins where 宋体 is installed, and more where another font stands in:
 * the program fits them in, so a page's rows shrink by as much and a page holds more of them, never less.
 */
export const paper = { name: 'A4', left: 36, right: 36, top: 42, bottom: 45, header: 20, footer: 22 } as const;

/** What a page holds, in points of its rows, at the scale of 1 that no page exceeds; a little less than the paper, for programs that round heights up. */
export const PAGE_HEIGHT = Math.floor(841.9 - paper.top - paper.bottom) - 6;

/** A row's height has a limit in Excel (409 points); what is taller stands in several rows, merged. */
export const TALLEST_ROW = 400;
