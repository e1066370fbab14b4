import { type OpenExcelOptions, type OpenedExcel, openExcel } from './excel-in-node';

const matrix = (name: string, optional = false) => ({ name, type: 'any' as const, dimensionality: 'matrix' as const, optional });
const scalar = (name: string, type: 'any' | 'number' | 'string' = 'any', optional = false) => ({ name, type, dimensionality: 'scalar' as const, optional });

const metadata = {
  functions: [
    { id: 'DOUBLE', name: 'DOUBLE', parameters: [matrix('rows')], options: { allowErrorForDataTypeAny: true } },
    { id: 'SEEN', name: 'SEEN', parameters: [scalar('value'), scalar('other', 'any', true)], options: { allowErrorForDataTypeAny: true } },
    { id: 'STRICT', name: 'STRICT', parameters: [scalar('value')] },
    { id: 'TWICE', name: 'TWICE', parameters: [scalar('value', 'number')] },
    { id: 'ALL', name: 'ALL', parameters: [{ ...scalar('values'), repeating: true }] },
    { id: 'LATER', name: 'LATER', parameters: [scalar('value')] },
    { id: 'WHERE', name: 'WHERE', parameters: [] },
  ],
};

let excel: OpenedExcel;
afterEach(() => excel.close());

const open = (options: OpenExcelOptions = {}) => {
  excel = openExcel(undefined, { metadata, ...options });
  const seen: unknown[][] = [];
  const { CustomFunctions } = excel;
  CustomFunctions.associate('DOUBLE', (rows: unknown[][]) => rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell * 2 : cell))));
  CustomFunctions.associate('SEEN', (...parameters: unknown[]) => {
    seen.push(parameters.slice(0, 2));
    return 'ok';
  });
  CustomFunctions.associate('STRICT', () => 'called');
  CustomFunctions.associate('TWICE', (value: number) => value * 2);
  CustomFunctions.associate('ALL', (values: unknown[]) => values.length);
  CustomFunctions.associate('LATER', (value: unknown) => new Promise((resolve) => setTimeout(() => resolve(value), 30)));
  CustomFunctions.associate('WHERE', (invocation: { address: string }) => invocation.address);
  return seen;
};

const sheetWith = async (cells: Record<string, unknown>, read: string): Promise<unknown[][]> =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).values = [[value]] as never;
    const range = sheet.getRange(read).load('values');
    await context.sync();
    return range.values as unknown[][];
  });

describe('a custom function in a cell', () => {
  it('spills its matrix and calculates anew when a cell it reads changes', async () => {
    open();
    expect(await sheetWith({ A1: 1, A2: 2, C1: '=ROSTER.DOUBLE(A1:A2)' }, 'C1:C2')).toEqual([[2], [4]]);
    expect(await sheetWith({ A2: 20 }, 'C1:C2')).toEqual([[2], [40]]);
  });

  it('spills beyond the last row and column of the grid', async () => {
    open();
    excel.CustomFunctions.associate('DOUBLE', () => Array.from({ length: 1200 }, (_, row) => Array.from({ length: 50 }, (__, column) => row * column)));
    expect(await sheetWith({ C1: '=ROSTER.DOUBLE(A1)' }, 'AZ1200')).toEqual([[1199 * 49]]);
  });

  it('is found however its name is typed', async () => {
    open();
    expect(await sheetWith({ A1: 3, C1: '=roster.Double(A1)' }, 'C1')).toEqual([[6]]);
  });

  it('calculates from a table’s column and follows it', async () => {
    open();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A3').values = [['收入'], [1], [2]];
      sheet.tables.add('A1:A3', true).name = '户表';
      sheet.getRange('C1').formulas = [['=ROSTER.DOUBLE(户表[收入])']];
      const result = sheet.getRange('C1:C2').load('values');
      await context.sync();
      expect(result.values).toEqual([[2], [4]]);
      sheet.getRange('A3').values = [[5]];
      result.load('values');
      await context.sync();
      expect(result.values).toEqual([[2], [10]]);
    });
  });

  it('sees a blank cell as null, or as it is set to', async () => {
    for (const blankAs of [null, 0, ''] as const) {
      const seen = open({ blankAs });
      await sheetWith({ C1: '=ROSTER.SEEN(A1)' }, 'C1');
      expect(seen.at(-1)?.[0]).toBe(blankAs);
      if (blankAs !== '') excel.close();
    }
  });

  it('sees a styled blank as a blank', async () => {
    const seen = open();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('C1').formulas = [['=ROSTER.SEEN(A1)']];
      sheet.getRange('C1').load('values');
      await context.sync();
    });
    expect(seen.at(-1)?.[0]).toBeNull();
  });

  it('gets null for an optional argument left out, at the end and in the middle', async () => {
    const seen = open();
    await sheetWith({ A1: 1, C1: '=ROSTER.SEEN(A1)' }, 'C1');
    expect(seen.at(-1)).toEqual([1, null]);
    await sheetWith({ A1: 1, C2: '=ROSTER.SEEN(,A1)' }, 'C2');
    expect(seen.at(-1)).toEqual([null, 1]);
  });

  it('gets ids as text, with every digit', async () => {
    const seen = open();
    await sheetWith({ A1: "'350481197001011234", B1: "'0012", C1: '=ROSTER.SEEN(A1,B1)' }, 'C1');
    expect(seen.at(-1)).toEqual(['350481197001011234', '0012']);
  });

  it('gives ids as text, with every digit', async () => {
    open();
    expect(await sheetWith({ A1: "'350481197001011234", A2: "'0012", C1: '=ROSTER.DOUBLE(A1:A2)' }, 'C1:C2')).toEqual([['350481197001011234'], ['0012']]);
  });

  it('gives texts that look like formulas, numbers or dates as texts', async () => {
    open();
    const texts = ['=1+1', '+1', '-1', '@A1', '0012', '3504*********', '1E5', '2018-3-30', "'0012"];
    excel.CustomFunctions.associate('DOUBLE', () => texts.map((text) => [text]));
    expect(await sheetWith({ A1: 1, C1: '=ROSTER.DOUBLE(A1)' }, 'C1:C9')).toEqual(texts.map((text) => [text]));
    expect(await sheetWith({ E1: '=ISTEXT(C5)', E2: '=LEN(C9)' }, 'E1:E2')).toEqual([[true], [5]]);
  });

  it('gets an error cell as a CustomFunctions.Error when it takes errors', async () => {
    const seen = open();
    await sheetWith({ A1: '=NA()', C1: '=ROSTER.SEEN(A1)' }, 'C1');
    const [error] = seen.at(-1) ?? [];
    expect(error).toBeInstanceOf(excel.CustomFunctions.Error);
    expect(error).toMatchObject({ code: '#N/A' });
  });

  it('passes an error on when it takes none', async () => {
    open();
    expect(await sheetWith({ A1: '=1/0', C1: '=ROSTER.STRICT(A1)', D1: '=IFERROR(C1,"接住")' }, 'C1:D1')).toEqual([['#DIV/0!', '接住']]);
  });

  it('is #VALUE! for text where it declares a number', async () => {
    open();
    expect(await sheetWith({ A1: '不是数', A2: 21, C1: '=ROSTER.TWICE(A1)', C2: '=ROSTER.TWICE(A2)' }, 'C1:C2')).toEqual([['#VALUE!'], [42]]);
  });

  it('is an error for too few or too many arguments', async () => {
    open();
    const [[few], [many]] = (await sheetWith({ C1: '=ROSTER.STRICT()', C2: '=ROSTER.STRICT(1,2)' }, 'C1:C2')) as [[string], [string]];
    expect(few).toMatch(/^#/);
    expect(many).toMatch(/^#/);
  });

  it('takes repeated arguments together', async () => {
    open();
    expect(await sheetWith({ C1: '=ROSTER.ALL(1,2,3)' }, 'C1')).toEqual([[3]]);
  });

  it('is waited for when it promises its result', async () => {
    open();
    expect(await sheetWith({ A1: '晚', C1: '=ROSTER.LATER(A1)' }, 'C1')).toEqual([['晚']]);
  });

  it('is told the address it stands in', async () => {
    open();
    expect(await sheetWith({ C5: '=ROSTER.WHERE()' }, 'C5')).toEqual([['Sheet1!C5']]);
  });

  it('shows #SPILL! where a cell is in its way, and spills when it is gone', async () => {
    open();
    expect(await sheetWith({ A1: 1, A2: 2, C2: '挡', C1: '=ROSTER.DOUBLE(A1:A2)' }, 'C1:C2')).toEqual([['#SPILL!'], ['挡']]);
    expect(await sheetWith({ C2: '' }, 'C1:C2')).toEqual([[2], [4]]);
  });

  it('is #NAME? as long as its page has not associated it', async () => {
    excel = openExcel(undefined, { metadata });
    expect(await sheetWith({ C1: '=ROSTER.WHERE()' }, 'C1')).toEqual([['#NAME?']]);
    excel.CustomFunctions.associate('WHERE', () => '现在有了');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await sheetWith({}, 'C1')).toEqual([['现在有了']]);
  });
});

describe('an error of a custom function', () => {
  it('is kept with its message for the cell, and forgotten when it is gone', async () => {
    open();
    const { CustomFunctions, messages, engine } = excel;
    CustomFunctions.associate('STRICT', (value: unknown) => {
      if (value === '坏') throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue ?? '', '第 1 行“收入”：不是数字');
      return '好';
    });
    expect(await sheetWith({ A1: '坏', C1: '=ROSTER.STRICT(A1)' }, 'C1')).toEqual([['#VALUE!']]);
    expect(messages.at(engine.sheets.active(), 0, 2)).toBe('第 1 行“收入”：不是数字');
    expect(await sheetWith({ A1: '好' }, 'C1')).toEqual([['好']]);
    expect(messages.at(engine.sheets.active(), 0, 2)).toBeUndefined();
  });

  it('in a matrix is an error in its own cell only', async () => {
    open();
    const { CustomFunctions, messages, engine } = excel;
    CustomFunctions.associate('DOUBLE', () => [['好'], [new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable ?? '', '缺列')]]);
    expect(await sheetWith({ C1: '=ROSTER.DOUBLE(A1)' }, 'C1:C2')).toEqual([['好'], ['#N/A']]);
    expect(messages.at(engine.sheets.active(), 1, 2)).toBe('缺列');
  });

  it('thrown as anything else is #VALUE! and stops no other cell', async () => {
    open();
    excel.CustomFunctions.associate('STRICT', () => {
      throw new TypeError('ours');
    });
    excel.CustomFunctions.associate('LATER', () => Promise.reject(new Error('ours')));
    expect(await sheetWith({ A1: 1, C1: '=ROSTER.STRICT(A1)', C2: '=ROSTER.LATER(A1)', C3: '=A1+1' }, 'C1:C3')).toEqual([['#VALUE!'], ['#VALUE!'], [2]]);
  });
});
