import type { NestedCondition, RuleProperties } from 'json-rules-engine';

/** The six rules for json-rules-engine, two-valued, over facts worked out beforehand: the least work that engine can be given. */
export const engineRules = (): RuleProperties[] => {
  const is = (fact: string, value = true) => ({ fact, operator: 'equal', value });
  const rule = (type: string, priority: number, ...all: NestedCondition[]): RuleProperties => ({ conditions: { all }, event: { type }, priority });
  return [
    rule('易地扶贫搬迁脱贫', 6, is('relocated'), is('guaranteedBelowRest')),
    rule('发展教育脱贫', 5, is('causeIsEducation'), is('educationSupport'), { any: [is('expenseFell'), { all: [is('educatedWageGrew'), is('educatedWageMain')] }, { all: [is('educatedProductionGrew'), is('educatedProductionMain')] }] }),
    rule('发展生产脱贫', 4, is('industryProject'), is('productionGrew'), is('productionMain'), is('relocated', false)),
    rule('促进就业脱贫', 3, is('assisted'), is('employmentGrew'), is('employmentMain'), is('relocated', false)),
    rule('生态补偿脱贫', 2, is('assisted'), is('ecologicalMain')),
    rule('社会保障兜底脱贫', 1, is('guaranteed'), is('socialMain')),
  ];
};

const yuan = (cell: unknown): number => (typeof cell === 'number' ? cell : 0);
const grew = (now: number, previous: number): boolean => now > 0 && (previous <= 0 || (now > previous && now >= previous * 1.1));

export function engineFacts(row: readonly unknown[]): Record<string, boolean> {
  const amounts = row.map(yuan);
  const sources = [amounts[7] - amounts[8], amounts[9], amounts[8] + amounts[14], amounts[11] - amounts[14], amounts[10]];
  const main = (own: number, rivals: readonly number[]): boolean => own > 0 && rivals.every((rival) => own > rival);
  const isMain = (at: number): boolean => main(sources[at], sources.filter((_, other) => other !== at));
  const without = (at: number, part: number): number[] => sources.map((source, other) => (other === at ? source - part : source));
  const guaranteed = amounts[12] + amounts[13];
  return {
    relocated: row[3] === '是',
    guaranteedBelowRest: guaranteed < amounts[7] + amounts[9] + amounts[10] + amounts[11] - guaranteed,
    causeIsEducation: row[2] === '因学',
    educationSupport: row[5] === '是',
    expenseFell: amounts[17] < amounts[23],
    educatedWageGrew: grew(amounts[15], amounts[21]),
    educatedWageMain: main(amounts[15], without(0, amounts[15])),
    educatedProductionGrew: grew(amounts[16], amounts[22]),
    educatedProductionMain: main(amounts[16], without(1, amounts[16])),
    industryProject: row[4] === '是',
    productionGrew: grew(amounts[9], amounts[20]),
    productionMain: isMain(1),
    assisted: row[6] !== '否',
    employmentGrew: grew(sources[0], amounts[18] - amounts[19]),
    employmentMain: isMain(0),
    ecologicalMain: isMain(2),
    guaranteed: /低保|五保/.test(String(row[1])),
    socialMain: isMain(3),
  };
}
