import { saveWorkbook } from '../../src/host/file';
import { readWorkbook } from '../../src/xlsx';
import { type OpenedExcel, openExcel } from './excel-in-node';

let excel: OpenedExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.close());

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

const saved = async () => readWorkbook(await saveWorkbook(excel.engine.save()));

describe('what a printed sheet needs', () => {
  it('page breaks are added, listed in order, taken away, and saved with the file', async () => {
    await onSheet(async (sheet, context) => {
      const { horizontalPageBreaks: breaks } = sheet;
      breaks.add('A24');
      breaks.add('A12');
      breaks.add('A12:H12');
      breaks.load('items/rowIndex');
      await context.sync();
      expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([11, 23]);
      const after = breaks.items[1].getCellAfterBreak().load('address');
      await context.sync();
      expect(after.address).toMatch(/!A24$/);
      expect((await saved()).sheets[0].pageLayout.rowBreaks).toEqual([11, 23]);
      breaks.items[0].delete();
      const count = breaks.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      breaks.removePageBreaks();
      await context.sync();
      expect((await saved()).sheets[0].pageLayout.rowBreaks).toBeUndefined();
    });
  });

  it('no page ends above the first row', async () => {
    await expect(onSheet(async (sheet, context) => void (sheet.horizontalPageBreaks.add('A1'), await context.sync()))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('the first page’s number', async () => {
    await onSheet(async (sheet, context) => {
      sheet.pageLayout.firstPageNumber = 7;
      sheet.pageLayout.load('firstPageNumber');
      await context.sync();
      expect(sheet.pageLayout.firstPageNumber).toBe(7);
      expect((await saved()).sheets[0].pageLayout.firstPageNumber).toBe(7);
    });
  });

  it('text turned, and one character under the other', async () => {
    await onSheet(async (sheet, context) => {
      const turned = [180, 45, -90, 0].map((degrees, at) => {
        const { format } = sheet.getCell(at, 0);
        sheet.getCell(at, 0).values = [['家庭成员']];
        format.textOrientation = degrees;
        return format.load('textOrientation');
      });
      await context.sync();
      expect(turned.map(({ textOrientation }) => textOrientation)).toEqual([180, 45, -90, 0]);
      const { sheets, formats } = await saved();
      expect([0, 1, 2, 3].map((row) => formats[sheets[0].rows[row][0].format].format.rotation)).toEqual([255, 45, 180, 0]);
    });
  });

  it('a name is hidden, and hidden in the file', async () => {
    await onSheet(async (sheet, context) => {
      const name = context.workbook.names.add('HH_a_1', sheet.getRange('A1:H22'));
      name.visible = false;
      name.load('visible,formula');
      await context.sync();
      expect([name.visible, name.formula]).toEqual([false, expect.stringContaining('$A$1:$H$22')]);
      expect((await saved()).names).toMatchObject([{ name: 'HH_a_1', hidden: true }]);
    });
  });
});
