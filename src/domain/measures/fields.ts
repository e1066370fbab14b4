/**
 * What the six rules look at: one declaration a field. Source: RULES section 1.
 * An identifier `previous.wage` is the same amount in the year before.
 */
export type RuleNumber = 1 | 2 | 3 | 4 | 5 | 6;
export const ruleNumbers: readonly RuleNumber[] = [1, 2, 3, 4, 5, 6];

export type CodeField = 'povertyStatus' | 'householdType' | 'mainCause';
export type YesNoField = 'relocationProject' | 'industryProject' | 'educationSupport' | 'assisted';
export type ComparedAmount = 'wage' | 'ecoPost' | 'production' | 'educatedWage' | 'educatedProduction' | 'educationExpense';
export type CurrentAmount = ComparedAmount | 'property' | 'transfer' | 'subsistenceAllowance' | 'fiveGuarantees' | 'ecoCompensation';
export type PreviousAmount = `previous.${ComparedAmount}`;
export type AmountField = CurrentAmount | PreviousAmount;
export type MeasureField = CodeField | YesNoField | AmountField;

export interface FieldDeclaration {
  /** The canonical header. */
  readonly header: string;
  readonly synonyms: readonly string[];
  readonly kind: 'code' | 'yesNo' | 'amount';
  /** The whole that this amount is a part of; a part is never larger than a whole that is not negative. */
  readonly partOf?: AmountField;
  /** Losses are booked here. Every other amount below zero is a fault. */
  readonly mayBeNegative?: true;
}

const code = (header: string, ...synonyms: string[]): FieldDeclaration => ({ header, synonyms, kind: 'code' });
const yesNo = (header: string, ...synonyms: string[]): FieldDeclaration => ({ header, synonyms, kind: 'yesNo' });
const amount = (header: string, ...synonyms: string[]): FieldDeclaration => ({ header, synonyms, kind: 'amount' });

const current: Record<CurrentAmount, FieldDeclaration> = {
  wage: amount('工资性收入', '务工收入', '工资收入', '务工工资收入', '务工工资性收入', '工资性收入合计'),
  ecoPost: {
    ...amount('生态公益性岗位收入', '生态公益岗位收入', '生态公益岗收入', '生态岗位收入', '生态保护公益性岗位收入', '从事生态保护公益性岗位收入', '生态护林员收入', '护林员工资'),
    partOf: 'wage',
  },
  production: { ...amount('生产经营性收入', '经营性收入', '生产经营收入', '经营收入', '家庭经营性收入', '家庭经营收入', '生产经营性收入合计'), mayBeNegative: true },
  property: amount('财产性收入', '财产收入', '财产性收入合计'),
  transfer: amount('转移性收入', '转移收入', '转移性收入合计'),
  subsistenceAllowance: { ...amount('低保金', '低保收入', '低保补助', '低保补助金', '最低生活保障金', '领取低保金'), partOf: 'transfer' },
  fiveGuarantees: { ...amount('五保金', '五保收入', '五保供养金', '特困供养金', '特困金', '特困人员供养金', '领取五保金'), partOf: 'transfer' },
  ecoCompensation: { ...amount('生态补偿金', '生态补偿', '生态补偿收入', '生态补偿金收入'), partOf: 'transfer' },
  educatedWage: { ...amount('受教育人工资性收入', '受教育人工资收入', '受教育人务工收入'), partOf: 'wage' },
  educatedProduction: { ...amount('受教育人生产经营性收入', '受教育人经营性收入', '受教育人生产经营收入', '受教育人经营收入'), partOf: 'production', mayBeNegative: true },
  educationExpense: amount('教育支出', '教育费用', '教育开支', '教育支出金额', '家庭教育支出'),
};

const lastYear = ['上年', '上年度', '上一年', '上一年度', '去年'];

/** The same amount a year before: any spelling of “last year” before any of its names. */
function yearBefore(field: ComparedAmount): FieldDeclaration {
  const { header, synonyms, partOf, ...rest } = current[field];
  const spellings = lastYear.flatMap((prefix) => [header, ...synonyms].map((name) => `${prefix}${name}`));
  const whole = partOf === 'wage' || partOf === 'production' ? { partOf: `previous.${partOf}` as const } : {};
  return { ...rest, ...whole, header: spellings[0], synonyms: spellings.slice(1) };
}

export const measureFields: Record<MeasureField, FieldDeclaration> = {
  povertyStatus: code('脱贫属性', '脱贫标志', '脱贫状态', '脱贫情况'),
  householdType: code('贫困户属性', '户属性', '农户属性', '贫困户类型'),
  mainCause: code('主要致贫原因', '致贫原因1', '主要致贫因素', '致贫主要原因'),
  relocationProject: yesNo(
    '易地扶贫搬迁项目', '易地搬迁', '易地扶贫搬迁', '易地搬迁项目', '易地扶贫搬迁户', '易地搬迁户',
    '是否易地扶贫搬迁', '是否易地搬迁', '是否易地扶贫搬迁户', '是否易地搬迁户', '有无易地扶贫搬迁项目', '是否有易地扶贫搬迁项目',
  ),
  industryProject: yesNo('产业项目帮扶', '产业帮扶', '产业项目', '产业扶贫', '产业扶贫项目', '是否产业项目帮扶', '是否产业帮扶', '有无产业项目帮扶', '有无产业项目'),
  educationSupport: yesNo('教育帮扶', '教育扶贫', '教育资助', '是否教育帮扶', '有无教育帮扶'),
  assisted: yesNo('帮扶措施', '有无帮扶措施', '是否有帮扶措施', '是否帮扶', '落实帮扶措施'),
  ...current,
  'previous.wage': yearBefore('wage'),
  'previous.ecoPost': yearBefore('ecoPost'),
  'previous.production': yearBefore('production'),
  'previous.educatedWage': yearBefore('educatedWage'),
  'previous.educatedProduction': yearBefore('educatedProduction'),
  'previous.educationExpense': yearBefore('educationExpense'),
};

// Object.keys of a Record that is written out above: the keys are exactly its fields.
const fieldsOf = <F extends MeasureField>(kind: FieldDeclaration['kind']) =>
  (Object.keys(measureFields) as MeasureField[]).filter((field): field is F => measureFields[field].kind === kind);

export const codeFields = fieldsOf<CodeField>('code');
export const yesNoFields = fieldsOf<YesNoField>('yesNo');
export const amountFields = fieldsOf<AmountField>('amount');
export const allFields: readonly MeasureField[] = [...codeFields, ...yesNoFields, ...amountFields];

export const isCodeField = (field: MeasureField): field is CodeField => measureFields[field].kind === 'code';
export const isPrevious = (field: AmountField): field is PreviousAmount => field.startsWith('previous.');
