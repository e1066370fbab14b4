import { openExcel, type OpenedExcel } from './excel-in-node';

let opened: OpenedExcel;
afterEach(() => opened.close());

const copied = (copyType: 'Formulas' | 'Values' | 'All') => {
  opened = openExcel();
  return opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('B1:C1').formulas = [['=A1*2', '=SUM(A$1:$A1)']];
    sheet.getRange('B2:C3').copyFrom('B1:C1', copyType);
    const cells = sheet.getRange('B1:C3').load('formulas,values');
    await context.sync();
    return [cells.formulas, cells.values];
  });
};

test('copying formulas down moves their relative references', async () => {
  expect(await copied('Formulas')).toEqual([
    [['=A1*2', '=SUM(A$1:$A1)'], ['=A2*2', '=SUM(A$1:$A2)'], ['=A3*2', '=SUM(A$1:$A3)']],
    [[2, 1], [4, 3], [6, 6]],
  ]);
});

test('copying values leaves the formulas behind', async () => {
  expect((await copied('Values'))[0]).toEqual([['=A1*2', '=SUM(A$1:$A1)'], [2, 1], [2, 1]]);
});

test('a copy with its looks is refused by name', async () => {
  await expect(copied('All')).rejects.toMatchObject({ message: expect.stringContaining('copyFrom of All') });
});
