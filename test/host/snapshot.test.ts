import type { IWorkbookData } from '@univerjs/core';
import { emptyWorkbook } from '../../src/host/engine/univer-snapshot';
import { type OpenedExcel, openExcel } from './excel-in-node';

let excel: OpenedExcel;
afterEach(() => excel.close());

const workbook = (cellData: IWorkbookData['sheets'][string]['cellData']): IWorkbookData => {
  const data = emptyWorkbook();
  data.sheets['sheet-1'] = { ...data.sheets['sheet-1'], cellData };
  return data;
};

const read = (address: string, property: 'values' | 'formulas' = 'values') =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load(property);
    await context.sync();
    return range[property];
  });

describe('a workbook opened', () => {
  it('calculates its formulas anew', async () => {
    excel = openExcel(workbook({ 0: { 0: { v: 2, t: 2 }, 1: { f: '=A1*21', v: 0, t: 2 } } }));
    expect(await read('B1')).toEqual([[42]]);
  });

  it('takes the place of the one before, whose references die', async () => {
    excel = openExcel(workbook({ 0: { 0: { v: '旧', t: 1 } } }));
    expect(await read('A1')).toEqual([['旧']]);
    excel.engine.load(workbook({ 0: { 0: { v: '新', t: 1 } } }));
    expect(await read('A1')).toEqual([['新']]);
  });

  it('keeps text, digits as text, truth and style', async () => {
    excel = openExcel(workbook({ 0: { 0: { v: '0012', t: 1, s: { n: { pattern: '@' } } }, 1: { v: 1, t: 3 }, 2: { v: '350481197001011234', t: 4 } } }));
    expect(await read('A1:C1')).toEqual([['0012', true, '350481197001011234']]);
  });

  it('of 20,000 × 24 cells opens as a snapshot', () => {
    const cellData: NonNullable<IWorkbookData['sheets'][string]['cellData']> = {};
    for (let row = 0; row < 20_000; row++) cellData[row] = Object.fromEntries(Array.from({ length: 24 }, (_, column) => [column, { v: row * column, t: 2 }]));
    excel = openExcel();
    excel.engine.load(workbook(cellData));
    expect(excel.engine.cells.contents(excel.engine.sheets.active(), { startRow: 19_999, startColumn: 23, endRow: 19_999, endColumn: 23 })).toEqual([[{ value: 19_999 * 23 }]]);
  });
});

describe('a workbook saved', () => {
  it('holds results beside formulas, spilled values, and how far they reach', async () => {
    excel = openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C1').formulas = [['=A1:A2*10']];
      await context.sync();
    });
    await excel.engine.settle();
    const saved = excel.engine.save();
    const rows = saved.sheets['sheet-1']?.cellData ?? {};
    expect(rows[0]?.[2]).toMatchObject({ f: '=A1:A2*10', v: 10, custom: { spill: 'C1:C2' } });
    expect(rows[1]?.[2]).toMatchObject({ v: 20 });
  });

  it('opens again with its formula spilling where its values were kept', async () => {
    excel = openExcel(workbook({ 0: { 0: { v: 1, t: 2 }, 2: { f: '=A1:A2*10', v: 10, t: 2, custom: { spill: 'C1:C2' } } }, 1: { 0: { v: 2, t: 2 }, 2: { v: 20, t: 2 } } }));
    expect(await read('C1:C2')).toEqual([[10], [20]]);
    expect(await read('C1:C2', 'formulas')).toEqual([['=A1:A2*10'], [20]]);
  });

  it('holds tables, names and rules in its resources', async () => {
    excel = openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').values = [['收入'], [1]];
      sheet.tables.add('A1:A2', true).name = '户表';
      context.workbook.names.add('区', sheet.getRange('A2'));
      sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      await context.sync();
    });
    const { resources } = excel.engine.save();
    const data = (name: string) => resources?.find((resource) => resource.name === name)?.data ?? '';
    expect(data('SHEET_TABLE_PLUGIN')).toContain('户表');
    expect(data('SHEET_DEFINED_NAME_PLUGIN')).toContain('区');
    expect(data('SHEET_DATA_VALIDATION_PLUGIN')).toContain('甲,乙');
    const again = openExcel(excel.engine.save());
    await again.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('户表').getRange().load('address');
      const name = context.workbook.names.getItem('区').load('formula');
      const rule = context.workbook.worksheets.getActiveWorksheet().getRange('A2').dataValidation.load('type');
      await context.sync();
      expect([table.address, name.formula, rule.type]).toEqual(['Sheet1!A1:A2', '=Sheet1!$A$2', 'List']);
    });
    again.close();
  });
});

describe('a large write', () => {
  it('of 20,000 × 5 cells in blocks stands whole', async () => {
    excel = openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let start = 0; start < 20_000; start += 5000) {
        sheet.getRangeByIndexes(start, 0, 5000, 5).values = Array.from({ length: 5000 }, (_, row) => [start + row, '李某', '因学', row * 2, true]);
        await context.sync();
      }
    });
    expect(await read('A20000:E20000')).toEqual([[19_999, '李某', '因学', 9998, true]]);
  });

  it('reaches the grid once a sheet and sync', async () => {
    excel = openExcel();
    let writes = 0;
    excel.engine.onEvent(({ kind }) => {
      if (kind === 'changed') writes += 1;
    });
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let row = 0; row < 50; row++) sheet.getCell(row, 0).values = [[row]];
      await context.sync();
    });
    expect(writes).toBe(1);
  });
});
