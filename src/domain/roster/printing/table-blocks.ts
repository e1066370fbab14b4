import { BlockRows, cell, wholeLine, line, type Line, type LineCell } from './block-rows';
import { COLUMNS, PAGE_HEIGHT, type Look, type PrintedBlock } from './printed-page';

const ROW = 22;
const HEADING_ROW = 40;

/** A table of the bound roster: a wide first column, and numbers in columns of the grid at the right. */
export interface BoundTable {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly look: Look; readonly texts: readonly string[] }[];
}

const lineOf = (texts: readonly string[], first: Look, others: Look): Line => {
  const wide = COLUMNS - (texts.length - 1);
  const cells = texts.map((text, at): LineCell => (at === 0 ? cell(0, wide, text, first) : cell(wide + at - 1, 1, text, others)));
  return line(ROW, ...cells);
};

/** Tables one under the other; a page that begins within a table begins with its headers. */
export function layoutTables(title: string, tables: readonly BoundTable[]): PrintedBlock {
  const rows = new BlockRows(PAGE_HEIGHT);
  rows.add(wholeLine(HEADING_ROW, title, 'heading'));
  for (const [at, { headers, rows: filled }] of tables.entries()) {
    const head = lineOf(headers, 'label', 'label');
    const above = at === 0 ? [head] : [wholeLine(ROW, '', 'coverText'), head];
    const lines = filled.map(({ look, texts }) => lineOf(texts, look, look === 'label' ? 'label' : 'value'));
    // Headers do not stand alone at a page's end.
    if (!rows.fits([...above, ...lines.slice(0, 2)].reduce((sum, { height }) => sum + height, 0))) rows.breakPage();
    for (const each of above) rows.add(each);
    for (const each of lines) {
      if (!rows.fits(each.height)) {
        rows.breakPage();
        rows.add(head);
      }
      rows.add(each);
    }
  }
  return rows.finish();
}
