import type { CodeList } from './code-list';

const names = ['因病', '因残', '因学', '因灾', '缺土地', '缺水', '缺技术', '缺劳动力', '缺资金', '交通条件落后', '自身发展动力不足', '因婚', '因丧', '其他'];

/** 主要致贫原因 (AAC007), one of them; 因婚 and 因丧 stood only among the other causes in early editions. */
export const povertyCause: CodeList = {
  names,
  renamed: { 缺劳力: '缺劳动力', ...Object.fromEntries(names.filter((name) => name.startsWith('因')).map((name) => [`${name}致贫`, name])) },
  synonyms: {
    疾病: '因病', 生病: '因病', 大病: '因病', 残疾: '因残', 上学: '因学', 就学: '因学', 灾害: '因灾', 自然灾害: '因灾', 缺少土地: '缺土地', 缺少技术: '缺技术', 无技术: '缺技术', 缺乏技术: '缺技术',
    缺少劳力: '缺劳动力', 缺少劳动力: '缺劳动力', 缺乏劳动力: '缺劳动力', 无劳力: '缺劳动力', 无劳动力: '缺劳动力', 缺少资金: '缺资金', 缺乏资金: '缺资金', 交通落后: '交通条件落后', 交通不便: '交通条件落后',
    发展动力不足: '自身发展动力不足', 自身动力不足: '自身发展动力不足', 自身发展能力不足: '自身发展动力不足', 内生动力不足: '自身发展动力不足', 婚嫁: '因婚', 丧葬: '因丧', 其他原因: '其他',
  },
  misspellings: { 因并: '因病', 困病: '因病', 困残: '因残', 困学: '因学', 困灾: '因灾' },
};

/** The texts that are 因学, as the system writes it or with the suffix 致贫. */
export const educationCauses: readonly string[] = ['因学', '因学致贫'];

/** 主要致贫原因: is it 因学, as the system writes it or with the suffix 致贫? `text` is in reading form (see cells.ts). Source: RULES section 1. */
export const isEducationCause = (text: string): boolean => educationCauses.includes(text);
