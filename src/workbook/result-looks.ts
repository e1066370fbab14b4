import { parseAddress } from './area';
import type { PlanBeside } from './plan-results';

/** Points a character of a column's width takes in Excel's standard font. */
const POINTS_PER_CHARACTER = 5.25;
/** Widths of the result columns in characters, in their order: 归类说明 is cut at the column's edge rather than spread over the sheet. */
const characters = [20, 10, 24, 30, 60] as const;
const OTHER_CHARACTERS = 16;
const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const white = /^#?FFFFFF$/i;

/** How a cell of the office's own looks, as far as a column beside it should look like it; loaded with the next request. */
export function loadLook(cell: Excel.Range) {
  const { format } = cell;
  format.load('wrapText,horizontalAlignment,verticalAlignment');
  format.font.load('bold,color,name,size');
  format.fill.load('color');
  const borders = edges.map((edge) => {
    const border = format.borders.getItem(edge);
    border.load('style,weight,color');
    return border;
  });
  return { format, borders };
}
export type Look = ReturnType<typeof loadLook>;

/** Gives cells a look; what the look is mixed in, or has none of, is left as it is. Cells without a fill are said to be white. */
function giveLook(cells: Excel.Range, { format, borders }: Look, isHeader: boolean): void {
  const { font, fill } = format;
  if (font.name) cells.format.font.name = font.name;
  if (font.size) cells.format.font.size = font.size;
  if (format.verticalAlignment) cells.format.verticalAlignment = format.verticalAlignment;
  if (isHeader) {
    cells.format.font.bold = font.bold;
    if (font.color) cells.format.font.color = font.color;
    if (fill.color && !white.test(fill.color)) cells.format.fill.color = fill.color;
    cells.format.wrapText = format.wrapText;
    if (format.horizontalAlignment) cells.format.horizontalAlignment = format.horizontalAlignment;
  }
  const drawn = borders.filter(({ style }) => style && style !== 'None');
  // A grid of lines is one look for all its cells; a single line under a header is that line.
  const inside = drawn.length === edges.length ? (['InsideHorizontal', 'InsideVertical'] as const).map((index) => ({ index, border: drawn[0] })) : [];
  for (const { index, border } of [...drawn.map((one) => ({ index: edges[borders.indexOf(one)], border: one })), ...inside]) {
    const line = cells.format.borders.getItem(index);
    line.style = border.style;
    line.color = border.color;
    // A double line has a weight of its own.
    if (border.style === 'Continuous' && border.weight) line.weight = border.weight;
  }
}

/** The looks of the header and of the first household left of the results; none beside an Excel table, which has its own style. */
export interface Looks {
  readonly header: Look;
  readonly body: Look;
}

export function loadLooks(sheet: Excel.Worksheet, { table, area }: PlanBeside): Looks | null {
  if (table.source.kind === 'table' || area.column === 0) return null;
  return { header: loadLook(sheet.getCell(area.row, area.column - 1)), body: loadLook(sheet.getCell(area.row + 1, area.column - 1)) };
}

/** Makes new result columns look like their neighbours. Columns of an earlier run keep what the office has made of them. */
export function giveLooks(sheet: Excel.Worksheet, { area, replaces }: PlanBeside, looks: Looks | null): void {
  const kept = replaces === null ? 0 : (parseAddress(replaces)?.columns ?? 0);
  const columns = area.columns - kept;
  if (columns <= 0) return;
  const column = area.column + kept;
  for (let at = kept; at < area.columns; at++) sheet.getRangeByIndexes(area.row, area.column + at, 1, 1).format.columnWidth = (characters[at] ?? OTHER_CHARACTERS) * POINTS_PER_CHARACTER;
  if (!looks) return;
  giveLook(sheet.getRangeByIndexes(area.row, column, 1, columns), looks.header, true);
  if (area.rows > 1) giveLook(sheet.getRangeByIndexes(area.row + 1, column, area.rows - 1, columns), looks.body, false);
}
