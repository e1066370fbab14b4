import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../../../src/workbook/area';

export type PlainCell = string | number | boolean | null | undefined | { readonly formula: string };

/** A formula that a column repeats for `count` rows from `row` (from 1): as a file shares one, so that the program shifts it itself. */
export interface FilledDown {
  readonly column: number;
  readonly row: number;
  readonly count: number;
  readonly formula: string;
}

export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly PlainCell[])[];
  readonly filledDown?: readonly FilledDown[];
}

const escaped = (text: string): string =>
  [...text].map((character) => (/[<>&"\u0009\u000a\u000d]/.test(character) ? `&#${character.codePointAt(0)};` : character)).join('');

/** A cell with an error value: only a formula gives one. */
export const errorCell = (text: string): { readonly formula: string } => ({ formula: text === '#N/A' ? 'NA()' : text === '#DIV/0!' ? '1/0' : 'VALUE("x")' });

function cellXml(cell: PlainCell, address: string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return `<c r="${address}"><f>${escaped(cell.formula)}</f></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function sheetXml({ rows, filledDown = [] }: PlainSheet): string {
  const last = Math.max(rows.length, ...filledDown.map(({ row, count }) => row + count - 1));
  const lines: string[] = [];
  for (let row = 1; row <= last; row++) {
    const cells = (rows[row - 1] ?? []).map((cell, column) => cellXml(cell, `${columnName(column)}${row}`));
    filledDown.forEach(({ column, row: first, count, formula }, shared) => {
      if (row < first || row >= first + count) return;
      const name = columnName(column);
      const text = row === first ? `ref="${name}${first}:${name}${first + count - 1}" si="${shared}">${escaped(formula.replace(/^=/, ''))}</f>` : `si="${shared}"/>`;
      cells.push(`<c r="${name}${row}"><f t="shared" ${text}</c>`);
    });
    lines.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An .xlsx file with formulas and no calculated values: whoever opens it must calculate. */
export function workbookBytes(sheets: readonly PlainSheet[]): Uint8Array {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, number: at + 1 }));
  return zipSync(
    Object.fromEntries([
      ['[Content_Types].xml', strToU8(`<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`)],
      ['_rels/.rels', strToU8(`<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`)],
      ['xl/workbook.xml', strToU8(`<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${types}"><sheets>${numbered.map(({ name, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`)],
      ['xl/_rels/workbook.xml.rels', strToU8(`<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${types}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`)],
      ...numbered.map((sheet) => [`xl/worksheets/sheet${sheet.number}.xml`, strToU8(sheetXml(sheet))] as const),
    ]),
    { level: 1 },
  );
}

/** Lets LibreOffice calculate a workbook and gives the texts of its first sheet. */
export function calculatedFirstSheet(folder: string, sheets: readonly PlainSheet[]): readonly (readonly string[])[] {
  const path = join(folder, 'formulas.xlsx');
  writeFileSync(path, workbookBytes(sheets));
  // Separator, quote, UTF-8, from the first line, every cell as text as it is shown.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', folder, path], { stdio: 'pipe', timeout: 600_000 });
  return parseCsv(readFileSync(join(folder, 'formulas.csv'), 'utf8')).map((line) => line.map((cell) => String(cell ?? '')));
}
