import type { AssistanceField, HouseholdField, ListSection, MemberField, OfficerField } from '../household';

/** What a field's text stands for, and so how it is read, checked, and held in a cell. */
export type FieldKind = 'text' | 'code' | 'id' | 'date' | 'phone' | 'place' | 'amount' | 'area' | 'age' | 'year';

/** The official code lists of Attachment 1, one file each in codes/. */
export type CodeListName =
  | 'ethnicity' | 'standard' | 'householdType' | 'povertyStatus' | 'povertyCause' | 'relationship' | 'education' | 'labour' | 'health' | 'politicalStatus' | 'sex';

export interface RosterField {
  /** The label as Attachment 1 prints it, without line breaks; also the header of its column in the roster's tables. */
  readonly label: string;
  /** Other labels and headers for the same thing. */
  readonly synonyms: readonly string[];
  readonly kind: FieldKind;
  readonly codes?: CodeListName;
}

const field = (label: string, kind: FieldKind, ...synonyms: string[]): RosterField => ({ label, synonyms, kind });
const code = (label: string, codes: CodeListName, ...synonyms: string[]): RosterField => ({ label, synonyms, kind: 'code', codes });

/** The head block and the two texts at the foot of a page, in its order. */
export const householdFields: Record<HouseholdField, RosterField> = {
  location: field('所在地', 'place', '地址', '家庭住址', '住址'),
  headName: field('户主姓名', 'text', '户主', '户主名称', '贫困户姓名'),
  ethnicity: code('民族', 'ethnicity', '户主民族'),
  birthDate: field('出生时间', 'date', '出生日期', '出生年月', '户主出生日期'),
  phone: field('联系电话', 'phone', '户联系电话', '电话', '手机', '手机号码'),
  standard: code('识别标准', 'standard', '贫困户识别标准'),
  householdType: code('贫困户属性', 'householdType', '户属性', '农户属性', '贫困户类型'),
  povertyStatus: code('脱贫属性', 'povertyStatus', '脱贫标志', '脱贫状态'),
  mainCause: code('主要致贫原因', 'povertyCause', '致贫原因', '致贫原因1'),
  housingArea: field('住房面积', 'area', '住房面积(平方米)'),
  incomeYear: field('人均收入年度', 'year', '收入年度'),
  income: field('人均收入', 'amount', '年度人均收入', '人均纯收入', '家庭年人均纯收入', '家庭人均纯收入'),
  outcome: field('帮扶成效', 'text', '成效'),
  remarks: field('备注', 'text', '说明'),
};

export const memberFields: Record<MemberField, RosterField> = {
  name: field('姓名', 'text', '成员姓名', '家庭成员姓名'),
  idNumber: field('证件号码', 'id', '身份证号码', '身份证号', '公民身份号码', '公民身份证号码', '居民身份证号码', '居民身份证号', '身份证号码或残疾证号码', '证件号', '身份证'),
  relationship: code('与户主关系', 'relationship', '与户主的关系', '关系'),
  age: field('年龄', 'age', '周岁', '年龄(岁)'),
  education: code('文化程度', 'education', '学历', '受教育程度'),
  labour: code('劳动能力', 'labour', '劳动技能', '有无劳动能力'),
  health: code('健康状况', 'health', '健康状况或疾病类型'),
};

export const officerFields: Record<OfficerField, RosterField> = {
  name: field('姓名', 'text', '责任人姓名', '帮扶责任人姓名', '帮扶人姓名'),
  organisation: field('帮扶单位', 'text', '单位名称', '帮扶单位名称', '帮扶(选派)单位名称', '派出单位', '单位'),
  politicalStatus: code('政治面貌', 'politicalStatus'),
  sex: code('性别', 'sex'),
  from: field('帮扶开始时间', 'date', '开始时间', '起始时间'),
  until: field('帮扶结束时间', 'date', '结束时间', '终止时间'),
  phone: field('联系电话', 'phone', '电话', '手机', '手机号码'),
};

export const assistanceFields: Record<AssistanceField, RosterField> = {
  date: field('时间', 'date', '帮扶时间', '实施时间'),
  project: field('项目名称', 'text', '帮扶项目', '帮扶措施名称'),
  scale: field('项目规模', 'text', '规模'),
  funds: field('扶持资金总额（元）', 'amount', '扶持资金总额', '扶持资金', '资金总额'),
};

export const listFields = { members: memberFields, officers: officerFields, assistance: assistanceFields } as const satisfies Record<ListSection, Record<string, RosterField>>;

/** The name of a block as Attachment 1 prints it; also that of its table in the roster workbook. */
export const sectionNames: Record<'household' | ListSection, string> = { household: '贫困户', members: '家庭成员', officers: '帮扶责任人', assistance: '帮扶措施' };
