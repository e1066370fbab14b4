import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { openExcel, type OpenedExcel } from '../host/excel-in-node';
import { compileFunctions } from './bundle';

/**
 * The examples of the help pages, calculated: the cells of a page are typed into a sheet of the browser edition, its formulas below each other far to the right,
 * and what they show is compared with what the page says. A result is a text, a number, blank, {rows;of;cells}, or an error and a part of its message.
 */
const folder = join(__dirname, '../../docs/functions');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md')).sort();
const metadata = JSON.parse(readFileSync(join(__dirname, 'golden/functions.json'), 'utf8'));
const code = compileFunctions();

type Table = string[][];

/** The tables of the page's section 示例: the sheet, where the first heading is blank and the others are columns; then formula and result. */
function tablesOf(page: string): Table[] {
  const section = /## 示例\n([\s\S]*?)(?=\n## |$)/.exec(page)?.[1] ?? '';
  const blocks = section.split(/\n\s*\n/).filter((block) => block.trim().startsWith('|'));
  return blocks.map((block) =>
    block
      .trim()
      .split('\n')
      .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
      .map((line) => line.replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'))),
  );
}

const sheetTables = (tables: Table[]): Table[] => tables.filter(([[first]]) => first === '');
const formulaTables = (tables: Table[]): Table[] => tables.filter(([[first]]) => first === '公式');

/** {甲,1;乙,2} → [['甲', 1], ['乙', 2]] */
function expectedCells(result: string): (string | number | boolean)[][] {
  const inside = /^\{(.*)\}$/s.exec(result)?.[1];
  const cell = (text: string): string | number | boolean => (text === '（空白）' ? '' : text === 'TRUE' || text === 'FALSE' ? text === 'TRUE' : /^"/.test(text) ? text.slice(1, -1) : text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text);
  return inside === undefined ? [[cell(result)]] : inside.split(';').map((row) => row.split(',').map((text) => cell(text.trim())));
}

let excel: OpenedExcel;
beforeAll(() => {
  excel = openExcel(undefined, { metadata });
  runInContext(code, createContext({ CustomFunctions: excel.CustomFunctions }));
});
afterAll(() => excel.close());

/** The results' column and the rows kept for each. */
const FAR = 40;
const ROWS_EACH = 30;

async function calculate(cells: Table, formulas: readonly string[]) {
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.activate();
    const [heading, ...rows] = cells;
    rows.forEach(([number, ...typed]) => typed.forEach((text, at) => (sheet.getRange(`${heading[at + 1]}${number}`).values = [[text === '（空白）' ? '' : text === 'TRUE' || text === 'FALSE' ? text === 'TRUE' : text]])));
    await context.sync();
    const read = formulas.map((formula, at) => {
      const cell = sheet.getCell(at * ROWS_EACH, FAR);
      cell.formulas = [[formula]];
      return cell.getResizedRange(ROWS_EACH - 1, 15).load('values');
    });
    await context.sync();
    return read.map(({ values }, at) => ({ values: values as unknown[][], message: excel.messages.at(excel.engine.sheets.active(), at * ROWS_EACH, FAR) }));
  });
}

test('every declared function has a page, and every page a function', () => {
  expect(pages).toEqual(metadata.functions.map(({ id }: { id: string }) => `${id}.md`).sort());
});

describe.each(pages)('%s', (name) => {
  const page = readFileSync(join(folder, name), 'utf8');
  const id = name.replace('.md', '');
  const declared = metadata.functions.find((one: { id: string }) => one.id === id);

  test('names the function, says it in English too, and has the sections a reader looks for', () => {
    expect(page.startsWith(`# ROSTER.${id}\n`)).toBe(true);
    for (const heading of ['写法', '结果', '错误', '示例', '依据', '大表']) expect(page).toContain(`\n## ${heading}\n`);
    expect(page).toMatch(/^> English: [A-Z].{40,}/m);
    const required = declared.parameters.map((parameter: { name: string; optional?: boolean }) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(', ');
    expect(page).toContain(`=ROSTER.${id}(${required})`);
    for (const parameter of declared.parameters) expect(page).toMatch(new RegExp(`^\\| ${parameter.name} \\|`, 'm'));
  });

  test('shows examples that are calculated so', async () => {
    const tables = tablesOf(page);
    const [sheet = [['']]] = sheetTables(tables);
    const examples = formulaTables(tables).flatMap(([, ...rows]) => rows);
    expect(examples.length).toBeGreaterThan(0);
    const calculated = await calculate(sheet, examples.map(([formula]) => formula));
    examples.forEach(([formula, result, said = ''], at) => {
      expect(formula).toContain(`ROSTER.${id}(`);
      const expected = expectedCells(result);
      const { values, message = '' } = calculated[at];
      expect({ formula, shows: values.slice(0, expected.length).map((row) => row.slice(0, expected[0].length)) }).toEqual({ formula, shows: expected });
      // Nothing spills beyond what the page shows.
      expect(values.slice(0, expected.length).some((row) => row[expected[0].length] !== '')).toBe(false);
      expect(values[expected.length]?.[0]).toBe('');
      if (result.startsWith('#')) for (const part of said.split('…').filter((text) => text !== '')) expect(message).toContain(part);
    });
  });
});
