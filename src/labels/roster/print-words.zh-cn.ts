import type { PrintWords } from './print-words';

const format = new Intl.NumberFormat('en-US');
const number = (count: number): string => format.format(count);

export const printWordsZhCN: PrintWords = {
  title: '打印名册',
  which: '哪些户',
  this: '这一户',
  some: '按村选',
  all: (households) => `全部 ${number(households)} 户`,
  villages: '行政村',
  village: (name, households) => `${name}（${number(households)} 户）`,
  noVillage: '（没有所在地）',
  year: '年度',
  yearHint: (title) => `表头：${title}`,
  yearFault: '请填 4 位数字的年份，例如 2018。',
  what: '做成什么',
  sheets: '本工作簿中的工作表',
  pages: '单独的 Excel 文件',
  bound: '汇编成册（Excel 文件）',
  boundHint: '封面、目录、各户名册、汇总，页码连续',
  spread: '怎样分工作表',
  spreads: { perHousehold: '每户一张工作表', perVillage: '每村一张工作表（最多 200 户）', together: '所有户在一张工作表，每户另起一页' },
  masked: '公示稿',
  maskedHint: '姓名、证件号码、联系电话用 * 遮盖，备注和成效中的也遮盖；原名册不变',
  maskedSheets: '这个工作簿里还有没有遮盖的名册：公示时请只打印这些工作表，不要发送整个工作簿。',
  start: (households) => (households > 0 ? `做 ${number(households)} 户` : '开始'),
  replaceAndStart: '替换并写入',
  earlier: (names, unfinished) => `工作簿中已有本工具写的名册页：${names}${unfinished ? '（上次没有写完）' : ''}`,
  replace: '删去这些工作表，写新的',
  keep: '保留，另写新的工作表',
  working: {
    reading: (done, total) => `已读 ${number(done)} / ${number(total)} 户`,
    making: (done, total) => `已做 ${number(done)} / ${number(total)} 户`,
    writing: (done, total) => `已写 ${number(done)} / ${number(total)} 户`,
  },
  nothing: { what: '没有可以打印的户。', remedy: '请选择至少一个村，或先在名册中填入一户。' },
  written: (names, households) => `已写入 ${number(households)} 户：${names}。打印前可在“文件 - 打印”中预览。`,
  opened: (names) => `已在新窗口打开，还没有存盘。请在那里另存为：${names}`,
  saved: (names) => `已存入浏览器的下载文件夹：${names}`,
  show: '显示工作表',
  cutOff: { what: '没有写完。', remedy: '已写的工作表标为“未写完”；再做一次并选择替换即可。' },
};
