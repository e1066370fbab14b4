import { blockName } from '../../domain/roster/block-names';
import { COLUMNS, columnPoints, FONT, paper, styles, type Look, type PrintedBlock } from '../../domain/roster/printing/printed-page';
import type { PlacedBlock } from '../../domain/roster/printing/printed-sheet';
import { addressOf, type Area } from '../area';
import { writeCells } from '../write-blocks';

/** What most cells of a page look like: said of the whole block at once, and the others after it. */
const usual = styles.value;
/** What Office.js calls text that stands one character under the other. */
const STACKED = 180;

const lines = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;

/** Areas of one look, each as large as it can be, so that few requests say how a page looks. */
export function areasOfLooks({ cells, heights }: PrintedBlock): readonly { readonly look: Look; readonly area: Area }[] {
  const grid = heights.map(() => new Array<Look | null>(COLUMNS).fill(null));
  for (const { row, column, rows, columns, look } of cells) for (let down = row; down < row + rows; down++) grid[down].fill(look, column, column + columns);
  const found: { look: Look; area: Area }[] = [];
  for (let row = 0; row < grid.length; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const look = grid[row][column];
      if (look === null) continue;
      let [columns, rows] = [1, 1];
      while (column + columns < COLUMNS && grid[row][column + columns] === look) columns += 1;
      while (row + rows < grid.length && grid[row + rows].slice(column, column + columns).every((each) => each === look)) rows += 1;
      for (let down = row; down < row + rows; down++) grid[down].fill(null, column, column + columns);
      found.push({ look, area: { row, column, rows, columns } });
    }
  }
  return found;
}

/** Neighbours that have the same value, as runs. */
function runsOf<T>(values: readonly T[]): readonly { readonly from: number; readonly count: number; readonly value: T }[] {
  const runs: { from: number; count: number; value: T }[] = [];
  values.forEach((value, at) => {
    const last = runs.at(-1);
    if (last && last.value === value) last.count += 1;
    else runs.push({ from: at, count: 1, value });
  });
  return runs;
}

function drawLines(range: Excel.Range, rows: number): void {
  for (const side of lines) {
    // One row has none inside it.
    if (side === 'InsideHorizontal' && rows === 1) continue;
    range.format.borders.getItem(side).style = 'Continuous';
  }
}

/** Gives cells the looks that differ from the usual ones. */
function giveLook(range: Excel.Range, look: Look): void {
  const { size, bold, horizontal, stacked } = styles[look];
  const { format } = range;
  if (bold !== usual.bold) format.font.bold = bold;
  if (size !== usual.size) format.font.size = size;
  if (horizontal !== usual.horizontal) format.horizontalAlignment = 'Left';
  if (stacked) {
    format.textOrientation = STACKED;
    format.wrapText = false;
  }
}

/** The name by which a sheet is known to be ours: its own, so that it goes with the sheet. */
export const MARK = 'PRINTED_ROSTER';
/** What the mark says until the last page is written. */
export const UNFINISHED = '未写完';

/** Makes a new sheet ready for pages: widths, paper, no grid lines. It says that it is unfinished. */
export function setUpSheet(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  columnPoints.forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points;
  });
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins('Points', paper);
  pageLayout.centerHorizontally = true;
  const mark = sheet.names.add(MARK, sheet.getRange('A1'), UNFINISHED);
  mark.visible = false;
}

/** Puts a block's rows on a sheet from a row on: texts, looks, merges, heights, breaks, and the name over a household's page. */
export function putBlock(sheet: Excel.Worksheet, block: PlacedBlock, start: number): void {
  const { heights, cells, breaks, key = '' } = block;
  const whole: Area = { row: start, column: 0, rows: heights.length, columns: COLUMNS };
  const texts = heights.map(() => new Array<string>(COLUMNS).fill(''));
  for (const { row, column, text } of cells) texts[row][column] = text;
  const range = (area: Area): Excel.Range => sheet.getRangeByIndexes(start + area.row, area.column, area.rows, area.columns);
  // First of all: merging may take away what stands in the cells it covers, their looks too.
  for (const each of cells) if (each.rows > 1 || each.columns > 1) range(each).merge();
  writeCells(sheet, start, 0, texts);
  const all = range({ ...whole, row: 0 });
  all.format.font.name = FONT;
  all.format.font.size = usual.size;
  all.format.wrapText = true;
  all.format.horizontalAlignment = 'Center';
  all.format.verticalAlignment = 'Center';
  for (const { look, area } of areasOfLooks(block)) if (look !== 'value') giveLook(range(area), look);
  const isBordered = heights.map((_, row) => cells.some((each) => each.row === row && styles[each.look].bordered) || cells.some((each) => each.row < row && row < each.row + each.rows));
  for (const { from, count, value } of runsOf(isBordered)) if (value) drawLines(range({ row: from, column: 0, rows: count, columns: COLUMNS }), count);
  for (const { from, count, value } of runsOf(heights)) range({ row: from, column: 0, rows: count, columns: 1 }).format.rowHeight = value;
  for (const row of start > 0 ? [0, ...breaks] : breaks) sheet.horizontalPageBreaks.add(addressOf({ row: start + row, column: 0, rows: 1, columns: 1 }));
  if (key === '') return;
  const name = sheet.names.add(blockName(key), all);
  name.visible = false;
}
