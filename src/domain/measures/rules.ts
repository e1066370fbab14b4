import { annex2Articles, type Article } from '../notice/articles';
import { all, any, fell, grewMarkedly, has, isDueToEducation, isGuaranteedHousehold, isMainIncome, lessThanRest, not, type Condition } from './conditions';
import type { RuleNumber } from './fields';

export interface Rule {
  readonly number: RuleNumber;
  readonly category: string;
  readonly article: Article;
  readonly condition: Condition;
}

/** 通过产业项目帮扶，生产经营性收入与上一年相比有明显增加，并成为家庭主要收入且无易地扶贫搬迁项目的。 */
const production = all(has('industryProject'), grewMarkedly('production'), isMainIncome('production'), not(has('relocationProject')));

/** 通过帮扶，工资性收入（从事生态保护公益性岗位获得的收入除外)与上一年相比有明显增加，成为家庭主要收入，且无易地扶贫搬迁项目的。 */
const employment = all(has('assisted'), grewMarkedly('employment'), isMainIncome('employment'), not(has('relocationProject')));

/** 有易地扶贫搬迁项目，且低保金与五保金之和小于其它收入之和的。 */
const relocation = all(has('relocationProject'), lessThanRest('guaranteed'));

/** 主要致贫原因为“因学”，且：（1）通过教育帮扶，教育支出减少而脱贫的；或（2）通过教育帮扶，受教育人的工资性收入或生产经营性收入有明显增加，并成为家庭主要收入的。 */
// Reading: one person meets all of (2), so each stream grew and is main by itself; 减少 of (1) is against last year too.
const education = all(
  isDueToEducation,
  has('educationSupport'),
  any(
    fell('educationExpense'),
    all(grewMarkedly('educatedWage'), isMainIncome('educatedWage')),
    all(grewMarkedly('educatedProduction'), isMainIncome('educatedProduction')),
  ),
);

/** 通过帮扶，从事生态保护公益性岗位收入和生态补偿金收入为家庭主要收入的。 */
const ecological = all(has('assisted'), isMainIncome('ecological'));

/** 列为低保户或五保户，低保金、五保金等转移性收入为家庭主要收入的。 */
// Reading: 生态补偿金 is a transfer too, but belongs to rule 5.
const socialSecurity = all(isGuaranteedHousehold, isMainIncome('social'));

/** The six rules of Attachment 2, in the notice's order. */
export const rules: Record<RuleNumber, Rule> = {
  1: { number: 1, category: '发展生产脱贫', article: annex2Articles[1], condition: production },
  2: { number: 2, category: '促进就业脱贫', article: annex2Articles[2], condition: employment },
  3: { number: 3, category: '易地扶贫搬迁脱贫', article: annex2Articles[3], condition: relocation },
  4: { number: 4, category: '发展教育脱贫', article: annex2Articles[4], condition: education },
  5: { number: 5, category: '生态补偿脱贫', article: annex2Articles[5], condition: ecological },
  6: { number: 6, category: '社会保障兜底脱贫', article: annex2Articles[6], condition: socialSecurity },
};
