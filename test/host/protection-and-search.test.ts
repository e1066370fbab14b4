import { type OpenedExcel, openExcel } from './excel-in-node';

let excel: OpenedExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.close());

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B5').values = [['户键', '姓名'], ['k1', 'K1'], ['k1', '李某'], ['K1', 'k1'], ['', 7]];
    await context.sync();
    return work(sheet, context);
  });

describe('finding cells', () => {
  const areas = (text: string, criteria: Excel.WorksheetSearchCriteria) =>
    onSheet(async (sheet, context) => {
      const found = sheet.findAllOrNullObject(text, criteria);
      found.load('address');
      found.areas.load('items/rowIndex,items/rowCount,items/columnIndex');
      await context.sync();
      return found.isNullObject ? null : found.areas.items.map(({ rowIndex, rowCount, columnIndex }) => [columnIndex, rowIndex, rowCount]);
    });

  it('gives whole cells of that spelling, neighbours of a column together', async () => {
    expect(await areas('k1', { completeMatch: true, matchCase: true })).toEqual([[0, 1, 2], [1, 3, 1]]);
  });

  it('gives other spellings and parts of cells where those count', async () => {
    expect(await areas('k1', { completeMatch: true, matchCase: false })).toEqual([[0, 1, 3], [1, 1, 1], [1, 3, 1]]);
    expect(await areas('某', { completeMatch: false, matchCase: true })).toEqual([[1, 2, 1]]);
  });

  it('gives a null object where there is none', async () => {
    expect(await areas('k2', { completeMatch: true, matchCase: true })).toBeNull();
  });
});

it('counts cells that hold a text, and blank ones', async () => {
  await onSheet(async (sheet, context) => {
    const { functions } = context.workbook;
    const held = functions.countIf(sheet.getRange('A2:A5'), 'k1').load('value');
    const blank = functions.countBlank(sheet.getRange('A1:B6')).load('value');
    await context.sync();
    expect([held.value, blank.value]).toEqual([3, 3]);
  });
});

describe('a protected worksheet', () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['values', (sheet) => (sheet.getRange('A1').values = [['甲']])],
    ['formats', (sheet) => (sheet.getRange('A1').numberFormat = [['@']])],
    ['inserted cells', (sheet) => void sheet.getRange('A1').insert('Down')],
    ['deleted cells', (sheet) => sheet.getRange('A1').delete('Up')],
    ['a new table', (sheet) => void sheet.tables.add('A1:B5', true)],
  ])('refuses %s', async (_what, change) => {
    await expect(
      onSheet(async (sheet, context) => {
        sheet.protection.protect();
        sheet.protection.load('protected');
        await context.sync();
        expect(sheet.protection.protected).toBe(true);
        change(sheet);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('refuses changes of its tables and takes them again when it is protected no more', async () => {
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add('A1:B5', true);
      sheet.protection.protect();
      await context.sync();
      table.resize('A1:B6');
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
      sheet.protection.unprotect();
      table.resize('A1:B6');
      const range = table.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:B6');
    });
  });
});
