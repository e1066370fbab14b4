import { freezeFormulas } from '../../../src/workbook/portable/freeze-formulas';
import { listFormulas } from '../../../src/workbook/portable/list-formulas';
import { listFrozen, restoreFormulas } from '../../../src/workbook/portable/restore-formulas';
import { FREEZE_SHEET } from '../../../src/workbook/own-sheets';
import type { OpenedExcel } from '../../host/excel-in-node';
import { openWorkbook, valuesAt } from '../open-workbook';

const matrix = (name: string) => ({ name, type: 'any' as const, dimensionality: 'matrix' as const, optional: false });
const metadata = { functions: ['LABELS', 'MASK_ID', 'ID_BIRTHDATE', 'REFUSE'].map((id) => ({ id, name: id, parameters: [matrix('rows')] })) };

let opened: OpenedExcel;
afterEach(() => opened.close());

const formulasAt = (sheet: string, address: string): Promise<unknown[][]> =>
  opened.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('formulas');
    await context.sync();
    return range.formulas;
  });

/** Two sheets: a spill of texts that look like more, single cells of digits and of dates, an error, a formula of Excel's own. */
async function open(rows = 3): Promise<void> {
  opened = await openWorkbook(
    [
      { name: '名册', rows: [['甲', 1], ['乙', 2], ['丙', 3]] },
      { name: '附表', rows: [['x']] },
    ],
    { metadata },
  );
  const { CustomFunctions } = opened;
  CustomFunctions.associate('LABELS', () => Array.from({ length: rows }, (_, at) => [['=1+1', '0012', '发展生产脱贫'][at % 3], at]));
  CustomFunctions.associate('MASK_ID', () => [['350481********0019']]);
  CustomFunctions.associate('ID_BIRTHDATE', () => [[26_738]]);
  CustomFunctions.associate('REFUSE', () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, '表头中没有一列是归类所需要的');
  });
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('名册');
    sheet.getRange('D1').formulas = [['=ROSTER.LABELS(A1:B3)']];
    sheet.getRange('G1:G3').formulas = [['=ROSTER.MASK_ID(A1)'], ['=IF(B2=2,ROSTER.MASK_ID(A2),"")'], ['=SUM(B1:B3)']];
    const other = context.workbook.worksheets.getItem('附表');
    other.getRange('B2').numberFormat = [['yyyy/m/d']];
    other.getRange('B2:B3').formulas = [['=ROSTER.ID_BIRTHDATE(A1)'], ['=ROSTER.REFUSE(A1)']];
    other.visibility = 'Hidden';
    context.workbook.worksheets.getItem('名册').activate();
    await context.sync();
  });
}

const whole = async (): Promise<unknown> => [await formulasAt('名册', 'A1:H6'), await formulasAt('附表', 'A1:C4'), await valuesAt(opened, '名册', 'A1:H6'), await valuesAt(opened, '附表', 'A1:C4')];

test('formulas are listed with what they spill over: of a selection, of a sheet, of the whole workbook with its hidden sheets', async () => {
  await open();
  const listed = async (scope: Parameters<typeof listFormulas>[0]) => (await listFormulas(scope)).map(({ sheetName, address, area }) => [sheetName, address, area.rows, area.columns]);
  expect(await listed('workbook')).toEqual([['名册', 'D1', 3, 2], ['名册', 'G1', 1, 1], ['名册', 'G2', 1, 1], ['附表', 'B2', 1, 1], ['附表', 'B3', 1, 1]]);
  expect(await listed('sheet')).toEqual([['名册', 'D1', 3, 2], ['名册', 'G1', 1, 1], ['名册', 'G2', 1, 1]]);
  const select = (address: string) =>
    opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('名册').getRange(address).select();
      await context.sync();
    });
  await select('G2:H9');
  expect(await listed('selection')).toEqual([['名册', 'G2', 1, 1]]);
  await select('E3');
  expect(await listed('selection')).toEqual([['名册', 'D1', 3, 2]]);
});

test('a text that shows how a formula is written is no formula', async () => {
  await open();
  await opened.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('名册').getRange('J1');
    cell.numberFormat = [['@']];
    cell.values = [["'=ROSTER.MASK_ID(A1)"]];
    await context.sync();
  });
  expect(await valuesAt(opened, '名册', 'J1')).toEqual([['=ROSTER.MASK_ID(A1)']]);
  expect((await listFormulas('sheet')).map(({ address }) => address)).toEqual(['D1', 'G1', 'G2']);
});

test('frozen cells keep what they showed: texts stay texts, dates dates, errors errors; other formulas stay formulas', async () => {
  await open();
  const [before, beforeOther] = [await valuesAt(opened, '名册', 'A1:H6'), await valuesAt(opened, '附表', 'A1:C4')];
  expect(await freezeFormulas(await listFormulas('workbook'))).toEqual({ frozen: 5, left: [] });
  expect([await valuesAt(opened, '名册', 'A1:H6'), await valuesAt(opened, '附表', 'A1:C4')]).toEqual([before, beforeOther]);
  expect(await formulasAt('名册', 'D1:G3')).toEqual([['=1+1', 0, '', '350481********0019'], ['0012', 1, '', '350481********0019'], ['发展生产脱贫', 2, '', '=SUM(B1:B3)']]);
  const types = await opened.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('附表').getRange('B2:B3').load('valueTypes,numberFormat');
    await context.sync();
    return [cells.valueTypes, cells.numberFormat];
  });
  expect(types).toEqual([[['Double'], ['Error']], [['yyyy/m/d'], ['General']]]);
  expect(await listFormulas('workbook')).toEqual([]);
});

test('putting back restores every formula and number format and leaves no trace', async () => {
  await open();
  const before = await whole();
  await freezeFormulas(await listFormulas('workbook'));
  const frozen = await listFrozen();
  expect(frozen.map(({ sheetName, address, cells }) => [sheetName, address, cells])).toEqual([['名册', 'D1', 'asFrozen'], ['名册', 'G1', 'asFrozen'], ['名册', 'G2', 'asFrozen'], ['附表', 'B2', 'asFrozen'], ['附表', 'B3', 'asFrozen']]);
  expect(await restoreFormulas(frozen)).toBe(5);
  expect(await whole()).toEqual(before);
  expect(await listFrozen()).toEqual([]);
  const names = await opened.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    const cells = context.workbook.worksheets.getItem('名册').getRange('D1:D3').load('numberFormat');
    await context.sync();
    return [sheets.items.map(({ name }) => name), cells.numberFormat];
  });
  expect(names).toEqual([['名册', '附表'], [['General'], ['General'], ['General']]]);
});

test('a cell that someone wrote over since is told, and can be left as it is', async () => {
  await open();
  await freezeFormulas(await listFormulas('sheet'));
  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('名册').getRange('D2').values = [['已核实']];
    await context.sync();
  });
  const frozen = await listFrozen();
  expect(frozen.map(({ address, cells }) => [address, cells])).toEqual([['D1', 'changed'], ['G1', 'asFrozen'], ['G2', 'asFrozen']]);
  expect(await restoreFormulas(frozen.filter(({ cells }) => cells === 'asFrozen'))).toBe(2);
  expect(await valuesAt(opened, '名册', 'D2')).toEqual([['已核实']]);
  // The record stays as long as something can be put back.
  expect((await listFrozen()).map(({ address }) => address)).toEqual(['D1']);
});

test('a result that has not settled is left a formula and told', async () => {
  await open();
  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('名册').getRange('D3').values = [['在这里']];
    await context.sync();
  });
  const listed = await listFormulas('sheet');
  expect(await freezeFormulas(listed)).toEqual({ frozen: 2, left: [{ formula: listed[0], shows: '#SPILL!' }] });
  expect(await formulasAt('名册', 'D1')).toEqual([['=ROSTER.LABELS(A1:B3)']]);
});

const fault = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error as { fault: unknown }).fault);

/** Rows of a spill that three requests hold. */
const MANY = 25;
const CELLS = 20;
const freeze = async () => freezeFormulas(await listFormulas('workbook'), {}, CELLS);
const record = () => valuesAt(opened, FREEZE_SHEET, 'A1:G6');

test('cut off at any request and run again, freezing ends in the same workbook, and so does putting back', async () => {
  await open(MANY);
  const original = await formulasAt('名册', 'A1:G4');
  const all = async () => [await valuesAt(opened, '名册', `D1:E${MANY}`), await formulasAt('名册', `D1:G${MANY}`), await record()];
  const from = opened.host.requests;
  await freeze();
  const requests = opened.host.requests - from;
  const wanted = await all();
  opened.close();

  const outcomes: unknown[] = [];
  for (let cut = 1; cut <= requests; cut++) {
    await open(MANY);
    opened.host.failAt(cut);
    outcomes.push(await fault(freeze()));
    await freeze();
    expect(await all()).toEqual(wanted);

    const lines = await listFrozen();
    opened.host.failAt((cut % 3) + 1);
    await fault(restoreFormulas(lines));
    await restoreFormulas(await listFrozen());
    expect(await formulasAt('名册', 'A1:G4')).toEqual(original);
    if (cut < requests) opened.close();
  }
  expect(outcomes.filter((outcome) => outcome !== 'done').length).toBeGreaterThanOrEqual(8);
}, 300_000);
