import { type OpenedExcel, openExcel } from './excel-in-node';

let excel: OpenedExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.close());

const moment = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Writes as a user would, past the API. */
const typed = (row: number, column: number, value: string) => {
  const { cells, sheets } = excel.engine;
  cells.write(sheets.active(), { startRow: row, startColumn: column, endRow: row, endColumn: column }, () => ({ value }));
  excel.engine.flush();
};

describe('events', () => {
  it('tell a worksheet’s handler what changed, by hand or by the API', async () => {
    const heard: unknown[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(({ address, changeType }) => Promise.resolve(void heard.push([changeType, address])));
      await context.sync();
      typed(1, 1, '甲');
      sheet.getRange('C3:D4').values = [[1, 2], [3, 4]];
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    });
    await moment();
    expect(heard.slice(0, 2)).toEqual([['RangeEdited', 'B2'], ['RangeEdited', 'C3:D4']]);
    expect(heard).toContainEqual(['RowInserted', expect.stringMatching(/^1:1$|^A1:/)]);
  });

  it('say nothing of looks and of calculated results', async () => {
    const heard: unknown[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').values = [[1, '=A1*2']];
      const result = sheet.getRange('B1').load('values');
      await context.sync();
      sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      await context.sync();
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('A1').values = [[2]];
      result.load('values');
      await context.sync();
      expect(result.values).toEqual([[4]]);
    });
    await moment();
    expect(heard).toEqual(['A1']);
  });

  it('bring the changed range', async () => {
    const values: unknown[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        await excel.Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          values.push(range.values);
        });
      });
      await context.sync();
      typed(2, 0, '乙');
    });
    await moment();
    await moment();
    expect(values).toEqual([[['乙']]]);
  });

  it('tell of selections, sheets activated, added and deleted', async () => {
    const heard: unknown[] = [];
    const hear = (kind: string) => (event: { worksheetId: string; address?: string }) => Promise.resolve(void heard.push([kind, event.address ?? '']));
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(hear('selected'));
      worksheets.onActivated.add(hear('activated'));
      worksheets.onAdded.add(hear('added'));
      worksheets.onDeleted.add(hear('deleted'));
      await context.sync();
      worksheets.getActiveWorksheet().getRange('B2:C3').select();
      await context.sync();
      const added = worksheets.add('乙');
      added.activate();
      await context.sync();
      worksheets.getItem('Sheet1').activate();
      added.delete();
      await context.sync();
    });
    await moment();
    expect(heard).toContainEqual(['selected', 'B2:C3']);
    expect(heard.map((event) => (event as string[])[0])).toEqual(expect.arrayContaining(['added', 'activated', 'deleted']));
  });

  it('tell a table’s handler of its own cells only', async () => {
    const heard: unknown[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A3').values = [['收入'], [1], [2]];
      const table = sheet.tables.add('A1:A3', true);
      table.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      await context.sync();
      typed(1, 0, '5');
      typed(1, 5, '外');
    });
    await moment();
    expect(heard).toEqual(['A2']);
  });

  it('stop when removed, and while they are disabled', async () => {
    const heard: unknown[] = [];
    await excel.Excel.run(async (context) => {
      const registered = context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      await context.sync();
      context.runtime.enableEvents = false;
      await context.sync();
      typed(0, 0, '一');
      context.runtime.enableEvents = true;
      await context.sync();
      typed(1, 0, '二');
      await moment();
      registered.remove();
      await registered.context.sync();
      typed(2, 0, '三');
    });
    await moment();
    expect(heard).toEqual(['A2']);
  });
});
