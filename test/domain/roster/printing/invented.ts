import { blankHousehold, type AssistanceMeasure, type AssistanceOfficer, type Household, type Member } from '../../../../src/domain/household';

const member = (name: string, idNumber: string, relationship: string, age: string, education = '', labour = '', health = '健康'): Member => ({ name, idNumber, relationship, age, education, labour, health });

/** The notice's own sample page. */
export const sampleHousehold: Household = {
  ...blankHousehold('2017'),
  key: 'sample-01',
  location: '**县   **镇  **村',
  headName: '张三',
  ethnicity: '汉族',
  birthDate: '19730342',
  phone: '139********',
  standard: '省定',
  householdType: '一般贫困户',
  povertyStatus: '未脱贫',
  mainCause: '因病',
  housingArea: '53平方米',
  income: '3010元',
  members: [
    member('张三', '3504*********', '户主', '45', '高中', '普通劳动力'),
    member('李四', '35042********', '配偶', '43', '高中', '无劳动力', '患有大病'),
    member('张小李', '35043********', '之子', '15', '在校生'),
    member('张小小', '无', '之女', '3'),
  ],
  officers: [{ name: '王**', organisation: '******', politicalStatus: '中共', sex: '男', from: '20170102', until: '20201231', phone: '137********' }],
  remarks: '例如：\n1、该户国定已脱贫，但收入达不到省定标准，转为省定未脱贫，因国扶系统不支持，暂时系统外\n管理。\n2、该户因灾于2018年4月新识别，因国扶系统未开放，暂时系统外管理。\n3、张小小尚未报户口，无身份证号码，因国扶系统无法录入，暂时系统外管理。',
};

const officer: AssistanceOfficer = { name: '周明远', organisation: '三溪村民委员会', politicalStatus: '中共党员', sex: '男', from: '2017.1', until: '2020.12', phone: '199 0000 0002' };
const measure: AssistanceMeasure = { date: '2017年3月', project: '袋栽香菇，合作社统一供种、统一收购', scale: '3000筒', funds: '12000' };

/** A household with so many lines in each section; ids end in the sequence numbers nobody has. */
export const largeHousehold = (members: number, officers: number, measures: number): Household => ({
  ...sampleHousehold,
  key: 'large-01',
  location: '永安市 青水乡 三溪村',
  headName: '林大山',
  phone: '19900000001',
  members: Array.from({ length: members }, (_, at) => member(at === 0 ? '林大山' : `林小${at}`, '350481199003079985', at === 0 ? '户主' : '其他', '28', '初中', '普通劳动力')),
  officers: Array.from({ length: officers }, () => officer),
  assistance: Array.from({ length: measures }, () => measure),
  outcome: '收入比上年增加。',
  remarks: '',
});
