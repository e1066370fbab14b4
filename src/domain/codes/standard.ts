import type { CodeList } from './code-list';

/** 识别标准: named as the notice names them (国定, 省定); the system writes 国家标准. Source: 闽扶办〔2018〕6号 第一条, AAC005. */
export const standard: CodeList = {
  names: ['国定', '省定', '市定'],
  renamed: { 国家标准: '国定', 省定标准: '省定', 市定标准: '市定', 国定标准: '国定', 省级标准: '省定', 市级标准: '市定' },
  synonyms: { 国标: '国定', 省标: '省定', 市标: '市定', 国家级: '国定', 省级: '省定', 市级: '市定', 国家: '国定', 省: '省定', 市: '市定', 国定贫困户: '国定', 省定贫困户: '省定', 市定贫困户: '市定' },
};
