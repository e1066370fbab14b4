import type { CodeList } from './code-list';

/** 贫困户属性 (AAC006), with the names given after the household left poverty and those of about 2020 (五保 became 特困供养). */
export const householdType: CodeList = {
  names: ['一般贫困户', '低保户', '五保户', '低保贫困户', '一般农户', '五保贫困户', '低保特困供养贫困户', '低保特困供养户'],
  renamed: { 低保脱贫户: '低保户', 特困供养脱贫户: '五保户', 特困供养户: '五保户', 一般脱贫户: '一般农户', 特困供养贫困户: '五保贫困户', '低保(部分)贫困户': '低保贫困户', '低保(全家)贫困户': '低保贫困户', '低保(部分)(全家)贫困户': '低保贫困户' },
  // Reading: 扶贫户 and 扶贫低保户 are the names of the first registration (2005-2013) for what 2014 calls 一般贫困户 and 低保贫困户.
  synonyms: { 扶贫户: '一般贫困户', 扶贫低保户: '低保贫困户', 一般户: '一般贫困户', 一般: '一般贫困户', 低保: '低保户', 五保: '五保户', 特困户: '五保户', 特困: '五保户', 特困供养: '五保户' },
  tolerated: ['低收入农户', '贫困户'],
};

/** The words by which a text names a 低保户 or 五保户 (特困供养 since about 2020). */
export const guaranteedWords: readonly string[] = ['低保', '五保', '特困'];

/** 贫困户属性: does the text name a 低保户 or 五保户? `text` is in reading form (see cells.ts). Source: RULES section 1. */
export const isGuaranteedHousehold = (text: string): boolean => guaranteedWords.some((word) => text.includes(word));
