/**
 * Makes assets/sample.xlsx: the workbook the browser edition opens on. Everyone in it is invented.
 * Households of every outcome, as an office would type them: title lines, synonyms, units, blanks, one cell that cannot be read.
 * `node .config/make-sample.mjs`; the result is committed.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
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
// What each function gives, with the formula alive: one row a function, then those whose results spill.
const ID = '350481197303049816';
const table = '脱贫分析!B4:Y4';
const tableHeaders = '脱贫分析!B3:Y3';
const parameters = '政策参数!A2:B17';
/** Function, what it is given, formula of the cell, what it shows; the formula may name its own row. */
const examples = [
  ['CLASSIFY_MEASURE', '脱贫分析 第4行', () => `CLASSIFY_MEASURE(${table},${tableHeaders},${parameters})`, '一户的主导帮扶措施类别，口径取自 政策参数'],
  ['MAIN_INCOME', '脱贫分析 第4行', () => `MAIN_INCOME(${table},${tableHeaders},${parameters})`, '家庭主要收入是哪一项'],
  ['IDENTIFY_STANDARD', 3010, (row) => `IDENTIFY_STANDARD(B${row},2017,${parameters})`, '2017年人均3010元：不低于国定标准；省定标准没有填，所以是 参数缺失'],
  ['REPORT_DUE', '2018-09-01', (row) => `REPORT_DUE(B${row})`, '所在季度最后一个工作日：2018年9月30日是补班日', 'yyyy-mm-dd'],
  ['ID_CHECK', '350481197303049817', (row) => `ID_CHECK(B${row})`, '末位错了一位'],
  ['ID_BIRTHDATE', ID, (row) => `ID_BIRTHDATE(B${row})`, '证件号码里的出生日期', 'yyyy-mm-dd'],
  ['ID_SEX', ID, (row) => `ID_SEX(B${row})`, '证件号码里的性别'],
  ['AGE_ON', ID, (row) => `AGE_ON(B${row},"2018-01-01")`, '2018年初的周岁'],
  ['MASK_ID', ID, (row) => `MASK_ID(B${row})`, '公示前打码'],
  ['MASK_PHONE', '19900001234', (row) => `MASK_PHONE(B${row})`, '公示前打码'],
  ['MASK_NAME', '赖水生', (row) => `MASK_NAME(B${row})`, '公示前打码'],
  ['CHECK_ROSTER', '350481197313049810', (row) => `CHECK_ROSTER(B${row},"证件号码")`, '核查一列或整张名册：哪里可疑、为什么、怎么改'],
];
/** Functions of several cells, with the size of what they spill here. */
const spills = [
  ['MEASURE_REPORT', `MEASURE_REPORT(${table},${tableHeaders})`, 1, 5],
  ['INCOME_SHARES', `INCOME_SHARES(${table},${tableHeaders})`, 1, 11],
  ['EXPLAIN_MEASURE', `EXPLAIN_MEASURE(${table},${tableHeaders})`, 35, 4],
];
const exampleCells = new Map();
const put = (row, column, cell) => exampleCells.set(`${row},${column}`, { style: { font }, ...cell });
const text = { font, numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
put(0, 0, { value: '函数示例（人物均为虚构）：改动左边的值或工作表 政策参数，结果会跟着变', style: { font: { ...font, size: 14, bold: true } } });
['函数', '给它的', '结果（公式）', '写法', '说明'].forEach((value, column) => put(1, column, { value, style: { font: { ...font, bold: true }, border, fill: fill('E2EFDA') } }));
examples.forEach(([name, value, formulaOf, shows, numFmt], at) => {
  const row = at + 2;
  const formula = formulaOf(row + 1);
  put(row, 0, { value: name });
  put(row, 1, { value, style: typeof value === 'string' ? text : { font } });
  put(row, 2, { value: null, formula: `_xldudf_ROSTER_${formula}`, formulaType: 'array', formulaRef: `C${row + 1}`, style: { font, fill: fill('FFFBEB'), ...(numFmt ? { numFmt } : {}) } });
  put(row, 3, { value: `=ROSTER.${formula}`, style: text });
  put(row, 4, { value: shows, style: text });
});
let row = examples.length + 3;
for (const [name, formula, height, columns] of spills) {
  put(row, 0, { value: name });
  put(row, 1, { value: `=ROSTER.${formula}`, style: { font, numFmt: '@' } });
  put(row + 1, 1, { value: null, formula: `_xldudf_ROSTER_${formula}`, formulaType: 'array', formulaRef: `B${row + 2}:${String.fromCharCode(65 + columns)}${row + 1 + height}`, style: { font, fill: fill('FFFBEB') } });
  row += height + 2;
}
const rowsOf = (filled) => {
  const places = [...filled.keys()].map((key) => key.split(',').map(Number));
  const grid = Array.from({ length: Math.max(...places.map(([r]) => r)) + 1 }, () => []);
  for (const [r, c] of places) grid[r][c] = filled.get(`${r},${c}`).value;
  return grid.map((line) => Array.from(line, (value) => value ?? null));
};
const exampleSheet = { name: '函数示例', rows: rowsOf(exampleCells), cells: exampleCells, columns: [20, 24, 24, 46, 44].map((width) => ({ width })), freezePane: { rows: 2 } };

// The sheet 政策参数 as the pane's command makes it: the same rows, from the same source.
const bundled = await build({ stdin: { contents: "export { settingsRows } from './src/workbook/settings-sheet.ts'; export { defaultPolicy } from './src/domain/measures/policy.ts';", resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'ts' }, bundle: true, format: 'esm', write: false });
const { settingsRows, defaultPolicy } = await import(`data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString('base64')}`);
const policyRows = settingsRows({ policy: defaultPolicy, mended: new Map() }, [], true);
const policyCells = new Map(policyRows.flatMap((line, r) => line.map((value, c) => [`${r},${c}`, { value, style: r === 0 ? { font: { ...font, bold: true }, numFmt: '@' } : text }])));
const policySheet = { name: '政策参数', rows: policyRows, cells: policyCells, columns: [16, 22, 60, 20, 20].map((width) => ({ width })), freezePane: { rows: 1 } };

writeFileSync(new URL('../assets/sample.xlsx', import.meta.url), await writeXlsx({ sheets: [sheet, exampleSheet, policySheet] }));
