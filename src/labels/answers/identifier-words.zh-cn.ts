import { idFaultSeverities, type IdFault } from '../../domain/identifiers/resident-id';
import type { IdDamage } from '../../domain/identifiers/read-id';
import type { IdentifierWords } from './identifier-words';
import { quotable } from '../quoting';

const quote = (text: string): string => `“${quotable(text)}”`;

const faults: Record<IdFault, string> = {
  province: '省级代码不存在',
  date: '出生日期不存在',
  future: '出生日期在所给日期之后',
  checksum: '校验位不符',
  category: '残疾类别不是 1 至 7',
  grade: '残疾等级不是 1 至 4',
  permit: '居住证号码（81、82、83 开头）',
  century: '15 位旧号，顺序码为 996 至 999 或升位后已满百岁，世纪不能确定',
  county: '县级代码不认识',
  tooEarly: '出生年份过早',
  tooOld: '年龄超过 120 岁',
};

const damages: Record<IdDamage, string> = {
  number: '位数已丢失：单元格是数值，Excel 只保留 15 位，须回源重填为文本',
  exponent: '位数已丢失：已变成科学记数，须回源重填为文本',
  zeros: '位数疑已丢失：末尾是 000 且校验位不符，须回源核对',
};

const CORRECT = '正确';

export const identifierWordsZhCN: IdentifierWords = {
  sexes: { 男: '男', 女: '女' },
  id: (reading) => {
    switch (reading.kind) {
      case 'blank':
        return '';
      case 'absent':
        return '没有证件号码';
      case 'masked':
        return '已打码，不核对';
      case 'damaged':
        return damages[reading.by];
      case 'unreadable':
        return reading.why === 'length' ? `长度为 ${reading.length} 位，应为 18 位（旧号 15 位，残疾人证 20 或 22 位）` : '有不该出现的字符';
      case 'residentId':
      case 'disabilityCertificate': {
        const wrong = reading.faults.some((fault) => idFaultSeverities[fault] === 'error');
        const said = reading.faults.map((fault) => faults[fault]).join('；');
        if (wrong) return said;
        const kind = reading.kind === 'disabilityCertificate' ? '（残疾人证）' : reading.id.old ? '（15 位旧号）' : '';
        return `${CORRECT}${kind}${said === '' ? '' : `；提示：${said}`}`;
      }
    }
  },
  notTold: (what) => `证件号码${what}，看不出出生日期和性别；需要时请向本人核实。`,
  mendId: (what) => `证件号码有误：${what}；请对照证件改正，并先把单元格设成文本格式。`,
  centuryInDoubt: '15 位旧号没有写世纪，持证人可能已满百岁，出生年份不能确定；请换成 18 位新号，或直接填出生日期。',
  notADay: (text) => `${quote(text)}不是日期；请填如 2018-1-1、20180101，或一个日期单元格。`,
  dayMissing: '没有给日期；请在第二个参数给出计算年龄的那一天，如 2018-1-1（本函数不用今天，结果才不会自己变）。',
  notABirthDate: (text) => `出生日期${quote(text)}不是日期，或不到日；请填如 19730304、1973-3-4，或改用证件号码。`,
  bornAfter: (date) => `出生日期在 ${date} 之后；请核对出生日期或证件号码，以及第二个参数的日期。`,
  damagedPhone: '电话号码已变成科学记数，位数已丢失；请重填，并先把单元格设成文本格式。',
};
