import { type OpenedExcel, openExcel } from './excel-in-node';

let excel: OpenedExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.close());

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.Excel.run(work);

describe('worksheets', () => {
  it('are added at the end without going there, and found by name and id', async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('花名册 1');
      added.load('id,name,position,visibility');
      const active = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect([added.name, added.position, added.visibility, active.name]).toEqual(['花名册 1', 1, 'Visible', 'Sheet1']);
      const byId = worksheets.getItem(added.id).load('name');
      const byName = worksheets.getItemOrNullObject('花名册 1').load('id');
      const missing = worksheets.getItemOrNullObject('没有');
      const count = worksheets.getCount();
      worksheets.load('items/name');
      await context.sync();
      expect([byId.name, byName.id, missing.isNullObject, count.value]).toEqual(['花名册 1', added.id, true, 2]);
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Sheet1', '花名册 1']);
      const range = added.getRange('A1').load('address');
      await context.sync();
      expect(range.address).toBe("'花名册 1'!A1");
    });
  });

  it('are renamed with the formulas that name them, moved, hidden, coloured and deleted', async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const first = worksheets.getItem('Sheet1');
      const second = worksheets.add('甲');
      second.getRange('A1').values = [[5]];
      first.getRange('A1').formulas = [['=甲!A1+1']];
      await context.sync();
      second.name = '乙';
      second.tabColor = '#FF0000';
      second.position = 0;
      const formula = first.getRange('A1').load('formulas,values');
      second.load('position,tabColor');
      await context.sync();
      expect(formula.formulas).toEqual([['=乙!A1+1']]);
      expect(formula.values).toEqual([[6]]);
      expect([second.position, second.tabColor]).toEqual([0, '#FF0000']);
      second.visibility = 'Hidden';
      const visible = worksheets.getCount(true);
      const next = first.getNextOrNullObject();
      await context.sync();
      expect([visible.value, next.isNullObject]).toEqual([1, true]);
      second.delete();
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });

  it.each([['Sheet1', 'ItemAlreadyExists'], ['a/b', 'InvalidArgument'], ['x'.repeat(32), 'InvalidArgument']])('refuse the name %s', async (name, code) => {
    await expect(
      run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
  });

  it('keep one visible worksheet', async () => {
    await expect(
      run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().delete();
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('freeze panes', async () => {
    await run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
      const before = freezePanes.getLocationOrNullObject();
      freezePanes.freezeAt('A1:B3');
      const frozen = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect([before.isNullObject, frozen.address]).toEqual([true, 'Sheet1!A1:B3']);
      freezePanes.unfreeze();
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(rows.address).toBe('Sheet1!1:2');
      freezePanes.unfreeze();
      const after = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(after.isNullObject).toBe(true);
    });
  });

  it('keep their page set-up for the file', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { pageLayout } = sheet;
      pageLayout.load('orientation,paperSize');
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(['Portrait', 'A4']);
      pageLayout.orientation = 'Landscape';
      pageLayout.setPrintArea('A1:F20');
      pageLayout.setPrintTitleRows('$1:$3');
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins('Centimeters', { left: 1, right: 1 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      pageLayout.load('orientation,zoom,leftMargin');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      await context.sync();
      expect(pageLayout.orientation).toBe('Landscape');
      expect(pageLayout.leftMargin).toBeCloseTo(28.35, 2);
      expect(area.address).toBe('Sheet1!A1:F20');
    });
    const [sheet] = Object.values(excel.engine.save().sheets);
    expect(sheet?.custom?.pageLayout).toMatchObject({ orientation: 'Landscape', printArea: 'A1:F20', titleRows: '1:3', zoom: { horizontalFitToPages: 1 }, centerHorizontally: true, headersFooters: { centerFooter: '第 &P 页' } });
  });
});

describe('the selection', () => {
  it('moves with select and is found as range and cell', async () => {
    await run(async (context) => {
      const other = context.workbook.worksheets.add('乙');
      other.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect([selected.address, cell.address, active.name]).toEqual(['乙!B2:C3', '乙!B2', '乙']);
    });
  });
});

describe('names', () => {
  it('stand for ranges, calculate in formulas, and are found, listed and deleted', async () => {
    await run(async (context) => {
      const { names } = context.workbook;
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').values = [[1], [2]];
      names.add('收入合计区', sheet.getRange('A1:A2'), '说明');
      sheet.getRange('C1').formulas = [['=SUM(收入合计区)']];
      const item = names.getItem('收入合计区').load('name,formula,comment,type,scope');
      const range = item.getRange().load('address');
      const byName = sheet.getRange('收入合计区').load('address');
      const sum = sheet.getRange('C1').load('values');
      const missing = names.getItemOrNullObject('没有');
      names.load('items/name');
      await context.sync();
      expect([item.formula, item.comment, item.type, item.scope]).toEqual(['=Sheet1!$A$1:$A$2', '说明', 'Range', 'Workbook']);
      expect([range.address, byName.address, sum.values, missing.isNullObject]).toEqual(['Sheet1!A1:A2', 'Sheet1!A1:A2', [[3]], true]);
      expect(names.items.map(({ name }) => name)).toEqual(['收入合计区']);
      item.delete();
      const count = names.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it.each([['A1', 'InvalidArgument'], ['有 空格', 'InvalidArgument']])('refuse %s', async (name, code) => {
    await expect(
      run(async (context) => {
        context.workbook.names.add(name, '=Sheet1!$A$1');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
  });
});

describe('settings and custom properties', () => {
  it('are added, changed, listed and deleted, and are in what is saved', async () => {
    await run(async (context) => {
      const { settings, properties } = context.workbook;
      settings.add('policy', { year: 2018 });
      properties.custom.add('版本', '1');
      properties.title = '名册';
      const setting = settings.getItem('policy').load('value');
      const property = properties.custom.getItemOrNullObject('版本').load('value,key');
      const missing = settings.getItemOrNullObject('没有');
      properties.custom.load('items/key');
      properties.load('title');
      await context.sync();
      expect([setting.value, property.value, missing.isNullObject, properties.title]).toEqual([{ year: 2018 }, '1', true, '名册']);
      expect(properties.custom.items.map(({ key }) => key)).toEqual(['版本']);
      expect(excel.engine.save().custom).toMatchObject({ settings: { policy: { year: 2018 } }, properties: { 版本: '1' } });
      setting.delete();
      const count = settings.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it('miss by ItemNotFound', async () => {
    await expect(
      run(async (context) => {
        context.workbook.settings.getItem('没有').load('value');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

describe('the application', () => {
  it('hears suspending and calculates on demand', async () => {
    await run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.formulas = [['=1+1']];
      application.calculate('Full');
      application.load('calculationMode');
      cell.load('values');
      await context.sync();
      expect([application.calculationMode, cell.values]).toEqual(['Automatic', [[2]]]);
    });
  });
});
