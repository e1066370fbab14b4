import { isTextKind } from './cell-texts';
import { giveChoices } from './choice-rules';
import { KEY, ORDER, rosterColumns, tableNameOf, type RosterColumn, type Section } from './roster-columns';

/** Points a column is wide: room for what usually stands in it. The key is for the tables, not for reading. */
const widths: Partial<Record<RosterColumn['kind'], number>> = { [KEY]: 24, [ORDER]: 36, id: 130, place: 150, date: 72, phone: 84, amount: 72, area: 60, age: 40, year: 60 };
const WIDTH = 84;
const wide = new Set(['organisation', 'project', 'outcome', 'remarks']);
const WIDE = 170;

/** So far down codes are offered: more lines than 100,000 households have. To the foot of the sheet would cost the browser edition's grid seconds. */
const CHOICE_ROWS = 400_000;

function giveLooks(range: Excel.Range, { name, kind }: RosterColumn): void {
  // One format for all cells of the range, as Office.js takes it; its types know matrices only.
  if (isTextKind(kind)) range.numberFormat = '@' as unknown as string[][];
  range.format.columnWidth = wide.has(name) ? WIDE : (widths[kind] ?? WIDTH);
}

/**
 * Makes a section's table on a blank sheet, in the next request: everything about the sheet first and the table last,
 * so that where a table stands, the rest does too.
 */
export function makeTable(sheet: Excel.Worksheet, section: Section, name: string): void {
  const columns = rosterColumns[section];
  const header = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  for (const [at, column] of columns.entries()) {
    giveLooks(sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn(), column);
    giveChoices(sheet.getRangeByIndexes(1, at, CHOICE_ROWS, 1), column);
  }
  header.values = [columns.map((column) => column.header)];
  header.format.font.bold = true;
  sheet.freezePanes.freezeRows(1);
  layOut(sheet.pageLayout, section);
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, 2, columns.length), true);
  table.name = name;
}

/** A4 across, as wide as the page, the header row on every page. */
function layOut(layout: Excel.PageLayout, section: Section): void {
  layout.orientation = 'Landscape';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.setPrintTitleRows('$1:$1');
  layout.headersFooters.defaultForAllPages.centerHeader = tableNameOf(section);
  layout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
}

/** Appends the columns a table lacks behind its own, each with its header. */
export function appendColumns(table: Excel.Table, columns: readonly RosterColumn[]): void {
  for (const column of columns) {
    const made = table.columns.add(undefined, undefined, column.header);
    giveLooks(made.getDataBodyRange(), column);
    giveChoices(made.getDataBodyRange(), column);
  }
}
