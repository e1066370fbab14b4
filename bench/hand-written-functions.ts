import { handWritten } from './hand-written';

/** What one would write for one table on one afternoon: cells of known places and types, no message, nothing checked that the data does not need. */
type Cells = readonly (readonly unknown[])[];
const over = (rows: Cells, answer: (cell: unknown) => unknown): unknown[][] => {
  const answers: unknown[][] = new Array(rows.length);
  for (let i = 0; i < rows.length; i++) answers[i] = [answer(rows[i][0])];
  return answers;
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idPattern = /^\d{17}[\dX]$/;
function isId(text: string): boolean {
  if (!idPattern.test(text)) return false;
  const month = Number(text.slice(10, 12));
  const day = Number(text.slice(12, 14));
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(Number(text.slice(6, 10)), month, 0)).getUTCDate()) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (text.charCodeAt(i) - 48) * weights[i];
  return '10X98765432'[sum % 11] === text[17];
}
const serial = (text: string): number => Date.UTC(Number(text.slice(6, 10)), Number(text.slice(10, 12)) - 1, Number(text.slice(12, 14))) / 86_400_000 + 25_569;
function age(text: string): number {
  const birthday = text.slice(10, 14);
  return 2018 - Number(text.slice(6, 10)) - ('1231' < birthday ? 1 : 0);
}

const fen = (cell: unknown): number => (typeof cell === 'number' ? Math.round(cell * 100) : 0);
const names = ['工资性收入（不含生态岗位）', '生产经营性收入', '生态岗位与生态补偿收入', '转移性收入（不含生态补偿金）', '财产性收入'];
const isKnown = (row: readonly unknown[]): boolean => row.slice(7, 18).some((cell) => cell !== null);
const sourcesOf = (row: readonly unknown[]): number[] => {
  const [ecoPost, compensation] = [fen(row[8]), fen(row[14])];
  return [fen(row[7]) - ecoPost, fen(row[9]), ecoPost + compensation, fen(row[11]) - compensation, fen(row[10])];
};

function shares(rows: Cells): unknown[][] {
  return rows.map((row) => {
    if (!isKnown(row)) return new Array<unknown>(11).fill('数据不足');
    const sources = sourcesOf(row);
    const total = sources.reduce((sum, one) => sum + one);
    return [...sources.map((one) => one / 100), total / 100, ...sources.map((one) => (total > 0 ? one / total : ''))];
  });
}

function main(rows: Cells): unknown[][] {
  return rows.map((row) => {
    if (!isKnown(row)) return ['数据不足'];
    const sources = sourcesOf(row);
    const largest = Math.max(...sources);
    const at = sources.flatMap((one, source) => (one === largest ? [source] : []));
    return [largest <= 0 ? '没有收入' : at.length > 1 ? `并列：${at.map((source) => names[source]).join('、')}` : names[at[0]]];
  });
}

/** The category and a sentence with the numbers it was decided by: shorter than ours, which names every condition. */
function report(rows: Cells): unknown[][] {
  return handWritten(rows).map(([label], at) => {
    const [employment, production, ecological, social, property] = sourcesOf(rows[at]);
    return ['', label, '', '', `工资性收入 ${employment / 100} 元，生产经营性收入 ${production / 100} 元，生态 ${ecological / 100} 元，转移性收入 ${social / 100} 元，财产性收入 ${property / 100} 元：${label}`];
  });
}

/** A row's faults in words: no name, an id that is not one or was met before, a phone that is none, an income of 0 or less. */
function check(rows: Cells): unknown[][] {
  const met = new Map<unknown, number>();
  return rows.map(([name, id, phone, income], at) => {
    const said: string[] = [];
    if (name === null) said.push('没有姓名。');
    if (typeof id !== 'string' || !isId(id)) said.push(`证件号码有误：${String(id).slice(0, 4)}*********。`);
    const first = met.get(id);
    if (first === undefined) met.set(id, at + 1);
    else said.push(`证件号码与第${first}行相同：${String(id).slice(0, 4)}*********。`);
    if (typeof phone !== 'string' || !/^1\d{10}$/.test(phone)) said.push('电话有误。');
    if (typeof income !== 'number' || income <= 0) said.push('收入有误。');
    return [said.join('')];
  });
}

const lastDays = new Map([['2018-1', 43189], ['2018-2', 43280], ['2018-3', 43373], ['2018-4', 43463]]);

export const loops: Record<string, (rows: Cells) => unknown[][]> = {
  CLASSIFY_MEASURE: handWritten,
  MEASURE_REPORT: report,
  INCOME_SHARES: shares,
  MAIN_INCOME: main,
  IDENTIFY_STANDARD: (rows) => over(rows, (cell) => (typeof cell !== 'number' ? '' : fen(cell) < 295_200 ? '国定' : '参数缺失')),
  REPORT_DUE: (rows) => over(rows, (cell) => (typeof cell === 'string' ? lastDays.get(`${cell.slice(0, 4)}-${Math.ceil(Number(cell.slice(5, 7)) / 3)}`) : '')),
  ID_CHECK: (rows) => over(rows, (cell) => (typeof cell === 'string' && isId(cell) ? '正确' : '有误')),
  ID_BIRTHDATE: (rows) => over(rows, (cell) => (typeof cell === 'string' && isId(cell) ? serial(cell) : '有误')),
  ID_SEX: (rows) => over(rows, (cell) => (typeof cell === 'string' && isId(cell) ? (Number(cell[16]) % 2 === 1 ? '男' : '女') : '有误')),
  AGE_ON: (rows) => over(rows, (cell) => (typeof cell === 'string' && isId(cell) ? age(cell) : '有误')),
  MASK_ID: (rows) => over(rows, (cell) => (typeof cell === 'string' ? `${cell.slice(0, 4)}*********` : '')),
  MASK_PHONE: (rows) => over(rows, (cell) => (typeof cell === 'string' ? `${cell.slice(0, 3)}********` : '')),
  CHECK_ROSTER: check,
  MASK_NAME: (rows) => over(rows, (cell) => (typeof cell === 'string' ? `${cell.slice(0, 1)}**` : '')),
};
