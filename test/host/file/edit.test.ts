import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BooleanNumber, CellValueType, type IWorkbookData, type IWorksheetData, LocaleType } from '@univerjs/core';
import { type OpenedWorkbook, openWorkbook, saveWorkbook } from '../../../src/host/file';
import { makeWorkbooks, resave, seen, seenBytes, temporaryFolder, type SeenSheet, type SeenWorkbook } from '../../xlsx/openpyxl';

const folder = temporaryFolder();
let original: Uint8Array;
let before: SeenWorkbook;
let opened: OpenedWorkbook;
let data: IWorkbookData;

beforeAll(() => {
  makeWorkbooks(folder.path);
  original = new Uint8Array(readFileSync(join(folder.path, 'roster.xlsx')));
  [before] = seen(join(folder.path, 'roster.xlsx')) as [SeenWorkbook];
});
beforeEach(async () => {
  opened = await openWorkbook(original);
  data = opened.data;
});
afterAll(folder.remove);

const sheetNamed = (name: string, of = data): Partial<IWorksheetData> => {
  const found = Object.values(of.sheets).find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}`);
  return found;
};
const cells = (name = '名册 2018') => (sheetNamed(name).cellData ??= {});
const resource = <Value>(name: string): Record<string, Value> => JSON.parse(data.resources?.find((known) => known.name === name)?.data ?? '{}');
const setResource = (name: string, value: unknown) => {
  data.resources = [...(data.resources ?? []).filter((known) => known.name !== name), { name, data: JSON.stringify(value) }];
};
const saved = async (of: OpenedWorkbook | undefined = opened): Promise<SeenWorkbook> => {
  const [book] = seenBytes(folder.path, await saveWorkbook(data, of));
  if (!book) throw new Error('Nothing was seen');
  return book;
};
const roster = (book: SeenWorkbook): SeenSheet => {
  const sheet = book.sheets['名册 2018'];
  if (!sheet) throw new Error('The roster is gone');
  return sheet;
};

describe('What is changed in the grid is changed in the file, and nothing else', () => {
  test('one cell', async () => {
    cells()[1] = { ...cells()[1], 0: { ...cells()[1]?.[0], v: '0099', t: CellValueType.STRING } };
    const after = await saved();
    expect(roster(after).cells.A2?.value).toBe('0099');
    const expected = structuredClone(before);
    Object.assign(roster(expected).cells.A2 ?? {}, { value: '0099' });
    expect(after).toEqual(expected);
  });

  test('text that looks like a formula, an error or a number stays text', async () => {
    cells()[40] = { 0: { v: '=1+1', t: CellValueType.STRING }, 1: { v: '#N/A', t: CellValueType.FORCE_STRING }, 2: { v: '007', t: CellValueType.FORCE_STRING }, 3: { v: '#N/A', t: CellValueType.STRING } };
    const { A41, B41, C41, D41 } = roster(await saved()).cells;
    expect([A41?.value, B41?.value, C41?.value]).toEqual(['=1+1', '#N/A', '007']);
    expect(D41?.type).toBe('e');
    const again = await openWorkbook(await saveWorkbook(data, opened));
    expect(sheetNamed('名册 2018', again.data).cellData?.[40]).toEqual(cells()[40]);
  });

  test('a changed style keeps what the grid does not know of the old one', async () => {
    const cell = cells()[0]?.[10];
    const style = data.styles[String(cell?.s)];
    data.styles.changed = { ...style, bg: { rgb: '#00FF00' } };
    Object.assign(cell ?? {}, { s: 'changed' });
    const after = roster(await saved());
    const was = roster(before);
    const [now, then] = [after.styles[after.cells.K1?.looks ?? ''], was.styles[was.cells.K1?.looks ?? '']];
    expect({ ...now, fill: null }).toEqual({ ...then, fill: null });
    expect(JSON.stringify(now?.fill)).toContain('FF00FF00');
  });

  test('a style the grid made new', async () => {
    cells()[41] = { 0: { v: 3, t: CellValueType.NUMBER, s: { bl: 1, ff: '黑体', fs: 16, ht: 2, tb: 3, n: { pattern: '0.00%' }, bd: { t: { s: 7, cl: { rgb: '#FF0000' } } } } } };
    const after = roster(await saved());
    expect(after.styles[after.cells.A42?.looks ?? '']).toMatchObject({ number_format: '0.00%', font: { name: '黑体', b: true, sz: 16 }, alignment: { horizontal: 'center', wrapText: true }, border: { top: { style: 'double', color: { rgb: 'FFFF0000' } } } });
  });

  test('widths, heights, hidden lines, freeze panes, tab colour, hidden sheets', async () => {
    const sheet = sheetNamed('名册 2018');
    Object.assign((sheet.columnData ??= {}), { 1: { ...sheet.columnData?.[1], w: 140 }, 8: { w: 70 }, 3: { ...sheet.columnData?.[3], hd: BooleanNumber.FALSE } });
    Object.assign((sheet.rowData ??= {}), { 0: { ...sheet.rowData?.[0], h: 60 }, 5: { hd: BooleanNumber.TRUE } });
    sheet.freeze = { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 };
    sheet.tabColor = '#FF0000';
    sheetNamed('参数').hidden = BooleanNumber.FALSE;
    const after = await saved();
    expect(roster(after)).toMatchObject({ columns: { B: { width: 20 }, I: { width: 10 }, D: { hidden: false }, C: { width: 22.25 } }, rows: { 1: { height: 45 }, 6: { hidden: true }, 4: { hidden: true } }, freeze: 'A2', properties: { tabColor: { rgb: 'FFFF0000' } } });
    expect(after.sheets['参数']?.state).toBe('visible');
  });

  test('a grown table takes its filter along and names its columns by the header', async () => {
    const tables = resource<{ tables: { name: string; range: Record<string, number> }[] }>('SHEET_TABLE_PLUGIN');
    const table = Object.values(tables).flatMap((sheet) => sheet.tables).find(({ name }) => name === '户表');
    Object.assign(table?.range ?? {}, { endRow: 15, endColumn: 7 });
    setResource('SHEET_TABLE_PLUGIN', tables);
    Object.assign(cells()[0] ?? {}, { 7: { v: '新列', t: CellValueType.STRING }, 6: { v: '备注', t: CellValueType.STRING } });
    expect(roster(await saved()).tables['户表']).toMatchObject({ ref: 'A1:H16', autoFilter: { ref: 'A1:H16' }, tableStyleInfo: { name: 'TableStyleMedium2' }, tableColumns: [...['户编号', '户主姓名', '身份证号', '人均收入', '出生时间', '脱贫', '备注', '新列'].map((name) => ({ name }))] });
  });

  test('the totals row is no data to the grid, and is still the table’s in the file', async () => {
    const tables = Object.values(resource<{ tables: { name: string; range: { endRow: number } }[] }>('SHEET_TABLE_PLUGIN')).flatMap((sheet) => sheet.tables);
    expect(tables.find(({ name }) => name === 'T2')?.range.endRow).toBe(4);
    expect((await saved()).sheets['汇总']?.tables.T2?.ref).toBe('A3:B6');
  });

  test('a table removed leaves its cells', async () => {
    setResource('SHEET_TABLE_PLUGIN', {});
    const after = await saved();
    expect(roster(after).tables).toEqual({});
    expect(roster(after).cells.A1?.value).toBe('户编号');
  });

  test('validation rules added, changed and removed; the others stay', async () => {
    const rules = resource<{ formula1?: string; type: string; ranges: object[]; uid: string }[]>('SHEET_DATA_VALIDATION_PLUGIN');
    const list = Object.values(rules).find((known) => known.length > 0) ?? [];
    expect(list.map(({ type, formula1 }) => [type, formula1])).toEqual([['list', '是,否'], ['list', '=参数!$A$1:$A$3'], ['whole', '1'], ['custom', '=LEN(C2)=18'], ['date', '36526']]);
    Object.assign(list[0] ?? {}, { formula1: '是,否,不详' });
    list.splice(2, 1);
    list.push({ uid: 'x', type: 'list', formula1: '甲,乙', ranges: [{ startRow: 30, startColumn: 0, endRow: 31, endColumn: 0 }] });
    setResource('SHEET_DATA_VALIDATION_PLUGIN', rules);
    const after = roster(await saved()).validations;
    expect(after.map(({ sqref, formula1 }) => [sqref[0], formula1]).sort()).toEqual([['A31:A32', '"甲,乙"'], ['B2:B100', '参数!$A$1:$A$3'], ['C2:C100', 'LEN(C2)=18'], ['E2:E100', '36526'], ['F2:F100', '"是,否,不详"']]);
    expect(after).toEqual(expect.arrayContaining([expect.objectContaining({ sqref: ['B2:B100'], showDropDown: true, prompt: '选一个' })]));
  });

  test('the page layout', async () => {
    const sheet = sheetNamed('名册 2018');
    expect(sheet.custom?.pageLayout).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', printArea: 'A1:G11', titleRows: '1:1', titleColumns: 'A:B', zoom: { horizontalFitToPages: 1 }, leftMargin: 28.08, centerHorizontally: true, headersFooters: { leftHeader: '秘', centerHeader: '建档立卡&D', rightFooter: '第 &P 页 共 &N 页' } });
    sheet.custom = { ...sheet.custom, pageLayout: { ...sheet.custom?.pageLayout, orientation: 'Portrait', paperSize: 'A3', printArea: 'A1:I20', titleRows: '1:2', zoom: { scale: 80 }, topMargin: 72, headersFooters: { centerFooter: '&P/&N' } } };
    const after = roster(await saved());
    expect(after).toMatchObject({ page: { orientation: 'portrait', paperSize: 8, scale: 80 }, margins: { top: 1, left: 0.39 }, print: { horizontalCentered: true }, properties: { pageSetUpPr: { fitToPage: false } }, titles: ['$1:$2', '$A:$B'], headers: { oddFooter: '&C&P/&N' } });
    expect(after.printArea).toContain('$A$1:$I$20');
  });

  test('names added and removed; settings and properties', async () => {
    const names = resource<{ name: string; formulaOrRefString: string }>('SHEET_DEFINED_NAME_PLUGIN');
    expect(Object.values(names).map(({ name, formulaOrRefString }) => [name, formulaOrRefString])).toEqual([['类别', '参数!$A$1:$A$3'], ['税率', '=0.05'], ['本表', '汇总!$A$1']]);
    setResource('SHEET_DEFINED_NAME_PLUGIN', { a: Object.values(names)[0], b: { id: 'b', name: '新名', formulaOrRefString: "='名册 2018'!$A$2", localSheetId: 'AllDefaultWorkbook' } });
    const long = { text: '长'.repeat(700) };
    data.custom = { ...data.custom, settings: { policy: long }, properties: { 来源: '乡镇', 年度: 2018 } };
    const bytes = await saveWorkbook(data, opened);
    const [after] = seenBytes(folder.path, bytes);
    expect(after?.names.filter(([name]) => !name.startsWith('_xlnm')).map(([name, , formula]) => [name, formula]).sort()).toEqual([['新名', "'名册 2018'!$A$2"], ['类别', '参数!$A$1:$A$3']]);
    const path = join(folder.path, 'settings.xlsx');
    writeFileSync(path, bytes);
    // Through LibreOffice too.
    for (const file of [path, ...resave(folder.path, [path])]) {
      const { data: again } = await openWorkbook(new Uint8Array(readFileSync(file)));
      expect(again.custom).toMatchObject({ settings: { policy: long }, properties: { 来源: '乡镇', 年度: 2018 } });
    }
  });

  test('sheets renamed, moved, removed and added', async () => {
    const [first = '', second = '', third = ''] = data.sheetOrder;
    data.sheets[first] = { ...data.sheets[first], name: '花名册' };
    delete data.sheets[second];
    data.sheets.fresh = { id: 'fresh', name: '新表', cellData: { 0: { 0: { v: '甲', t: CellValueType.STRING } } }, mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }] };
    data.sheetOrder = [third, 'fresh', first];
    const names = resource<{ name: string }>('SHEET_DEFINED_NAME_PLUGIN');
    setResource('SHEET_DEFINED_NAME_PLUGIN', names);
    const after = await saved();
    expect(after.order).toEqual(['汇总', '新表', '花名册']);
    expect(after.sheets['新表']?.merged).toEqual(['A1:C1']);
    expect(after.sheets['花名册']).toMatchObject({ printArea: "['$A$1:$G$11']", titles: ['$1:$1', '$A:$B'] });
    expect(after.names.find(([name]) => name === '本表')?.slice(0, 3)).toEqual(['本表', 0, '汇总!$A$1']);
    expect(Object.keys(after.kept).filter((name) => name.includes('media'))).toHaveLength(1);
    expect(JSON.stringify(after.sheets['花名册'])).not.toContain("'名册 2018'!$F2");
  });

  test('what was deleted does not travel along', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    Object.assign(cells()[1] ?? {}, { 2: {} });
    const [first = ''] = data.sheetOrder;
    const text = (bytes: Uint8Array) => Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join('');
    expect(text(original)).toContain('350425198001010002');
    expect(text(await saveWorkbook(data, opened))).not.toContain('350425198001010002');
    delete data.sheets[first];
    data.sheetOrder = data.sheetOrder.slice(1);
    expect(text(await saveWorkbook(data, opened))).not.toContain('请核对');
  });
});

describe('Formulas', () => {
  test('a custom function that spills is written as Excel does, and read back', async () => {
    cells('汇总')[20] = { 0: { f: '=ROSTER.CLASSIFY_MEASURE(A1:B2,"ROSTER.X(")', v: '产业', t: CellValueType.STRING, custom: { spill: 'A21:B22' } }, 1: { v: 1, t: CellValueType.NUMBER } };
    cells('汇总')[21] = { 0: { v: '光伏', t: CellValueType.STRING }, 1: { f: '=XLOOKUP(1,A1:A2,SORT(B1:B2))+STDEV.S(A1:A3)', v: 2, t: CellValueType.NUMBER }, 2: { f: '=LET(x,1,x+A1)', v: 1, t: CellValueType.NUMBER } };
    const bytes = await saveWorkbook(data, opened);
    const [after] = seenBytes(folder.path, bytes);
    expect(after?.sheets['汇总']?.cells).toMatchObject({
      A21: { value: '=_xldudf_ROSTER_CLASSIFY_MEASURE(A1:B2,"ROSTER.X(")', result: '产业', array: { t: 'array', ref: 'A21:B22' } },
      A22: { value: '光伏' },
      B22: { value: '=_xlfn.XLOOKUP(1,A1:A2,_xlfn._xlws.SORT(B1:B2))+_xlfn.STDEV.S(A1:A3)' },
      C22: { value: '=_xlfn.LET(_xlpm.x,1,_xlpm.x+A1)' },
    });
    const again = await openWorkbook(bytes);
    expect(sheetNamed('汇总', again.data).cellData?.[20]?.[0]).toEqual({ ...cells('汇总')[20]?.[0], custom: { spill: 'A21:B22' } });
    expect(sheetNamed('汇总', again.data).cellData?.[21]).toEqual(cells('汇总')[21]);
  });

  test('formulas the grid shares are each cell’s own', async () => {
    cells('汇总')[30] = { 0: { f: '=B31*2', si: 's', v: 0, t: 2 }, 1: { v: 1, t: 2 } };
    cells('汇总')[31] = { 0: { si: 's', v: 4, t: 2 }, 1: { v: 2, t: 2 } };
    expect((await saved()).sheets['汇总']?.cells).toMatchObject({ A31: { value: '=B31*2' }, A32: { value: '=B32*2', result: 4 } });
  });
});

describe('Dates of a 1904 workbook', () => {
  test('are the same day in the grid, and go back as they came', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder.path, 'date-1904.xlsx')));
    const book = await openWorkbook(bytes);
    const [sheet] = Object.values(book.data.sheets);
    // 2018-05-01 in the grid's own count; a time of day and a plain number are what they are.
    expect([0, 2, 3].map((row) => sheet?.cellData?.[row]?.[0]?.v)).toEqual([43221, 0.25, 42]);
    const [before1904] = seen(join(folder.path, 'date-1904.xlsx'));
    expect(seenBytes(folder.path, await saveWorkbook(book.data, book))).toEqual([before1904]);
  });
});

describe('A workbook that never was a file', () => {
  test('is written whole, and openpyxl and LibreOffice read it', async () => {
    data = {
      id: 'w', name: '', appVersion: '', locale: LocaleType.ZH_CN, sheetOrder: ['s'],
      styles: { b: { bl: 1, bg: { rgb: '#FFFF00' } } },
      sheets: { s: { id: 's', name: '名册', cellData: { 0: { 0: { v: '姓名', t: 1, s: 'b' }, 1: { v: '收入', t: 1 } }, 1: { 0: { v: '张三', t: 1 }, 1: { v: 3000, t: 2 } }, 3: { 1: { f: '=SUM(表1[收入])', v: 3000, t: 2 } } }, columnData: { 0: { w: 105 } }, rowData: { 0: { h: 40 } }, freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 }, custom: { pageLayout: { orientation: 'Landscape', paperSize: 'A4', printArea: 'A1:B4', zoom: { horizontalFitToPages: 1 } } } } },
      custom: { document: { title: '册' }, settings: { a: 1 } },
    };
    setResource('SHEET_TABLE_PLUGIN', { s: { tables: [{ id: 't', name: '表1', range: { startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 }, options: { showHeader: true, tableStyleId: 'table-default-0' }, filters: {}, columns: [], meta: {} }] } });
    setResource('SHEET_DATA_VALIDATION_PLUGIN', { s: [{ uid: 'r', type: 'list', formula1: '甲,乙', ranges: [{ startRow: 1, startColumn: 0, endRow: 9, endColumn: 0 }] }] });
    const path = join(folder.path, 'fresh.xlsx');
    writeFileSync(path, await saveWorkbook(data));
    // LibreOffice without a screen keeps no frozen panes, of whatever file.
    expect(seen(path)[0]?.sheets['名册']?.freeze).toBe('A2');
    for (const book of seen(path, ...resave(folder.path, [path]))) {
      const sheet = book.sheets['名册'];
      expect(sheet).toMatchObject({ cells: { A1: { value: '姓名' }, B2: { value: 3000 }, B4: { result: 3000 } }, rows: { 1: { height: 30 } }, columns: { A: { width: 15 } }, page: { orientation: 'landscape', paperSize: 9, fitToWidth: 1, fitToHeight: 0 }, tables: { 表1: { ref: 'A1:B2' } } });
      expect(sheet?.validations[0]).toMatchObject({ sqref: ['A2:A10'], formula1: '"甲,乙"' });
      expect(sheet?.styles[sheet.cells.A1?.looks ?? '']).toMatchObject({ font: { b: true }, fill: { fgColor: { rgb: 'FFFFFF00' } } });
      expect(book.document.title).toBe('册');
    }
  });
});
