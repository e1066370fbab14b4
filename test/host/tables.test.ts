import { type OpenedExcel, openExcel } from './excel-in-node';

let excel: OpenedExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.close());

const rows = [['户主', '家庭人口'], ['李某', 3], ['王某', 4]];

/** A sheet with the table 户表 in B2:C4. */
const withTable = <T>(work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2:C4').values = rows;
    const table = sheet.tables.add('B2:C4', true);
    table.name = '户表';
    await context.sync();
    return work(table, sheet, context);
  });

describe('a table', () => {
  it('is found by name and id, on its sheet, in the workbook and in a range', async () => {
    await withTable(async (table, sheet, context) => {
      table.load('id,name,showHeaders,showTotals,style');
      await context.sync();
      expect([table.name, table.showHeaders, table.showTotals]).toEqual(['户表', true, false]);
      const byName = context.workbook.tables.getItem('户表').load('id');
      const byId = context.workbook.tables.getItemOrNullObject(table.id).load('name');
      const missing = context.workbook.tables.getItemOrNullObject('没有');
      const touching = sheet.getRange('C3:Z9').getTables(false).load('items/name');
      const contained = sheet.getRange('C3:Z9').getTables(true).load('items/name');
      sheet.tables.load('items/name');
      table.worksheet.load('name');
      await context.sync();
      expect([byName.id, byId.name, missing.isNullObject, table.worksheet.name]).toEqual([table.id, '户表', true, 'Sheet1']);
      expect([touching.items.length, contained.items.length, sheet.tables.items.map(({ name }) => name)]).toEqual([1, 0, ['户表']]);
    });
  });

  it('knows its range, header and body', async () => {
    await withTable(async (table, _sheet, context) => {
      const whole = table.getRange().load('address');
      const header = table.getHeaderRowRange().load('values');
      const body = table.getDataBodyRange().load('values,address');
      await context.sync();
      expect([whole.address, header.values, body.values, body.address]).toEqual(['Sheet1!B2:C4', [rows[0]], rows.slice(1), 'Sheet1!B3:C4']);
    });
  });

  it('finds its columns by header and number', async () => {
    await withTable(async (table, _sheet, context) => {
      table.columns.load('items/name,items/index,items/id');
      const people = table.columns.getItem('家庭人口').getDataBodyRange().load('address');
      const missing = table.columns.getItemOrNullObject('没有');
      const count = table.rows.getCount();
      await context.sync();
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([['户主', 0], ['家庭人口', 1]]);
      expect([people.address, missing.isNullObject, count.value]).toEqual(['Sheet1!C3:C4', true, 2]);
    });
  });

  it('takes new columns and renames them, and structured references follow', async () => {
    await withTable(async (table, sheet, context) => {
      table.columns.add(undefined, [['收入'], [100], [200]]);
      sheet.getRange('F1').formulas = [['=SUM(户表[收入])']];
      const sum = sheet.getRange('F1').load('values');
      const whole = table.getRange().load('address,values');
      await context.sync();
      expect([whole.address, sum.values]).toEqual(['Sheet1!B2:D4', [[300]]]);
      table.columns.getItem('收入').delete();
      whole.load('address');
      const after = table.getRange().load('address');
      await context.sync();
      expect(after.address).toBe('Sheet1!B2:C4');
    });
  });

  it('is resized, and formulas over it follow', async () => {
    await withTable(async (table, sheet, context) => {
      sheet.getRange('E1').formulas = [['=SUM(户表[家庭人口])']];
      sheet.getRange('B5:C5').values = [['赵某', 5]];
      table.resize('B2:C5');
      const sum = sheet.getRange('E1').load('values');
      const whole = table.getRange().load('address');
      await context.sync();
      expect([sum.values, whole.address]).toEqual([[[12]], 'Sheet1!B2:C5']);
    });
  });

  it('takes rows at its end and in its middle, and lets them go', async () => {
    await withTable(async (table, _sheet, context) => {
      table.rows.add(undefined, [['赵某', 5]]);
      table.rows.add(0, [['钱某', 1]]);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values).toEqual([['钱某', 1], ['李某', 3], ['王某', 4], ['赵某', 5]]);
      table.rows.getItemAt(1).delete();
      const after = table.getDataBodyRange().load('values');
      await context.sync();
      expect(after.values).toEqual([['钱某', 1], ['王某', 4], ['赵某', 5]]);
    });
  });

  it('moves with rows inserted above it', async () => {
    await withTable(async (table, sheet, context) => {
      sheet.getRange('1:2').insert('Down');
      const whole = table.getRange().load('address');
      await context.sync();
      expect(whole.address).toBe('Sheet1!B4:C6');
    });
  });

  it('becomes a plain range, or goes with its cells', async () => {
    await withTable(async (table, sheet, context) => {
      const range = table.convertToRange().load('address');
      const count = context.workbook.tables.getCount();
      await context.sync();
      expect([range.address, count.value]).toEqual(['Sheet1!B2:C4', 0]);
      const again = sheet.tables.add('B2:C4', true);
      await context.sync();
      again.delete();
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  it('gets a header row of its own when its range has none', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [[1, 2], [3, 4]];
      const table = sheet.tables.add('A1:B2', false);
      const whole = table.getRange().load('values');
      await context.sync();
      expect(whole.values).toEqual([['列1', '列2'], [1, 2], [3, 4]]);
    });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['over another table', (sheet) => sheet.tables.add('C4:D9', true), 'InvalidArgument'],
    ['by a name that is an address', (sheet) => (sheet.tables.getItem('户表').name = 'A1'), 'InvalidArgument'],
    ['with a total row', (sheet) => (sheet.tables.getItem('户表').showTotals = true), 'NotImplemented'],
    ['that does not exist', (sheet) => sheet.tables.getItem('没有').load('name'), 'ItemNotFound'],
    ['by a column that does not exist', (sheet) => sheet.tables.getItem('户表').columns.getItem('没有').load('name'), 'ItemNotFound'],
  ])('is refused %s', async (_how, use, code) => {
    await expect(
      withTable(async (_table, sheet, context) => {
        use(sheet);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
  });
});
