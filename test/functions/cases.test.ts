import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compileFunctions, ExcelError, loadFunctions, type Cell, type CustomFunction } from './bundle';

/** A case as an official reads it: the arguments, or a household and a policy below the file's headers; then the result, or the error and what its message says. */
interface Case {
  名: string;
  参数?: unknown[];
  户?: unknown[];
  口径?: unknown[][];
  结果?: unknown;
  错误?: string;
  含?: string[];
}

interface CaseFile {
  函数: string;
  表头?: string[];
  例: Case[];
}

const folder = join(__dirname, 'cases');
const { functions } = loadFunctions(compileFunctions());
const matrix = (argument: unknown): unknown[][] => (Array.isArray(argument) ? argument : [[argument]]);

function run(file: CaseFile, one: Case): Cell[][] {
  const call = functions.get(file.函数);
  if (!call) throw new Error(`${file.函数} is not associated`);
  const given = one.参数 ? one.参数.map(matrix) : [[one.户], [file.表头], one.口径 ?? null];
  // Excel hands over null for what is left out, and the invocation last.
  while (given.length < 3) given.push(null);
  try {
    return call(...given);
  } catch (error) {
    if (error instanceof ExcelError) return [[error]];
    throw error;
  }
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort())('%s', (name) => {
  // What stands in our own case files is this shape.
  const file = parse(readFileSync(join(folder, name), 'utf8')) as CaseFile;

  test.each(file.例.map((one) => [one.名, one] as const))('%s', (_, one) => {
    const result = run(file, one);
    const [[first]] = result;
    if (one.错误 !== undefined) {
      expect(first).toBeInstanceOf(ExcelError);
      expect(first).toMatchObject({ code: one.错误 });
      if (one.错误 === '#VALUE!' || one.错误 === '#N/A') expect(first).toMatchObject({ message: expect.stringMatching(/请|可用：/) });
    }
    for (const part of one.含 ?? []) expect(first instanceof ExcelError ? first.message : first).toContain(part);
    if ('结果' in one) expect(result).toEqual(matrix(one.结果));
    expect(one.错误 !== undefined || one.含 !== undefined || '结果' in one).toBe(true);
  });
});

const oneCell: [string, (run: CustomFunction, cell: unknown) => Cell[][]][] = ['ID_CHECK', 'ID_BIRTHDATE', 'ID_SEX', 'MASK_ID', 'MASK_PHONE', 'MASK_NAME', 'REPORT_DUE'].map((id) => [id, (call, cell) => call([[cell]], null, null)]);
test.each([...oneCell, ['AGE_ON', (call: CustomFunction, cell: unknown) => call([[cell]], [['2018-1-1']], null)] as const])('%s gives a blank for a blank, handed over as null, empty text, spaces or 0', (id, call) => {
  const found = functions.get(id);
  if (!found) throw new Error(`${id} is not associated`);
  for (const blank of [null, undefined, '', ' ', '　', 0]) expect(call(found, blank)).toEqual([['']]);
});
