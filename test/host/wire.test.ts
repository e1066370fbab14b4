import { type OpenedExcel, openExcel } from './excel-in-node';

let excel: OpenedExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.close());

const failure = async (work: Promise<unknown>): Promise<OfficeExtension.Error> => {
  try {
    await work;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('nothing failed');
};

describe('the wire between the client and the host', () => {
  it('counts requests and bytes', async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
      expect(excel.host.requests).toBe(1);
      expect(excel.host.bytes).toBeGreaterThan(200);
      expect(excel.host.largestRequest).toBeGreaterThan(100);
    });
  });

  it('refuses a request above 5 MB by the code Excel on the web gives', async () => {
    const error = await failure(
      excel.Excel.run(async (context) => {
        const text = '户'.repeat(2000);
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:A1000').values = Array.from({ length: 1000 }, () => [text]);
        await context.sync();
      }),
    );
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    await excel.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  it('refuses an answer above 5 MB', async () => {
    const text = '户'.repeat(1500);
    for (const start of [0, 500, 1000]) {
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(start, 0, 500, 1).values = Array.from({ length: 500 }, () => [text]);
        await context.sync();
      });
    }
    const error = await failure(
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:A1500').load('values');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('refuses to read more than five million cells', async () => {
    const error = await failure(
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A:F').load('values');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  it('fails the request it is told to fail and no other', async () => {
    excel.host.failAt(2);
    await excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.values = [[1]];
      await context.sync();
      cell.values = [[2]];
      expect((await failure(context.sync())).code).toBe('RequestAborted');
    });
    await excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[1]]);
    });
  });

  it('refuses by name what it does not cover, and stays usable', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:A3');
      range.values = [[1], [2], [3]];
      await context.sync();
      range.removeDuplicates([0], false);
      const error = await failure(context.sync());
      expect(error.code).toBe('NotImplemented');
      expect(error.message).toContain('Range.RemoveDuplicates is not offered by the browser edition');
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[1], [2], [3]]);
    });
  });

  it.each([
    ['Worksheet.Charts', (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().charts.load('items/name')],
    ['Workbook.PivotTables', (context: Excel.RequestContext) => context.workbook.pivotTables.load('items/name')],
    ['Range.Sort', (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().getRange('A1').sort.apply([{ key: 0 }])],
    ['Worksheet.Shapes', (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().shapes.load('items/name')],
    ['Worksheet._RegisterFormatChangedEvent', (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().onFormatChanged.add(() => Promise.resolve())],
  ])('names %s in its refusal', async (member, use) => {
    const error = await failure(
      excel.Excel.run(async (context) => {
        use(context);
        await context.sync();
      }),
    );
    expect(error.code).toBe('NotImplemented');
    expect(error.message).toContain(member);
  });

  it('says which statement failed', async () => {
    const error = await failure(
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('没有').load('name');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.statement).toContain('getItem');
  });

  it('keeps what was done before the action that failed, as Excel does', async () => {
    await failure(
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['先']];
        context.workbook.tables.getItem('没有').load('name');
        await context.sync();
      }),
    );
    await excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([['先']]);
    });
  });

  it('holds a range across syncs and lets it go after the run', async () => {
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3');
      range.load('address');
      await context.sync();
      expect(excel.host.keptReferences).toBe(1);
      range.load('rowCount');
      await context.sync();
      expect(range.rowCount).toBe(2);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(excel.host.keptReferences).toBe(0);
  });

  it('has the parts of Office that only the loader brings', async () => {
    const ready = await excel.Office.onReady();
    expect(ready).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
    expect(excel.Office.context.displayLanguage).toBe('zh-CN');
    const { requirements } = excel.Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    expect(requirements.isSetSupported('DialogApi', '1.1')).toBe(false);
  });
});
