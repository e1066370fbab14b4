import { blankAssistance, blankHousehold, blankMember, blankOfficer, type Household } from '../../../src/domain/household';

/** A household nobody is: three members, one officer, two measures. */
export const household = (over: Partial<Household> = {}): Household => ({
  ...blankHousehold('2017'),
  location: '永安市青水乡三溪村',
  headName: '赖水生',
  ethnicity: '汉族',
  birthDate: '19730342',
  phone: '19900000001',
  standard: '省定',
  householdType: '一般贫困户',
  povertyStatus: '未脱贫',
  mainCause: '缺技术',
  housingArea: '53平方米',
  income: '3010',
  members: [
    { ...blankMember, name: '赖水生', idNumber: '3504*********', relationship: '户主', age: '45', education: '小学', labour: '无劳动力', health: '健康' },
    { ...blankMember, name: '邱秀兰', idNumber: '无', relationship: '配偶', age: '043', education: '初中' },
    { ...blankMember, name: '赖小木', idNumber: '350481201001019803', relationship: '之子', age: '8', education: '在校生' },
  ],
  officers: [{ ...blankOfficer, name: '巫福旺', organisation: '青水乡政府', politicalStatus: '中共', sex: '男', from: '20160101', until: '20201231', phone: '19900000002' }],
  assistance: [
    { ...blankAssistance, date: '20170102', project: '=种植', scale: '5亩', funds: '2000' },
    { ...blankAssistance, date: '2017年', project: '危房改造', funds: '2000元' },
  ],
  outcome: '',
  remarks: '例：国定转省定',
  ...over,
});
