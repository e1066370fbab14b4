import { policyHeaders } from '../../domain/measures/policy-names';
import type { IdentificationWords } from './identification-words';
import { quotable } from '../quoting';

const quote = (text: string): string => `“${quotable(text)}”`;
const OWN = '本工具默认，非官方规定';

export const identificationWordsZhCN: IdentificationWords = {
  outcomes: { national: '国定', provincial: '省定', neither: '不符合', lineMissing: '参数缺失' },
  lineBasis: {
    practice: `当年惯例“低于国家贫困标准2952元”；通知未写数额（${OWN}）`,
    unverified: `按一般资料录入，未见出处，请核对（${OWN}）`,
  },
  provincialUnknown: '福建省定标准未知，本工具没有默认值；请填本省文件的数额，不填则结果为“参数缺失”',
  lineFault: (found) => {
    switch (found.kind) {
      case 'width':
        return `参数应为两列（名称、值），选了 ${found.columns} 列；请选两列。`;
      case 'name':
        return `参数名称${quote(found.text)}不认识；可用：国定标准加年份（如 国定标准2017）、省定标准加年份，以及归类口径 ${Object.values(policyHeaders).join('、')}。`;
      case 'double':
        return `参数名称${quote(found.text)}出现了两次（国定标准与国家标准是同一项）；请只留一行。`;
      case 'value':
        return `参数“${found.name}”的值${quote(found.text)}不是大于 0 的金额；请填每人每年多少元，如 3500，或留空表示未知。`;
      case 'order':
        return `“省定标准${found.year}”低于“国定标准${found.year}”，省定标准应高于国定标准；请核对这两项的数额。`;
    }
  },
};
