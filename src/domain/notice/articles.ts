/**
 * The notice, quoted: what a citation points at.
 * Source: 闽扶办〔2018〕6号 (2018-03-20), 附件2《2017年度脱贫贫困户主导帮扶措施分类规则》.
 */
export interface Article {
  readonly id: string;
  /** How the article is cited, e.g. 附件2 第4条. */
  readonly citation: string;
  readonly text: string;
}

const annex2 = (number: number, text: string): Article => ({ id: `annex-2/${number}`, citation: `附件2 第${number}条`, text });

export const annex2Articles = {
  1: annex2(1, '通过产业项目帮扶，生产经营性收入与上一年相比有明显增加，并成为家庭主要收入且无易地扶贫搬迁项目的。'),
  2: annex2(2, '通过帮扶，工资性收入（从事生态保护公益性岗位获得的收入除外)与上一年相比有明显增加，成为家庭主要收入，且无易地扶贫搬迁项目的。'),
  3: annex2(3, '有易地扶贫搬迁项目，且低保金与五保金之和小于其它收入之和的。'),
  4: annex2(
    4,
    '主要致贫原因为“因学”，且：（1）通过教育帮扶，教育支出减少而脱贫的；或（2）通过教育帮扶，受教育人的工资性收入或生产经营性收入有明显增加，并成为家庭主要收入的。',
  ),
  5: annex2(5, '通过帮扶，从事生态保护公益性岗位收入和生态补偿金收入为家庭主要收入的。'),
  6: annex2(6, '列为低保户或五保户，低保金、五保金等转移性收入为家庭主要收入的。'),
} as const;

/** The rule set's version and the year of leaving poverty it was written for; the notice gives 2016 no rules of its own. */
export const annex2RuleSet = { id: 'minfuban-2018-6/annex-2', title: '2017年度脱贫贫困户主导帮扶措施分类规则', writtenForYear: 2017 } as const;
