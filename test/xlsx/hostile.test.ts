import { readWorkbook, writeWorkbook, type FileRows } from '../../src/xlsx';
import { packed, plainParts, withRows, withStrings } from './hand-written';
import { seenBytes, temporaryFolder } from './openpyxl';

const folder = temporaryFolder();
afterAll(folder.remove);

/** Values by A1 name, to be read at a glance. */
const values = (rows: FileRows) => Object.fromEntries(Object.entries(rows).flatMap(([row, cells]) => Object.entries(cells as Record<number, { value?: unknown }>).map(([column, { value }]) => [`${String.fromCharCode(65 + Number(column))}${Number(row) + 1}`, value])));
const firstSheet = (bytes: Uint8Array) => readWorkbook(bytes).sheets[0];
const read = (bytes: Uint8Array) => values(firstSheet(bytes)?.rows ?? {});
const rewritten = (bytes: Uint8Array) => writeWorkbook(readWorkbook(bytes), bytes);

describe('Files that are legal, though no Excel writes them so', () => {
  test('rows and cells without a place stand after the one before', () => {
    expect(read(withRows('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'))).toEqual({ A1: 1, B1: 2, C4: 3, D4: 4, A5: 5 });
  });

  test('prefixed elements and single quotes are read, and written so that others read them', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const bytes = packed(plainParts(`<x:worksheet xmlns:x='${main}'><x:dimension ref='A1:A1'/><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>0012</x:t></x:is></x:c><x:c r='B1'><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`));
    expect(read(bytes)).toEqual({ A1: '0012', B1: 2 });
    const [after] = seenBytes(folder.path, rewritten(bytes));
    expect(after?.sheets['一']?.cells).toMatchObject({ A1: { value: '0012', type: 's' }, B1: { value: '=1+1', result: 2 } });
  });

  test('absolute targets and backslashes in entry names lead to the part', () => {
    const parts = plainParts();
    parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace('worksheets/', '/xl/worksheets/');
    const { ['xl/worksheets/sheet1.xml']: sheet = '', ...others } = parts;
    expect(readWorkbook(packed({ ...others, 'xl\\worksheets\\sheet1.xml': sheet })).sheets.map(({ name }) => name)).toEqual(['一']);
  });

  test('a phonetic guide is no part of the text, and is kept', () => {
    const item = '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>';
    const bytes = withStrings('<row><c t="s"><v>0</v></c></row>', item);
    expect(read(bytes)).toEqual({ A1: '東京' });
    expect(firstSheet(rewritten(bytes))?.rows[0]?.[0]?.richText).toContain('トウキョウ');
  });

  test('runs of different looks are one text, and stay runs', () => {
    const bytes = withStrings('<row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>甲</t></r><r><rPr><i/></rPr><t>乙</t></r></is></c></row>', '<si><r><t xml:space="preserve">普通 </t></r><r><rPr><b/></rPr><t>粗</t></r></si>');
    expect(read(bytes)).toEqual({ A1: '普通 粗', B1: '甲乙' });
    const [after] = seenBytes(folder.path, rewritten(bytes));
    expect(after?.rich).toEqual({ '普通 粗': [[[], '普通 '], [[['b', []]], '粗']], 甲乙: [[[], '甲'], [[['i', []]], '乙']] });
  });

  test('a dimension that lies is put right', () => {
    const bytes = packed(plainParts('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/><sheetData><row r="9"><c r="C9"><v>7</v></c></row></sheetData></worksheet>'));
    expect(read(bytes)).toEqual({ C9: 7 });
    expect(read(rewritten(bytes))).toEqual({ C9: 7 });
  });

  test('the dates of a strict file are serial numbers', () => {
    expect(read(withRows('<row><c t="d"><v>2018-05-01</v></c><c t="d"><v>2018-05-01T12:00:00</v></c></row>'))).toEqual({ A1: 43221, B1: 43221.5 });
  });

  test('characters XML cannot hold come and go as codes', () => {
    const bytes = withStrings('<row><c t="s"><v>0</v></c></row>', '<si><t>甲_x000D_乙_x005F_x0041_</t></si>');
    expect(read(bytes)).toEqual({ A1: '甲\r乙_x0041_' });
    expect(read(rewritten(bytes))).toEqual({ A1: '甲\r乙_x0041_' });
  });

  test('shared formulas are each cell’s own', () => {
    const rows = '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(A:A)&amp;"A1"</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>';
    const cells = firstSheet(withRows(rows))?.rows;
    expect([cells?.[0]?.[1]?.formula, cells?.[1]?.[1]?.formula]).toEqual(['A1*$A$1+SUM(A:A)&"A1"', 'A2*$A$1+SUM(A:A)&"A1"']);
  });

  test('a what-if table and the number of a rich value stay', () => {
    const bytes = withRows('<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="C1"/><v>1</v></c><c r="B1" t="e" vm="1"><v>#VALUE!</v></c></row>');
    const cells = firstSheet(rewritten(bytes))?.rows[0];
    expect(cells?.[0]?.keptFormula).toContain('r1="C1"');
    expect(cells?.[1]?.valueMetadata).toBe('1');
  });

  test('a sheet in UTF-16 is read', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>汉</t></is></c></row></sheetData></worksheet>';
    const bytes = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer)]);
    expect(read(packed({ ...plainParts(), 'xl/worksheets/sheet1.xml': bytes }))).toEqual({ A1: '汉' });
  });
});
