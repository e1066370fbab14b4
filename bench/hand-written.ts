/**
 * The reference: the six rules as a loop over cells whose places and spellings are known beforehand (households.ts), nothing checked that the data does not need.
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
