import type { Language } from '../language';

/** Every word of the page around grid and pane. */
export interface Words {
  title: string;
  open: string;
  save: string;
  sample: string;
  create: string;
  otherLanguage: string;
  grid: string;
  pane: string;
  ready: string;
  opening: (name: string) => string;
  opened: (name: string) => string;
  saving: string;
  saved: (name: string) => string;
  created: string;
  notWorkbook: (name: string) => string;
  refused: (reason: string) => string;
  notSaved: (reason: string) => string;
  noSample: string;
  noFunctions: string;
  loseChanges: string;
  cellSays: (cell: string, message: string) => string;
  about: string;
  newName: string;
}

const chinese: Words = {
  title: '名册 · 浏览器版',
  open: '打开',
  save: '保存',
  sample: '示例',
  create: '新名册',
  otherLanguage: 'English',
  grid: '表格',
  pane: '任务窗格',
  ready: '就绪。打开一个 .xlsx 文件，或把文件拖到这里。',
  opening: (name) => `正在打开“${name}”…`,
  opened: (name) => `已打开“${name}”。`,
  saving: '正在保存…',
  saved: (name) => `已保存为“${name}”，在浏览器的下载文件夹里。`,
  created: '已新建空白名册。',
  notWorkbook: (name) => `“${name}”不是 .xlsx 文件，没有打开；原来的表格未变。请在 Excel 或 WPS 中另存为 .xlsx 后再打开。`,
  refused: (reason) => `${reason}原来的表格未变。`,
  notSaved: (reason) => `没有保存：${reason} 表格未变，可以再试一次。`,
  noSample: '示例文件读不到。请联系安装本工具的人员检查文件是否齐全。',
  noFunctions: '自定义函数没有载入，表中的 ROSTER 函数暂不能计算。请刷新本页；仍不行时请联系安装人员。',
  loseChanges: '当前表格有未保存的修改，继续将丢失这些修改。要继续吗？',
  cellSays: (cell, message) => `${cell}：${message}`,
  about: '浏览器版：文件只在本机打开和保存，不上传。没有 Excel 的打印预览、图表、数据透视表、批注和工作表保护；打印请保存后用 Excel 或 WPS。',
  newName: '名册',
};

const english: Words = {
  title: 'Roster · browser edition',
  open: 'Open',
  save: 'Save',
  sample: 'Sample',
  create: 'New roster',
  otherLanguage: '中文',
  grid: 'Grid',
  pane: 'Task pane',
  ready: 'Ready. Open an .xlsx file, or drop one here.',
  opening: (name) => `Opening “${name}”…`,
  opened: (name) => `“${name}” is open.`,
  saving: 'Saving…',
  saved: (name) => `Saved as “${name}” in the browser's download folder.`,
  created: 'A blank roster is open.',
  notWorkbook: (name) => `“${name}” is not an .xlsx file and was not opened; the open workbook is as it was. Save it as .xlsx in Excel or WPS first.`,
  refused: (reason) => `${reason} The open workbook is as it was.`,
  notSaved: (reason) => `Not saved: ${reason} The workbook is as it was; try again.`,
  noSample: 'The sample file cannot be read. Ask whoever installed this page whether its files are complete.',
  noFunctions: 'The custom functions did not load; ROSTER functions cannot be calculated. Reload the page, or ask whoever installed it.',
  loseChanges: 'The open workbook has changes that are not saved and will be lost. Go on?',
  cellSays: (cell, message) => `${cell}: ${message}`,
  about: 'Browser edition: files are opened and saved on this computer only. It lacks Excel’s print preview, charts, pivot tables, comments and sheet protection; to print, save and use Excel or WPS.',
  newName: 'roster',
};

export type { Language };

/** The language asked for by `?lang=en`; Chinese otherwise. */
export const languageOf = (search: string): Language => (/^en/i.test(new URLSearchParams(search).get('lang') ?? '') ? 'en-US' : 'zh-CN');

export const wordsFor = (language: Language): Words => (language === 'en-US' ? english : chinese);
