import type { Language } from '../language';

/** What is wrong with a file that cannot be opened as a workbook. */
export type WorkbookFileErrorCode = 'not-xlsx' | 'encrypted' | 'damaged' | 'macro' | 'too-large' | 'empty';

/** What a file that is no .xlsx seems to be. */
export type OtherFileKind = 'xls' | 'xlsb' | 'ods' | 'docx' | 'pptx' | 'csv' | 'html' | 'xml' | 'pdf' | 'jpeg' | 'png' | 'gif' | 'rar' | '7z' | 'gzip' | 'zip' | 'unknown';

/** Where the fault was found: for the words, for logs; never a cell's content. */
export interface WorkbookFileErrorDetail {
  /** With `not-xlsx`. */
  kind?: OtherFileKind;
  /** The part of the package at fault, for example /xl/workbook.xml. */
  part?: string;
  /** What the parser said, in English. */
  cause?: string;
  /** With `too-large`: which limit, and its value in bytes, entries or as a ratio. */
  limit?: 'file' | 'entries' | 'inflated' | 'ratio' | 'cells';
  allowed?: number;
}

interface FileErrorWords {
  kinds: Record<OtherFileKind, string>;
  limits: Record<NonNullable<WorkbookFileErrorDetail['limit']>, string>;
  messages: Record<WorkbookFileErrorCode, (file: string, detail: WorkbookFileErrorDetail, words: FileErrorWords) => string>;
}

const chinese: FileErrorWords = {
  kinds: {
    xls: '旧版 Excel 97–2003 工作簿（.xls）', xlsb: '二进制工作簿（.xlsb）', ods: 'OpenDocument 表格（.ods）', docx: 'Word 文档', pptx: '演示文稿', csv: '纯文本表格（.csv）', html: '网页（.html）',
    xml: 'XML 文件', pdf: 'PDF 文件', jpeg: 'JPEG 图片', png: 'PNG 图片', gif: 'GIF 图片', rar: 'RAR 压缩包', '7z': '7z 压缩包', gzip: 'gzip 压缩包', zip: 'ZIP 压缩包', unknown: '其他类型的文件',
  },
  limits: { file: '文件大小', entries: '内含文件数', inflated: '解压后大小', ratio: '压缩比', cells: '单元格数' },
  messages: {
    'not-xlsx': (file, { kind = 'unknown' }, { kinds }) =>
      `${file}：不是 .xlsx 工作簿，内容是${kinds[kind]}。` +
      (kind === 'zip' ? '请先解压，再打开其中的 .xlsx 文件。' : ['xls', 'xlsb', 'ods', 'csv', 'html', 'xml', 'unknown'].includes(kind) ? '请用 Excel 或 WPS 打开后，另存为“Excel 工作簿（*.xlsx）”，再打开。' : '请选择 .xlsx 文件。'),
    encrypted: (file) => `${file}：设有打开密码，读不出内容。请用 Excel 或 WPS 输入密码打开，在“文件—信息—保护工作簿”中去掉密码，另存后再打开。`,
    damaged: (file, { part }) => `${file}：文件已损坏${part ? `（${part}）` : ''}，可能没有下载或复制完整。请重新取得原文件；或用 Excel 的“打开并修复”打开后另存，再试。`,
    macro: (file) => `${file}：含有宏（VBA），为安全起见不打开。请用 Excel 打开后，另存为不含宏的“Excel 工作簿（*.xlsx）”，再打开。`,
    'too-large': (file, { limit, allowed }, { limits }) => `${file}：${limit ? limits[limit] : '大小'}超过上限${allowed === undefined ? '' : `（${allowed.toLocaleString('zh-CN')}）`}，未打开。请拆分为几个较小的工作簿；若来历不明，请勿再打开。`,
    empty: (file) => `${file}：文件是空的（0 字节），可能没有下载或复制完整。请重新取得原文件。`,
  },
};

const english: FileErrorWords = {
  kinds: {
    xls: 'an Excel 97–2003 workbook (.xls)', xlsb: 'a binary workbook (.xlsb)', ods: 'an OpenDocument spreadsheet (.ods)', docx: 'a Word document', pptx: 'a presentation', csv: 'a plain text table (.csv)', html: 'a web page (.html)',
    xml: 'an XML file', pdf: 'a PDF file', jpeg: 'a JPEG picture', png: 'a PNG picture', gif: 'a GIF picture', rar: 'a RAR archive', '7z': 'a 7z archive', gzip: 'a gzip archive', zip: 'a ZIP archive', unknown: 'a file of another kind',
  },
  limits: { file: 'The file size', entries: 'The number of files inside', inflated: 'The unpacked size', ratio: 'The compression ratio', cells: 'The number of cells' },
  messages: {
    'not-xlsx': (file, { kind = 'unknown' }, { kinds }) =>
      `${file}: not an .xlsx workbook but ${kinds[kind]}. ` +
      (kind === 'zip' ? 'Unpack it first and open the .xlsx inside.' : ['xls', 'xlsb', 'ods', 'csv', 'html', 'xml', 'unknown'].includes(kind) ? 'Open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)”, and open that.' : 'Choose an .xlsx file.'),
    encrypted: (file) => `${file}: protected by a password to open, so it cannot be read. Open it in Excel or WPS, take the password away under File – Info – Protect Workbook, save, and open it again.`,
    damaged: (file, { part }) => `${file}: the file is damaged${part ? ` (${part})` : ''}, perhaps not fully downloaded or copied. Get the original again; or use Open and Repair in Excel, save, and try again.`,
    macro: (file) => `${file}: it contains macros (VBA) and is not opened, for safety. Open it in Excel, save it as “Excel Workbook (*.xlsx)” without macros, and open that.`,
    'too-large': (file, { limit, allowed }, { limits }) => `${file}: ${limit ? limits[limit] : 'the size'} is over the limit${allowed === undefined ? '' : ` (${allowed.toLocaleString('en-US')})`}; not opened. Split it into smaller workbooks; if you do not know where it comes from, do not open it.`,
    empty: (file) => `${file}: the file is empty (0 bytes), perhaps not fully downloaded or copied. Get the original again.`,
  },
};

const words: Record<Language, FileErrorWords> = { 'zh-CN': chinese, 'en-US': english };

/** Says what is wrong with a file and how to mend it: “名册.xlsx：设有打开密码……”. */
export const describeFileError = (error: { code: WorkbookFileErrorCode; detail: WorkbookFileErrorDetail }, fileName: string, language: Language): string =>
  words[language].messages[error.code](fileName, error.detail, words[language]);
