import type { Leaf } from '../../domain/measures/conditions';
import { measureFields } from '../../domain/measures/fields';
import type { PortableTexts, RowStep, StepOf } from '../../domain/measures/formula';
import type { Quantity, Year } from '../../domain/measures/quantities';
import { measureWords } from './measures';

const words = measureWords['zh-CN'];

/** What formulas and SQL answer: part of the office's workbook, so Chinese whatever the pane speaks. */
export const portableTexts: PortableTexts = {
  categories: words.categories,
  outcome: '主导帮扶措施类别',
  insufficient: words.outcomes.insufficient,
  unmatched: words.outcomes.unmatched,
  notApplicable: words.outcomes.notApplicable,
  invalid: `${words.outcomes.invalid}：`,
  error: '是错误值，请先改正该单元格',
  unreadable: '无法读，请改成应有的写法或留空',
  negative: '是负数，请核对',
  partOverWhole: (part, whole) => `${part}大于所属的${whole}，请核对`,
  partsOverWhole: '低保金、五保金、生态补偿金之和大于转移性收入，请核对',
  unknown: '未知',
  policyFault: '口径有误，请改正本表上方的口径',
};

const quantityNames: Record<Quantity, string> = {
  employment: '工资性（不含公益岗）',
  production: '生产经营性',
  ecological: '生态（公益岗+补偿金）',
  social: '转移性（不含补偿金）',
  property: '财产性',
  educatedWage: '受教育人工资性',
  educatedProduction: '受教育人生产经营性',
  otherEmployment: '其余工资性',
  otherProduction: '其余生产经营性',
  educationExpense: '教育支出',
  guaranteed: '低保金+五保金',
  total: '总收入',
};
const years: Record<Year, string> = { current: '', previous: '上年' };
const rowSteps: Record<RowStep, string> = { outcome: portableTexts.outcome, fault: '有误之处', leading: '优先序中的位置', filled: '整行已填格数', texts: '全部文字', spaced: '空白整理后', narrow: '全半角整理后' };

function leafHeading(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'has':
      return `有${measureFields[leaf.field].header}`;
    case 'isDueToEducation':
      return '因学致贫';
    case 'isGuaranteedHousehold':
      return '低保户或五保户';
    case 'grewMarkedly':
      return `${quantityNames[leaf.quantity]}明显增加`;
    case 'fell':
      return '教育支出减少';
    case 'isMainIncome':
      return `${quantityNames[leaf.quantity]}为主要收入`;
    case 'lessThanRest':
      return '低保金+五保金小于其它收入';
  }
}

/** A helper column's heading on the sheet 归类公式. @example stepHeading({ kind: 'rule', number: 3 }) // '规则3 易地扶贫搬迁脱贫' */
export function stepHeading(of: StepOf): string {
  switch (of.kind) {
    case 'rule':
      return `${words.rule(of.number)} ${words.categories[of.number]}`;
    case 'condition':
      return leafHeading(of.leaf);
    case 'quantity':
      return `${years[of.year]}${quantityNames[of.quantity]}（分）`;
    case 'year':
      return of.year === 'current' ? '本年有金额' : '上年有金额';
    case 'reading':
      return `读数：${measureFields[of.field].header}${measureFields[of.field].kind === 'amount' ? '（分）' : ''}`;
    case 'shape':
      return `数形：${measureFields[of.field].header}`;
    case 'text':
      return `文字：${measureFields[of.field].header}`;
    default:
      return rowSteps[of.kind];
  }
}
