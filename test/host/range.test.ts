import { type OpenedExcel, openExcel } from './excel-in-node';

let excel: OpenedExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.close());

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

/** Writes values into A1 and on, and reads them back. */
const written = (values: unknown[][], numberFormat?: string) =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
    if (numberFormat) range.numberFormat = values.map((row) => row.map(() => numberFormat));
    range.values = values as never;
    range.load('values, text, valueTypes, formulas, numberFormat');
    await context.sync();
    return range;
  });

describe('values written by the API', () => {
  it('come back as they were', async () => {
    expect((await written([['户主', 12.5, true], ['', -3, false]])).values).toEqual([['户主', 12.5, true], ['', -3, false]]);
  });

  it('lose the digits of an id number in a General cell, as in Excel', async () => {
    const { values, valueTypes } = await written([['510123199001011234']]);
    expect(values).toEqual([[510123199001011000]]);
    expect(valueTypes).toEqual([['Double']]);
  });

  it('keep every digit where the format was made text in the same batch', async () => {
    const { values, valueTypes } = await written([['510123199001011234', '0012']], '@');
    expect(values).toEqual([['510123199001011234', '0012']]);
    expect(valueTypes).toEqual([['String', 'String']]);
  });

  it('keep every digit where the format was made text before', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A:A').numberFormat = '@' as never;
      await context.sync();
      const cell = sheet.getRange('A7');
      cell.values = [['350481197001011234']];
      cell.load('values,numberFormat');
      await context.sync();
      expect(cell.values).toEqual([['350481197001011234']]);
      expect(cell.numberFormat).toEqual([['@']]);
    });
  });

  it('make a number text in a text cell', async () => {
    expect((await written([[42]], '@')).values).toEqual([['42']]);
  });

  it('make text of what follows an apostrophe', async () => {
    const { values, valueTypes } = await written([["'0012", "'=1+1", "'350481197001011234"]]);
    expect(values).toEqual([['0012', '=1+1', '350481197001011234']]);
    expect(valueTypes).toEqual([['String', 'String', 'String']]);
  });

  it('make a formula of what begins with an equals sign', async () => {
    const { values, formulas } = await written([[2, '=A1*21']]);
    expect(values).toEqual([[2, 42]]);
    expect(formulas).toEqual([[2, '=A1*21']]);
  });

  it('read digits, percentages, words for truth and dates out of text', async () => {
    const { values, numberFormat } = await written([['12', '1,234.5', '12%', 'TRUE', '2018-06-01', '不是 12']]);
    expect(values).toEqual([[12, 1234.5, 0.12, true, 43252, '不是 12']]);
    expect(numberFormat[0]).toEqual(['General', '#,##0.00', '0%', 'General', 'yyyy/m/d', 'General']);
  });

  it('leave no date where the calendar has none', async () => {
    expect((await written([['2018-02-30', '19730342']])).values).toEqual([['2018-02-30', 19730342]]);
  });

  it('keep dates as serial numbers and show them by their format', async () => {
    const { values, text } = await written([[43252]], 'yyyy-mm-dd');
    expect(values).toEqual([[43252]]);
    expect(text).toEqual([['2018-06-01']]);
  });

  it('leave a cell as it is for null and empty it for an empty text', async () => {
    await written([['甲', '乙']]);
    const { values, valueTypes } = await written([[null, '']]);
    expect(values).toEqual([['甲', '']]);
    expect(valueTypes).toEqual([['String', 'Empty']]);
  });

  it('fill a whole range from one value', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = 7 as never;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[7, 7], [7, 7]]);
    });
  });

  it.each([[[[1]]], [[[1, 2, 3]]], [[[1, 2], [3]]]])('are refused when the array is not of the range’s size: %j', async (values) => {
    await expect(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:B2').values = values as never;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('are refused when a large array, which the client sends in slices, is not of the range’s size', async () => {
    await expect(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:B2000').values = Array.from({ length: 1999 }, () => [1, 2]);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('reach the grid as one step that undo takes back', async () => {
    await written([['先']]);
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['后']];
      sheet.getRange('A2').values = [['后']];
      await context.sync();
      excel.engine.undo();
      const range = sheet.getRange('A1:A2').load('values');
      await context.sync();
      expect(range.values).toEqual([['先'], ['']]);
    });
  });

  it('show errors as errors', async () => {
    const { values, valueTypes } = await written([['=1/0', '=NA()', '=UNKNOWN.FUNCTION(1)']]);
    expect(values).toEqual([['#DIV/0!', '#N/A', '#NAME?']]);
    expect(valueTypes).toEqual([['Error', 'Error', 'Error']]);
  });
});

describe('formulas', () => {
  it('are calculated before a query is answered, after every write', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
      const sum = sheet.getRange('A3').load('values');
      await context.sync();
      expect(sum.values).toEqual([[3]]);
      sheet.getRange('A1').values = [[10]];
      sum.load('values');
      await context.sync();
      expect(sum.values).toEqual([[12]]);
    });
  });

  it('spill, and say where to and from', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C1').formulas = [['=A1:A3*2']];
      const spilled = sheet.getRange('C1:C3').load('values,formulas,hasSpill');
      const to = sheet.getRange('C1').getSpillingToRange().load('address');
      const parent = sheet.getRange('C3').getSpillParentOrNullObject().load('address');
      const none = sheet.getRange('A1').getSpillParentOrNullObject();
      await context.sync();
      expect(spilled.values).toEqual([[2], [4], [6]]);
      expect(spilled.formulas).toEqual([['=A1:A3*2'], [4], [6]]);
      expect(spilled.hasSpill).toBe(true);
      expect(to.address).toBe('Sheet1!C1:C3');
      expect(parent.address).toBe('Sheet1!C1');
      expect(none.isNullObject).toBe(true);
    });
  });

  it('follow rows that are inserted', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
      sheet.getRange('2:2').insert('Down');
      const moved = sheet.getRange('A1:A4').load('formulas');
      await context.sync();
      expect(moved.formulas).toEqual([[1], [''], [2], ['=SUM(A1:A3)']]);
    });
  });
});

describe('ranges found from ranges', () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['getCell', (sheet) => sheet.getRange('B2:D4').getCell(1, 2), 'D3'],
    ['getCell of the sheet', (sheet) => sheet.getCell(0, 27), 'AB1'],
    ['getRow', (sheet) => sheet.getRange('B2:D4').getRow(2), 'B4:D4'],
    ['getColumn', (sheet) => sheet.getRange('B2:D4').getColumn(0), 'B2:B4'],
    ['getLastRow', (sheet) => sheet.getRange('B2:D4').getLastRow(), 'B4:D4'],
    ['getLastColumn', (sheet) => sheet.getRange('B2:D4').getLastColumn(), 'D2:D4'],
    ['getLastCell', (sheet) => sheet.getRange('B2:D4').getLastCell(), 'D4'],
    ['getResizedRange', (sheet) => sheet.getRange('B2').getResizedRange(2, 1), 'B2:C4'],
    ['getAbsoluteResizedRange', (sheet) => sheet.getRange('B2:Z9').getAbsoluteResizedRange(2, 1), 'B2:B3'],
    ['getOffsetRange', (sheet) => sheet.getRange('B2:C3').getOffsetRange(-1, 3), 'E1:F2'],
    ['getRowsBelow', (sheet) => sheet.getRange('B2:C3').getRowsBelow(2), 'B4:C5'],
    ['getRowsAbove', (sheet) => sheet.getRange('B2:C3').getRowsAbove(), 'B1:C1'],
    ['getColumnsAfter', (sheet) => sheet.getRange('B2:C3').getColumnsAfter(2), 'D2:E3'],
    ['getColumnsBefore', (sheet) => sheet.getRange('B2:C3').getColumnsBefore(1), 'A2:A3'],
    ['getEntireRow', (sheet) => sheet.getRange('B2:C3').getEntireRow(), '2:3'],
    ['getEntireColumn', (sheet) => sheet.getRange('B2:C3').getEntireColumn(), 'B:C'],
    ['getIntersection', (sheet) => sheet.getRange('A1:C3').getIntersection(sheet.getRange('B2:Z99')), 'B2:C3'],
    ['getBoundingRect', (sheet) => sheet.getRange('A1').getBoundingRect('C3'), 'A1:C3'],
    ['getRange without an address', (sheet) => sheet.getRange().getCell(3, 3), 'D4'],
    ['an absolute address', (sheet) => sheet.getRange('$A$1:$B$2'), 'A1:B2'],
  ])('%s', async (_name, find, address) => {
    await onSheet(async (sheet, context) => {
      const range = find(sheet).load('address');
      await context.sync();
      expect(range.address).toBe(`Sheet1!${address}`);
    });
  });

  it('know their size and place', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:D5').load('rowIndex,columnIndex,rowCount,columnCount,cellCount');
      range.worksheet.load('name');
      await context.sync();
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]).toEqual([1, 1, 4, 3, 12]);
      expect(range.worksheet.name).toBe('Sheet1');
    });
  });

  it('are null objects where there is nothing shared or used', async () => {
    await onSheet(async (sheet, context) => {
      const apart = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      const unused = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(apart.isNullObject).toBe(true);
      expect(unused.isNullObject).toBe(true);
    });
  });

  it('find the used cells, with looks or by values alone', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').values = [[1, 2], [3, 4]];
      sheet.getRange('F9').format.fill.color = '#FFFF00';
      const values = sheet.getUsedRange(true).load('address');
      const all = sheet.getUsedRange().load('address');
      const within = sheet.getRange('C:C').getUsedRange(true).load('address');
      await context.sync();
      expect([values.address, all.address, within.address]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2:F9', 'Sheet1!C2:C3']);
    });
  });

  it('find only what is used within them', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').values = [[1, 2], [3, 4]];
      sheet.getRange('H20').values = [['远']];
      sheet.getRange('D5').format.fill.color = '#FFFF00';
      sheet.getRange('J2').formulas = [['=B2:C3*2']];
      const values = sheet.getRange('A1:F10').getUsedRangeOrNullObject(true).load('address');
      const all = sheet.getRange('A1:F10').getUsedRangeOrNullObject().load('address');
      const spilled = sheet.getRange('K1:Z9').getUsedRangeOrNullObject(true).load('address');
      const onlyLooks = sheet.getRange('D4:F10').getUsedRangeOrNullObject(true);
      const rows = sheet.getRange('3:3').getUsedRange(true).load('address');
      await context.sync();
      expect([values.address, all.address, spilled.address, rows.address]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2:D5', 'Sheet1!K2:K3', 'Sheet1!B3:K3']);
      expect(onlyLooks.isNullObject).toBe(true);
    });
  });

  it('answer a blank worksheet’s first cell, and refuse in a blank range', async () => {
    await onSheet(async (sheet, context) => {
      const first = sheet.getUsedRange(true).load('address');
      await context.sync();
      expect(first.address).toBe('Sheet1!A1');
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('C3:D9').getUsedRange(true).load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  it.each(['A0', 'XFE1', 'A1:B', '没有', 'A1048577'])('refuse %s as an address', async (address) => {
    await expect(
      onSheet(async (sheet, context) => {
        sheet.getRange(address).load('address');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('cells moved, cleared and merged', () => {
  const table = [[1, 2], [3, 4], [5, 6]];

  it('shift down and up around part of a row', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = table;
      sheet.getRange('A2').insert('Down');
      const inserted = sheet.getRange('A1:B4').load('values');
      await context.sync();
      expect(inserted.values).toEqual([[1, 2], ['', 4], [3, 6], [5, '']]);
      sheet.getRange('A2').delete('Up');
      inserted.load('values');
      await context.sync();
      expect(inserted.values).toEqual([[1, 2], [3, 4], [5, 6], ['', '']]);
    });
  });

  it('shift on a worksheet that is not the active one', async () => {
    await excel.Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('另一');
      other.getRange('A1:B3').values = table;
      other.getRange('A1').insert('Right');
      const range = other.getRange('A1:C3').load('values');
      const untouched = context.workbook.worksheets.getItem('Sheet1').getUsedRangeOrNullObject();
      await context.sync();
      expect(range.values).toEqual([['', 1, 2], [3, 4, ''], [5, 6, '']]);
      expect(untouched.isNullObject).toBe(true);
    });
  });

  it('delete whole rows and columns', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = table;
      sheet.getRange('1:1').delete('Up');
      sheet.getRange('A:A').delete('Left');
      const range = sheet.getRange('A1:A2').load('values');
      await context.sync();
      expect(range.values).toEqual([[4], [6]]);
    });
  });

  it('lose contents, looks, or both', async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[1]];
      cell.format.font.bold = true;
      await context.sync();
      cell.clear('Contents');
      cell.load('values,format/font/bold');
      await context.sync();
      expect([cell.values, cell.format.font.bold]).toEqual([[['']], true]);
      cell.values = [[2]];
      cell.clear('Formats');
      cell.load('values,format/font/bold');
      await context.sync();
      expect([cell.values, cell.format.font.bold]).toEqual([[[2]], false]);
    });
  });

  it('merge, keeping the first cell, and come apart', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = table;
      sheet.getRange('A1:B2').merge();
      const merged = sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address');
      const range = sheet.getRange('A1:B2').load('values');
      await context.sync();
      expect(merged.address).toBe('Sheet1!A1:B2');
      expect(range.values).toEqual([[1, ''], ['', '']]);
      sheet.getRange('B2').unmerge();
      const none = sheet.getRange('A1:C9').getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});
