/**
 * Makes assets/sample.xlsx: the workbook the browser edition opens on. Everyone in it is invented.
 * Households of every outcome, as an office would type them: title lines, synonyms, units, blanks, one cell that cannot be read.
 * `node .config/make-sample.mjs`; the result is committed.
 */
import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';

const headers = [
  '序号', '乡镇', '行政村', '户主姓名', '脱贫属性', '贫困户属性', '主要致贫原因', '易地搬迁', '产业项目帮扶', '教育帮扶', '帮扶措施',
  '务工收入（元）', '生态公益性岗位收入', '经营性收入（元）', '财产性收入', '转移性收入', '低保金', '五保金', '生态补偿金', '受教育人工资性收入',
  '教育支出', '上年务工收入', '上年经营性收入', '上年教育支出',
];
const surnames = [...'赖邱池巫阙涂连卓官练俞简'];
const given = ['水生', '秀兰', '木根', '春娥', '福旺', '玉英', '金土', '月琴', '大田', '细妹', '茂林', '桂香'];
const villages = [['石泉镇', '上坂村'], ['石泉镇', '下洋村'], ['云岭乡', '茶丰村'], ['云岭乡', '溪源村'], ['松坪乡', '半岭村']];

const EXITED = '已脱贫（享受政策）';
/** 脱贫属性 to 上年教育支出 of one household of each kind. */
const kinds = [
  [EXITED, '一般贫困户', '缺技术', '否', '是', '否', '是', 3200, null, 14000, 260, 1200, null, null, 180, null, null, 3000, 10000, null],
  [EXITED, '一般贫困户', '缺劳动力', '否', '否', '否', '是', 15600, null, 2100, null, 900, null, null, 180, null, null, 11000, 2000, null],
  ['已脱贫', '一般贫困户', '交通条件落后', '是', '是', null, '是', '9,800元', null, 3200, null, 2600, null, null, 210, null, null, 9000, 3100, null],
  ['已脱贫', '一般贫困户', '因学', '否', '否', '是', '是', 8600, null, 3900, null, 2400, null, null, 180, null, 6000, 8500, 3800, 9500],
  [EXITED, '一般贫困户', '因学', '否', '否', '是', '是', '2万', null, 1500, null, 600, null, null, null, 16000, 0, 4000, 1500, 0],
  [EXITED, '一般贫困户', '缺技术', '否', '否', '否', '是', 12000, 12000, 2800, null, 2300, null, null, 1900, null, null, 11500, 2800, null],
  [EXITED, '低保户', '因残', '否', '否', '否', '是', 2400, null, 600, null, 9600, 7200, null, 180, null, null, 2500, 700, null],
  [EXITED, '五保户', '缺劳动力', '否', '否', '否', '是', null, null, null, null, 8300, null, 7800, 180, null, null, null, null, null],
  ['已脱贫', '低保户', '因学', '否', '否', '是', '是', 2000, null, null, null, 9000, 9000, null, null, null, 3200, 2100, null, 5600],
  [EXITED, '一般贫困户', '因病', '否', '是', '否', '是', 8000, null, 8000, null, 1500, null, null, null, null, null, 5000, 5000, null],
  [EXITED, '一般贫困户', '缺资金', '否', '是', '否', '是', 3000, null, 11800, null, 700, null, null, null, null, null, null, null, null],
  [EXITED, '一般贫困户', '缺劳动力', '否', '否', '否', '是', 8600, null, 6000, null, 5100, null, null, 180, null, null, 5000, 5900, null],
  ['未脱贫', '一般贫困户', '因病', '否', '否', '否', '是', 4100, null, 1200, null, 2100, null, null, null, null, null, 3900, 1100, null],
  [EXITED, '一般贫困户', '因灾', '否', '否', '否', '是', '不详', null, 2600, null, 800, null, null, null, null, null, 5200, 2500, null],
];
const households = Array.from({ length: 42 }, (_, at) => {
  const kind = kinds[at % kinds.length];
  const round = Math.floor(at / kinds.length);
  // Later rounds vary whole yuan a little, so that no two households are alike and every kind stays of its kind.
  const cells = kind.map((cell) => (typeof cell === 'number' && cell >= 1000 ? cell + round * 20 : cell));
  const [township, village] = villages[(at * 3) % villages.length];
  return [at + 1, township, village, `${surnames[(at * 5) % surnames.length]}${given[(at * 7) % given.length]}`, ...cells];
});

const last = households.length + 3;
const firstAmount = headers.indexOf('务工收入（元）') + 1;
const thin = { style: 'thin', color: { rgb: 'BFBFBF' } };
const border = { top: thin, right: thin, bottom: thin, left: thin };
const font = { name: '宋体', size: 11 };
const fill = (rgb) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
function styleOf(row, column) {
  if (row === 0) return { font: { ...font, size: 16, bold: true }, alignment: { horizontal: 'left', vertical: 'center' } };
  if (row === 1) return { font, alignment: { horizontal: 'left' } };
  if (row === 2) return { font: { ...font, bold: true }, border, fill: fill(column === 0 ? 'FFF2CC' : 'E2EFDA'), alignment: { horizontal: 'center', vertical: 'center', wrapText: true } };
  if (column === 0) return { font, border, fill: fill('FFFBEB') };
  return { font, border, ...(column >= firstAmount ? { numFmt: '#,##0', alignment: { horizontal: 'right' } } : {}) };
}

// The first column is the formula, so that what it says is on screen with the household it says it of.
const rows = [
  ['2017年度脱贫户收入与帮扶情况分析表（示例，人物均为虚构）'],
  [`金额单位：元　　黄色一列是公式 =ROSTER.CLASSIFY_MEASURE(B4:Y${last},B3:Y3)`],
  ['类别（公式）', ...headers],
  ...households.map((household) => [null, ...household]),
];
const cells = new Map();
rows.forEach((row, r) => row.forEach((value, c) => cells.set(`${r},${c}`, { value, style: styleOf(r, c) })));
cells.set('3,0', { value: null, formula: `_xldudf_ROSTER_CLASSIFY_MEASURE(B4:Y${last},B3:Y3)`, formulaType: 'array', formulaRef: `A4:A${last}`, style: styleOf(3, 0) });

const widths = { 类别: 17, 序号: 5, 乡镇: 8, 行政村: 8, 户主姓名: 9, 脱贫属性: 19 };
const sheet = {
  name: '脱贫分析',
  rows,
  cells,
  columns: [widths.类别, ...headers.map((header) => widths[header] ?? 12)].map((width) => ({ width })),
  rowDefs: new Map([[0, { height: 30 }], [2, { height: 32 }]]),
  freezePane: { rows: 3, columns: 5 },
  pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$3:$3' },
  dataValidations: [{ type: 'list', values: ['是', '否'], range: `I4:L${last}`, allowBlank: true }],
};
writeFileSync(new URL('../assets/sample.xlsx', import.meta.url), await writeXlsx({ sheets: [sheet] }));
