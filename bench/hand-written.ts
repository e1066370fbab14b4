/**
 * The reference: the six rules as a loop over cells whose places and spellings are known beforehand (households.ts), nothing checked: a bound.
 * What one would write for one table on one afternoon; it explains nothing and survives no renamed column.
 */
export function handWritten(rows: readonly (readonly unknown[])[]): string[][] {
  const labels: string[][] = new Array(rows.length);
  for (let i = 0; i < rows.length; i++) labels[i] = [label(rows[i])];
  return labels;
}

const grew = (now: number, previous: number) => now > 0 && (previous <= 0 || (now > previous && (now - previous) * 10 >= previous));
const fen = (cell: unknown) => (typeof cell === 'number' ? Math.round(cell * 100) : 0);

function label(row: readonly unknown[]): string {
  const relocated = row[3] === '是';
  const wage = fen(row[7]);
  const ecoPost = fen(row[8]);
  const production = fen(row[9]);
  const property = fen(row[10]);
  const transfer = fen(row[11]);
  const ecoCompensation = fen(row[14]);
  const educatedWage = fen(row[15]);
  const educatedProduction = fen(row[16]);
  const previousWage = fen(row[18]) - fen(row[19]);
  const previousProduction = fen(row[20]);
  const currentKnown = row[7] !== null || row[9] !== null || row[10] !== null || row[11] !== null || row[17] !== null;
  const previousKnown = row[18] !== null || row[20] !== null || row[23] !== null;
  const employment = wage - ecoPost;
  const ecological = ecoPost + ecoCompensation;
  const social = transfer - ecoCompensation;
  const largest = Math.max(employment, production, ecological, social, property);
  const alone = Number(employment === largest) + Number(production === largest) + Number(ecological === largest) + Number(social === largest) + Number(property === largest) === 1 && largest > 0;

  if (relocated) {
    if (!currentKnown) return '数据不足';
    const guaranteed = fen(row[12]) + fen(row[13]);
    if (guaranteed < wage + production + property + transfer - guaranteed) return '易地扶贫搬迁脱贫';
  }
  if (row[2] === '因学' && row[5] === '是') {
    if (!currentKnown) return '数据不足';
    if (!previousKnown) return '数据不足';
    const fell = fen(row[17]) < fen(row[23]);
    const byWage = grew(educatedWage, fen(row[21])) && educatedWage > Math.max(employment - educatedWage, production, ecological, social, property);
    const byProduction = grew(educatedProduction, fen(row[22])) && educatedProduction > Math.max(employment, production - educatedProduction, ecological, social, property);
    if (fell || byWage || byProduction) return '发展教育脱贫';
  }
  if (!relocated && row[4] === '是') {
    if (!currentKnown) return '数据不足';
    if (production === largest && alone) {
      if (!previousKnown) return '数据不足';
      if (grew(production, previousProduction)) return '发展生产脱贫';
    }
  }
  const assisted = row[6] !== '否';
  if (!relocated && assisted) {
    if (!currentKnown) return '数据不足';
    if (employment === largest && alone) {
      if (!previousKnown) return '数据不足';
      if (grew(employment, previousWage)) return '促进就业脱贫';
    }
  }
  if (assisted) {
    if (!currentKnown) return '数据不足';
    if (ecological === largest && alone) return '生态补偿脱贫';
  }
  if (typeof row[1] === 'string' && (row[1].includes('低保') || row[1].includes('五保'))) {
    if (!currentKnown) return '数据不足';
    if (social === largest && alone) return '社会保障兜底脱贫';
  }
  return '无法归类';
}

const mayBeNegative = Array.from({ length: 24 }, (_, at) => [9, 16, 20, 22].includes(at));
const parts = [8, 12, 13, 14, 15, 16, 19, 21, 22];
const wholes = [7, 11, 11, 11, 7, 9, 18, 18, 20];
const amount = (cell: unknown): number => (typeof cell === 'number' ? cell : 0);

/** Whether the rules may be asked of a row at all: what RULES calls an error is found, in the one spelling that the data has. */
function isSound(row: readonly unknown[]): boolean {
  for (let i = 0; i < 3; i++) {
    const cell = row[i];
    if (cell !== null && (typeof cell !== 'string' || cell.startsWith('#'))) return false;
  }
  for (let i = 3; i < 7; i++) {
    const cell = row[i];
    if (cell !== null && cell !== '是' && cell !== '否') return false;
  }
  for (let i = 7; i < 24; i++) {
    const cell = row[i];
    if (cell !== null && (typeof cell !== 'number' || !(Math.abs(cell) < 1e13) || (cell < 0 && !mayBeNegative[i]))) return false;
  }
  for (let i = 0; i < parts.length; i++) {
    const whole = amount(row[wholes[i]]);
    if (whole >= 0 && amount(row[parts[i]]) > whole) return false;
  }
  return amount(row[12]) + amount(row[13]) + amount(row[14]) <= amount(row[11]) || row[11] === null;
}

/** The same loop with the checks that the function makes: the same work, still for known places and one spelling. */
export function handWrittenWithChecks(rows: readonly (readonly unknown[])[]): string[][] {
  const labels: string[][] = new Array(rows.length);
  for (let i = 0; i < rows.length; i++) labels[i] = [rows[i].length === 24 && isSound(rows[i]) ? label(rows[i]) : '#VALUE!'];
  return labels;
}
