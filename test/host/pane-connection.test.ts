import { type OpenedExcel, openExcel } from './excel-in-node';

let excel: OpenedExcel;
beforeEach(() => {
  excel = openExcel(undefined, { metadata: { functions: [{ id: 'WHO', name: 'WHO', parameters: [] }] } });
});
afterEach(() => excel.close());

const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

/** What a cell holds, asked of the grid itself: the first pane may have gone. */
const cell = async (row: number, column: number) => {
  await excel.engine.settle();
  return excel.engine.cells.contents(excel.engine.sheets.active(), { startRow: row, startColumn: column, endRow: row, endColumn: column })[0]?.[0]?.value;
};

const type = (row: number, value: string) => {
  const { cells, sheets } = excel.engine;
  cells.write(sheets.active(), { startRow: row, startColumn: 0, endRow: row, endColumn: 0 }, () => (value.startsWith('=') ? { formula: value } : { value }));
  excel.engine.flush();
};

describe('a pane whose workbook was replaced', () => {
  it('hears no events any more, and its ranges are let go', async () => {
    const heard: string[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      context.trackedObjects.add(sheet.getRange('A1'));
      await context.sync();
    });
    type(0, '先');
    await moment();
    excel.connection.close();
    const told: string[] = [];
    excel.reconnect().connect((text) => told.push(text));
    type(1, '后');
    await moment();
    expect(heard).toEqual(['A1']);
    expect(excel.host.keptReferences).toBe(0);
    // The next pane has registered nothing yet.
    expect(told).toEqual([]);
  });

  it('gets no answer, and what it asked for is not done in the next workbook', async () => {
    let answered = false;
    const work = excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      answered = true;
    });
    void work.catch(() => (answered = true));
    excel.connection.close();
    await moment();
    expect(answered).toBe(false);
    expect(await cell(0, 0)).toBe('');
  });

  it('stops in the middle of a request that waits for the calculation', async () => {
    type(0, '=1+1');
    void excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').load('values');
      sheet.getRange('B1').values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    excel.connection.close();
    await moment();
    expect(await cell(0, 1)).toBe('');
  });

  it('has its functions replaced by those of the next pane', async () => {
    excel.CustomFunctions.associate('WHO', () => '旧');
    await moment();
    type(0, '=ROSTER.WHO()');
    expect(await cell(0, 0)).toBe('旧');
    excel.connection.close();
    excel.CustomFunctions.associate('WHO', () => '已走的');
    const next = excel.reconnect();
    excel.engine.recalculate();
    expect(await cell(0, 0)).toBe('#NAME?');
    next.associate('WHO', () => '新');
    await moment();
    expect(await cell(0, 0)).toBe('新');
  });
});
