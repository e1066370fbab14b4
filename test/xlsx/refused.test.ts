import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { WorkbookFileError, describeFileError, readWorkbook } from '../../src/xlsx';
import { packed, plainParts, withRows } from './hand-written';

const refusal = (bytes: Uint8Array, options = {}): WorkbookFileError => {
  try {
    readWorkbook(bytes, options);
  } catch (error) {
    if (error instanceof WorkbookFileError) return error;
    throw error;
  }
  throw new Error('The file was read');
};

const without = (name: string) => packed(Object.fromEntries(Object.entries(plainParts()).filter(([known]) => known !== name)));
const withPart = (name: string, content: string | Uint8Array) => packed({ ...plainParts(), [name]: content });
const compoundFile = (stream: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0), ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);
const content = withRows(`<row>${'<c><v>1</v></c>'.repeat(500)}</row>`);

describe('What is no workbook is refused, and named', () => {
  test.each<[string, Uint8Array, string, object]>([
    ['nothing', new Uint8Array(), 'empty', {}],
    ['a csv', strToU8('户编号,姓名\n0001,张三\n'), 'not-xlsx', { kind: 'csv' }],
    ['a web page', strToU8('\ufeff<html><table><tr><td>1</td></tr></table></html>'), 'not-xlsx', { kind: 'html' }],
    ['an XML file', strToU8('<?xml version="1.0"?><Workbook/>'), 'not-xlsx', { kind: 'xml' }],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'not-xlsx', { kind: 'jpeg' }],
    ['a PDF', strToU8('%PDF-1.7'), 'not-xlsx', { kind: 'pdf' }],
    ['a gzip', gzipSync(strToU8('x')), 'not-xlsx', { kind: 'gzip' }],
    ['noise', new Uint8Array([1, 2, 3, 4]), 'not-xlsx', { kind: 'unknown' }],
    ['an old .xls', compoundFile('Workbook'), 'not-xlsx', { kind: 'xls' }],
    ['a password-protected workbook', compoundFile('EncryptedPackage'), 'encrypted', {}],
    ['a zip of something else', packed({ 'a.txt': 'x' }), 'not-xlsx', { kind: 'zip' }],
    ['a Word document', packed({ '[Content_Types].xml': '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' }), 'not-xlsx', { kind: 'docx' }],
    ['an OpenDocument file', packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), 'not-xlsx', { kind: 'ods' }],
    ['a workbook with macros', withPart('xl/vbaProject.bin', new Uint8Array([1])), 'macro', {}],
    ['a file cut short', content.subarray(0, content.length - 40), 'damaged', {}],
    ['a file cut to its first bytes', content.subarray(0, 20), 'damaged', {}],
    ['a zip without entries', new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]), 'damaged', {}],
    ['no workbook part', without('xl/workbook.xml'), 'damaged', { part: '/xl/workbook.xml' }],
    ['no worksheet part', without('xl/worksheets/sheet1.xml'), 'damaged', { part: '/xl/worksheets/sheet1.xml' }],
    ['no content types', without('[Content_Types].xml'), 'damaged', { part: '/[Content_Types].xml' }],
    ['XML that breaks off', withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row>'), 'damaged', { part: '/xl/worksheets/sheet1.xml' }],
    ['a worksheet that is no XML', withPart('xl/worksheets/sheet1.xml', 'nonsense'), 'damaged', { part: '/xl/worksheets/sheet1.xml' }],
    ['entities that swell', withPart('xl/worksheets/sheet1.xml', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'), 'damaged', { part: '/xl/worksheets/sheet1.xml' }],
    ['an outside entity', withPart('xl/workbook.xml', '<!DOCTYPE w SYSTEM "file:///etc/passwd"><workbook/>'), 'damaged', { part: '/xl/workbook.xml' }],
    ['a row past the last', withRows('<row r="1048577"><c><v>1</v></c></row>'), 'damaged', { part: '/xl/worksheets/sheet1.xml' }],
    ['a cell past the last column', withRows('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'damaged', { part: '/xl/worksheets/sheet1.xml' }],
  ])('%s', (_, bytes, code, detail) => {
    const error = refusal(bytes);
    expect({ code: error.code, detail: error.detail }).toMatchObject({ code, detail });
  });

  test('content changed within the zip is noticed by its checksum', () => {
    const stored = zipSync(Object.fromEntries(Object.entries(plainParts('<worksheet><sheetData><row><c><v>12345</v></c></row></sheetData></worksheet>')).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
    const at = Buffer.from(stored).indexOf('12345');
    stored[at] = 0x39;
    expect(refusal(stored)).toMatchObject({ code: 'damaged', detail: { part: '/xl/worksheets/sheet1.xml' } });
  });

  test.each([
    ['entries', { file: 1e9, entries: 3, inflated: 1e9, ratio: 1e9 }],
    ['inflated', { file: 1e9, entries: 1e9, inflated: 1000, ratio: 1e9 }],
    ['file', { file: 100, entries: 1e9, inflated: 1e9, ratio: 1e9 }],
  ])('too much of it: %s', (limit, limits) => {
    expect(refusal(content, { limits })).toMatchObject({ code: 'too-large', detail: { limit } });
  });

  test('a zip bomb is refused by its ratio, before it is unpacked', () => {
    expect(refusal(withPart('xl/media/bomb.bin', new Uint8Array(50e6)))).toMatchObject({ code: 'too-large', detail: { limit: 'ratio' } });
  });

  test('too many cells are refused', () => {
    expect(refusal(content, { maxCells: 499 })).toMatchObject({ code: 'too-large', detail: { limit: 'cells', allowed: 499 } });
    expect(readWorkbook(content, { maxCells: 500 }).sheets).toHaveLength(1);
  });

  const townships = join(__dirname, '../../../shared/data/townships');
  // The shared workbooks are not everywhere; their like are made above.
  if (existsSync(townships)) {
    test.each([
      ['大田县-胜利乡（加密）', 'encrypted', {}],
      ['永安市-红旗镇（截断）', 'damaged', {}],
      ['大田县-东风镇（压缩包）', 'not-xlsx', { kind: 'zip' }],
    ])('the township file %s', (name, code, detail) => {
      expect(refusal(new Uint8Array(readFileSync(join(townships, `${name}.xlsx`))))).toMatchObject({ code, detail });
    });
  }

  test('each refusal says which file, what, and how to mend it, in both languages', () => {
    for (const error of [refusal(new Uint8Array()), refusal(compoundFile('EncryptedPackage')), refusal(strToU8('a,b')), refusal(content.subarray(0, 20)), refusal(withPart('xl/vbaProject.bin', '')), refusal(content, { maxCells: 2 })]) {
      expect(describeFileError(error, '名册.xlsx', 'zh-CN')).toMatch(/^名册\.xlsx：.+请.+。$/);
      expect(describeFileError(error, '名册.xlsx', 'en-US')).toMatch(/^名册\.xlsx: .+\b(Get|Open|open|Split|Unpack|Choose)\b.+\.$/);
    }
    expect(describeFileError(refusal(strToU8('a,b')), '名册.xlsx', 'zh-CN')).toContain('纯文本表格（.csv）');
  });
});
