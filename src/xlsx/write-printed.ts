import { blockName } from '../domain/roster/block-names';
import { columnCharacters, COLUMNS, paper, type PrintedBlock } from '../domain/roster/printing/printed-page';
import { placeBlocks, type PrintedSheet } from '../domain/roster/printing/printed-sheet';
import { absoluteName, quoteSheetName, type CellArea } from './address';
import type { DefinedName, FileCell, FileSheet, FileWorkbook, LineAttributes } from './model';
import type { PageLayoutData } from './page-layout';
import { formatIndex, printedFormats } from './printed-formats';
import { writeWorkbook } from './write-workbook';

/** Columns as Excel counts them: 宋体 11 is 8 pixels a character, with 5 pixels around it. */
const columns = columnCharacters.map((characters, at) => ({ first: at, last: at, attributes: { width: String((characters * 8 + 5) / 8), customWidth: '1' } }));

const pageLayout = ({ firstPage }: PrintedSheet, breaks: readonly number[]): PageLayoutData => ({
  orientation: 'Portrait',
  paperSize: paper.name,
  zoom: { horizontalFitToPages: 1 },
  leftMargin: paper.left,
  rightMargin: paper.right,
  topMargin: paper.top,
  bottomMargin: paper.bottom,
  headerMargin: paper.header,
  footerMargin: paper.footer,
  centerHorizontally: true,
  ...(firstPage === undefined ? {} : { firstPageNumber: firstPage, headersFooters: { centerFooter: '— &P —' } }),
  ...(breaks.length === 0 ? {} : { rowBreaks: [...breaks] }),
});

/** Puts a block's cells into a sheet's rows; all cells of a merged area have its looks. */
function putBlock(block: PrintedBlock, start: number, sheet: Pick<FileSheet, 'rows' | 'rowAttributes' | 'merges'>): void {
  block.heights.forEach((height, at) => {
    sheet.rows[start + at] = {};
    sheet.rowAttributes[start + at] = { ht: String(height), customHeight: '1' } satisfies LineAttributes;
  });
  for (const { row, column, rows, columns: width, text, look } of block.cells) {
    const format = formatIndex(look);
    for (let down = 0; down < rows; down++) {
      const line = (sheet.rows[start + row + down] ??= {});
      for (let across = 0; across < width; across++) line[column + across] = { format } satisfies FileCell;
    }
    // The cell was just made.
    if (text !== '') sheet.rows[start + row][column].value = text;
    if (rows > 1 || width > 1) sheet.merges.push({ startRow: start + row, startColumn: column, endRow: start + row + rows - 1, endColumn: column + width - 1 });
  }
}

function fileSheet(printed: PrintedSheet, number: number, names: DefinedName[]): FileSheet {
  const { starts, breaks } = placeBlocks(printed.blocks);
  const sheet: FileSheet = {
    name: printed.name,
    sheetNumber: number,
    isHidden: false,
    tabColor: '',
    showGridlines: false,
    isRightToLeft: false,
    isProtected: false,
    rows: {},
    rowAttributes: {},
    columns,
    merges: [],
    frozen: { rows: 0, columns: 0 },
    validations: [],
    tables: [],
    pageLayout: pageLayout(printed, breaks),
  };
  printed.blocks.forEach((block, at) => {
    putBlock(block, starts[at], sheet);
    const { key = '', heights } = block;
    if (key === '') return;
    const area: CellArea = { startRow: starts[at], startColumn: 0, endRow: starts[at] + heights.length - 1, endColumn: COLUMNS - 1 };
    names.push({ name: blockName(key), formula: `${quoteSheetName(printed.name)}!${absoluteName(area)}`, comment: '', hidden: true });
  });
  return sheet;
}

/** Printed sheets as a workbook of the neutral model, with a hidden name over the block of each household that has a key. */
export function printedWorkbook(printed: readonly PrintedSheet[]): FileWorkbook {
  const all: DefinedName[] = [];
  const sheets = printed.map((sheet, at) => fileSheet(sheet, at + 1, all));
  // A household printed twice has its name over the first: names stand once in a workbook, whatever their case.
  const names = [...new Map(all.toReversed().map((name) => [name.name.toLowerCase(), name])).values()].toReversed();
  return { sheets, activeSheet: 0, isDate1904: false, formats: printedFormats, names, customProperties: {}, documentProperties: {} };
}

/** Printed sheets as the bytes of an .xlsx file; its properties say nothing of who made it. */
export const writePrinted = (printed: readonly PrintedSheet[]): Uint8Array => writeWorkbook(printedWorkbook(printed));
