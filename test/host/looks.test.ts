import { type OpenedExcel, openExcel } from './excel-in-node';

let excel: OpenedExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.close());

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

describe('how cells look', () => {
  it('is set and read: fill, font, alignment, wrapping', async () => {
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = '#ddeeff';
      Object.assign(format.font, { bold: true, italic: true, size: 14, name: '宋体', color: 'red', underline: 'Single' });
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Center';
      format.wrapText = true;
      await context.sync();
      format.load('horizontalAlignment,verticalAlignment,wrapText,fill/color,font/bold,font/italic,font/size,font/name,font/color,font/underline');
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        fill: { color: '#DDEEFF' },
        font: { bold: true, italic: true, size: 14, name: '宋体', color: '#FF0000', underline: 'Single' },
        horizontalAlignment: 'Center',
        verticalAlignment: 'Center',
        wrapText: true,
      });
      format.fill.clear();
      format.font.bold = false;
      format.fill.load('color');
      format.font.load('bold');
      await context.sync();
      expect([format.fill.color, format.font.bold]).toEqual(['#FFFFFF', false]);
    });
  });

  it('is null where cells differ', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      const { font } = sheet.getRange('A1:A2').format;
      font.load('bold,size');
      await context.sync();
      expect([font.bold, font.size]).toEqual([null, 11]);
    });
  });

  it('has borders on edges and inside', async () => {
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange('A1:B2').format;
      for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const) {
        borders.getItem(side).style = 'Continuous';
        borders.getItem(side).color = '#0000FF';
      }
      borders.getItem('EdgeBottom').weight = 'Thick';
      const top = borders.getItem('EdgeTop').load('style,color');
      const bottom = borders.getItem('EdgeBottom').load('weight');
      const middle = sheet.getRange('B2').format.borders.getItem('EdgeLeft').load('style,color');
      await context.sync();
      expect([top.style, top.color, bottom.weight, middle.style, middle.color]).toEqual(['Continuous', '#0000FF', 'Thick', 'Continuous', '#0000FF']);
      borders.getItem('EdgeTop').style = 'None';
      top.load('style');
      await context.sync();
      expect(top.style).toBe('None');
    });
  });

  it('has widths and heights in points, also of whole columns', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B:C').format.columnWidth = 90;
      sheet.getRange('2:3').format.rowHeight = 30;
      const { format } = sheet.getRange('C3');
      format.load('columnWidth,rowHeight');
      await context.sync();
      expect([format.columnWidth, format.rowHeight]).toEqual([90, 30]);
    });
  });

  it('fits columns to their text', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['短', '一个比较长的标题，比较长的标题']];
      sheet.getRange('A:B').format.autofitColumns();
      const narrow = sheet.getRange('A1').format.load('columnWidth');
      const wide = sheet.getRange('B1').format.load('columnWidth');
      await context.sync();
      expect(wide.columnWidth).toBeGreaterThan(narrow.columnWidth * 2);
    });
  });

  it('hides and shows rows and columns', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B:B').columnHidden = true;
      sheet.getRange('3:4').rowHidden = true;
      const range = sheet.getRange('B3').load('columnHidden,rowHidden');
      await context.sync();
      expect([range.columnHidden, range.rowHidden]).toEqual([true, true]);
      sheet.getRange('3:4').rowHidden = false;
      range.load('rowHidden');
      await context.sync();
      expect(range.rowHidden).toBe(false);
    });
  });

  it.each<[string, (range: Excel.Range) => void]>([
    ['a colour', (range) => (range.format.fill.color = 'no colour')],
    ['an alignment', (range) => (range.format.horizontalAlignment = 'Sideways' as never)],
    ['a font size', (range) => (range.format.font.size = 0)],
  ])('refuses %s that is none', async (_what, set) => {
    await expect(
      onSheet(async (sheet, context) => {
        set(sheet.getRange('A1'));
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('what may be typed into cells', () => {
  it('is a list with its alert and prompt, read back and cleared', async () => {
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2:B10');
      dataValidation.rule = { list: { inCellDropDown: true, source: '因学,因病,缺技术' } };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '致贫原因', message: '请从列表中选择' };
      dataValidation.prompt = { showPrompt: true, title: '提示', message: '选一项' };
      dataValidation.load('rule,type,errorAlert,prompt,ignoreBlanks');
      await context.sync();
      expect(dataValidation.toJSON()).toMatchObject({
        type: 'List',
        rule: { list: { inCellDropDown: true, source: '因学,因病,缺技术' } },
        errorAlert: { showAlert: true, style: 'Stop', title: '致贫原因', message: '请从列表中选择' },
        prompt: { showPrompt: true, title: '提示', message: '选一项' },
        ignoreBlanks: true,
      });
      const part = sheet.getRange('A1:B3').dataValidation.load('type');
      await context.sync();
      expect(part.type).toBe('Inconsistent');
      dataValidation.clear();
      dataValidation.load('type');
      await context.sync();
      expect(dataValidation.type).toBe('None');
    });
  });

  it('is a list from a range', async () => {
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('F1:F3') } };
      dataValidation.load('rule');
      await context.sync();
      expect(dataValidation.rule).toMatchObject({ list: { source: '=Sheet1!F1:F3' } });
    });
  });
});
