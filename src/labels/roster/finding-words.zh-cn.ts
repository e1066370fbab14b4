import { codeLists } from '../../domain/codes/code-lists';
import type { CodeListName } from '../../domain/roster/fields';
import type { FindingWords, FoundWords } from './finding-words';

const quote = (text: string | number): string => `“${text}”`;
const namesOf = (list: string | number): string => {
  // values.list is a CodeListName wherever codeUnknown found something.
  const { names } = codeLists[list as CodeListName];
  return names.length > 16 ? `${names.slice(0, 3).join('、')}等 ${names.length} 项` : names.join('、');
};
const putIn = ({ remedy }: FoundWords): string => `改为“${remedy}”`;
const dateFaults: Record<string, string> = { form: '不是日期的写法', year: '年份不在 1800 到 2199 之间', month: '没有这个月份', day: '没有这一天' };
const idParts: Record<string, string> = { category: '类别（第 19 位）应为 1 到 7', grade: '等级（第 20 位）应为 1 到 4' };
const sections: Record<string, string> = { members: '家庭成员状况', officers: '帮扶责任人', assistance: '帮扶措施' };
const damages: Record<string, string> = { number: '单元格存成了数值', exponent: '成了科学记数', zeros: '末尾成了 000，校验不符' };

export const findingWordsZhCN: FindingWords = {
  severities: { error: '错误', warning: '可疑', hint: '提示' },
  place: (label, section, line) => (section ? `${sections[section]}第 ${line} 行“${label}”` : `“${label}”`),
  sentence: (place, what, remedy) => `${place}：${what}；${remedy}。`,
  checks: {
    dateUnreadable: {
      title: '不是日期',
      what: ({ text }) => `${text} 不是日期`,
      why: ({ values }) => dateFaults[values.why],
      remedy: ({ remedy }) => (remedy ? `有效的证件号写的是 ${remedy}` : '请按 8 位年月日填写，如 19730304；只知年月的可写 2017年1月，没有止期的可写 长期'),
      button: ({ remedy }) => `按证件号填 ${remedy}`,
    },
    amountUnreadable: { title: '不是金额', what: ({ text }) => `${quote(text)}不是金额`, why: () => '读不出数，汇总时会漏掉', remedy: () => '请填数字，或“3,010元”“1.2万元”这样的写法' },
    areaUnreadable: { title: '不是面积', what: ({ text }) => `${quote(text)}不是面积`, why: () => '读不出平方米数', remedy: () => '请填平方米数，如 53 或“53平方米”' },
    ageUnreadable: { title: '不是年龄', what: ({ text }) => `${quote(text)}不是年龄`, why: () => '读不出岁数', remedy: () => '请填岁数，如 45；不满一岁填 0' },
    phoneUnreadable: {
      title: '电话号码不对',
      what: ({ text, values }) => (values.why === 'length' ? `${quote(text)}的位数不对` : values.why === 'damaged' ? `${quote(text)}已被 Excel 改成科学记数` : `${quote(text)}不是电话号码`),
      why: () => '手机号 11 位，固定电话 7 或 8 位，可带区号',
      remedy: () => '请核对后重填；几个号码之间用“、”隔开，没有电话填“无”',
    },
    codeUnknown: { title: '不在规定的名称里', what: ({ text, label }) => `${quote(text)}不是规定的${label}`, why: ({ values }) => `规定的名称：${namesOf(values.list)}`, remedy: () => '请改成规定的名称；原文保留，不改也能保存' },
    incomeYearMissing: { title: '缺收入年度', what: ({ text }) => (text === '' ? '没有写明是哪一年的人均收入' : `${quote(text)}不是年度`), why: () => '没有年度就不知道按哪年的标准比', remedy: () => '请填四位年度，如 2017' },
    codeSpelling: {
      title: '名称写法不一',
      what: ({ text, remedy }) => `${quote(text)}规定的名称是${quote(remedy ?? '')}`,
      why: ({ values }) => (values.how === 'misspelling' ? '像是错字' : '同一意思写法不一，汇总时会分成两类'),
      remedy: ({ remedy }) => `可改为${quote(remedy ?? '')}`,
      button: putIn,
    },
    studentElsewhere: {
      title: '在校生状况写在别的列',
      what: ({ text, label }) => `${quote(text)}是在校生状况，不是${label}`,
      why: () => '附件1 没有“在校生状况”一列，常写在相邻的列里',
      remedy: () => '原文保留即可；录入系统时填到“在校生状况”',
    },
    amountImplausible: { title: '金额不合常理', what: ({ text, values }) => (values.bound === 'high' ? `${quote(text)}高于 10 万元` : `${quote(text)}不大于 0`), why: () => '一般是单位或小数点写错', remedy: () => '请核对金额和单位' },
    maskedText: { title: '已打码', what: ({ text }) => `${quote(text)}已打码`, why: () => '打码后的内容不能用来核对和联系', remedy: () => '内部使用的名册请填完整内容；公示用的可以保留' },
    idDamaged: {
      title: '证件号码已受损',
      what: ({ values }) => `证件号码已被 Excel 改动：${damages[values.by]}`,
      why: () => 'Excel 的数值只保留 15 位，后面的数字已经丢失，无法恢复',
      remedy: () => '请先把这一列设为文本格式，再按证件原件重填',
    },
    idUnreadable: {
      title: '不是证件号码',
      what: ({ text, values }) => (values.why === 'length' ? `${quote(text)}有 ${values.length} 位` : `${quote(text)}不是证件号码`),
      why: () => '身份证 18 位（旧号 15 位），残疾人证 20 位（补发 22 位）',
      remedy: () => '请按证件原件核对；没有证件的填“无”',
    },
    idProvince: { title: '证件号码的省码不对', what: ({ text }) => `${quote(text)}开头两位不是省级代码`, why: () => '身份证前两位是省、自治区、直辖市代码', remedy: () => '请按证件原件核对前 6 位' },
    idDate: { title: '证件号码里的日期不对', what: ({ text, values }) => `${quote(text)}第 7 到 14 位 ${values.date} 不是日期`, why: () => '身份证第 7 到 14 位是出生日期', remedy: () => '请按证件原件核对' },
    idFuture: { title: '证件号码里的日期还没到', what: ({ text }) => `${quote(text)}里的出生日期在今天之后`, why: () => '出生日期不会在核查的日期之后', remedy: () => '请按证件原件核对第 7 到 14 位' },
    idChecksum: { title: '证件号码校验不符', what: ({ text }) => `${quote(text)}校验不符`, why: () => '最后一位由前 17 位算出，对不上就说明写错了一位或两位颠倒', remedy: () => '请按证件原件逐位核对' },
    certificateDigits: { title: '残疾人证的类别或等级不对', what: ({ values }) => `残疾人证${idParts[values.part]}，现为 ${values.digit}`, why: () => '残疾人证＝18 位身份证号＋类别＋等级', remedy: () => '请按残疾人证核对最后两位' },
    residencePermit: { title: '居住证号码', what: ({ text }) => `${quote(text)}是港澳台居民居住证号码`, why: () => '81、82、83 开头的是居住证，建档立卡户中少见', remedy: () => '如确是居住证，保留即可；否则请核对前两位' },
    idOld: {
      title: '15 位旧号',
      what: ({ values }) => (values.why === 'century' ? '是 15 位旧号，出生年份不能确定' : '是 15 位旧号'),
      why: ({ values }) => (values.why === 'century' ? '15 位号不写世纪：末三位是百岁老人的特定编号，或升位后已满百岁' : '系统只收 18 位'),
      remedy: ({ values }) => (values.why === 'century' ? '请按现用证件填 18 位号' : '可升为 18 位，再与证件核对'),
      button: () => '升为 18 位',
    },
    idCounty: { title: '没有见过的县码', what: ({ text }) => `${quote(text)}第 3 到 6 位不在福建历年的县级代码中`, why: () => '身份证保留首次编号时的代码，本表未必齐全', remedy: () => '请按证件原件核对前 6 位；没有写错就保留' },
    idTooOld: { title: '年龄过大', what: ({ values }) => `按证件号码生于 ${values.year} 年`, why: ({ values }) => (values.why === 'tooEarly' ? '首次编号时已不可能在世' : '已超过 120 岁'), remedy: () => '请核对出生年份；已去世的请按人员减少处理' },
    idSpelling: { title: '证件号码写法不规范', what: () => '号码没有错，但写法不规范', why: () => '全角、空格、小写 x 或多余的符号会让比对对不上', remedy: () => '可改成规范写法', button: () => '改成规范写法' },
    idMasked: { title: '证件号码已打码', what: ({ text }) => `${quote(text)}已打码`, why: () => '打码的号码不校验，也不参与查重', remedy: () => '内部使用的名册请填完整号码；公示用的可以保留' },
    idAbsent: { title: '没有证件号码', what: () => '没有证件号码', why: () => '没有证件号码，国扶系统不能录入', remedy: () => '先在系统外管理，记入系统外台账；上户口后补录' },
    birthDateDiffers: { title: '出生日期与证件号码不符', what: ({ text, values }) => `${text} 与证件号码里的 ${values.expected} 不同`, why: () => '两处应是同一天', remedy: () => '请按证件原件核对两处', button: ({ remedy }) => `按证件号填 ${remedy}` },
    ageDiffers: {
      title: '年龄不符',
      what: ({ text, values }) => `${text} 岁与${values.basis === 'id' ? '证件号码' : '出生时间'}不符，应为 ${values.least === values.most ? values.least : `${values.least} 到 ${values.most}`} 岁`,
      why: ({ values }) => `${values.born} 出生；周岁和年份相减两种算法都对不上`,
      remedy: () => '请核对年龄和证件号码',
      button: ({ remedy }) => `改为 ${remedy} 岁`,
    },
    sexDiffers: { title: '性别与证件号码不符', what: ({ text, values }) => `${quote(text)}与证件号码的性别（${values.expected}）不符`, why: () => '证件号码第 17 位单数为男，双数为女', remedy: () => '请核对这一格和证件号码', button: putIn },
    labourForAge: {
      title: '劳动年龄而无劳动能力',
      what: ({ text, values }) => (values.healthy === 'yes' ? `${values.age} 岁、健康，填的是${quote(text)}` : `${values.age} 岁，填的是${quote(text)}`),
      why: ({ values }) => (values.healthy === 'yes' ? '劳动年龄内健康的人一般有劳动能力' : '劳动年龄内没有劳动能力的，系统口径为“丧失劳动力”'),
      remedy: () => '请核对；属实就保留',
      button: putIn,
    },
    educationForAge: { title: '年龄小而文化程度高', what: ({ text, values }) => `${values.age} 岁，文化程度填的是${quote(text)}`, why: () => '14 岁以下一般还没有上高中', remedy: () => '请核对年龄和文化程度' },
    educationMissing: { title: '缺文化程度', what: () => '文化程度没有填', why: ({ remedy }) => (remedy ? '6 岁以下的，系统填“学龄前儿童”' : '不在校的人都应填文化程度'), remedy: () => '请补填；在校的可写“在校生”', button: ({ remedy }) => `填“${remedy}”` },
    labourMissing: { title: '缺劳动能力', what: ({ values }) => `${values.age} 岁，劳动能力没有填`, why: () => '16 到 65 岁不在校的人应填', remedy: () => '请补填' },
    healthMissing: { title: '缺健康状况', what: () => '健康状况没有填', why: () => '每个人都应填', remedy: () => '请补填；有几项的都写上' },
    blankField: { title: '没有填', what: ({ label }) => `${label}没有填`, why: () => '系统要求填写', remedy: ({ remedy }) => (remedy ? '名册里别处已有' : '请补填；暂时没有也能保存'), button: ({ remedy }) => `填“${remedy}”` },
    nameMissing: { title: '缺姓名', what: () => '这一行没有姓名', why: () => '有内容而没有姓名的行，不知道是谁', remedy: () => '请补上姓名，或删去这一行' },
    sectionEmpty: { title: '整块没有填', what: ({ values }) => `${sections[values.section]}一行也没有`, why: () => '通知要求帮扶责任、增收项目落实到户', remedy: () => '请补填；确实没有就保留空白' },
    headMissing: { title: '没有户主', what: () => '家庭成员中没有户主', why: () => '户主也是家庭成员，应列在第一行', remedy: ({ remedy }) => (remedy ? '这一行与户主姓名相同' : '请把户主的“与户主关系”填为“户主”'), button: ({ remedy }) => `填“${remedy}”` },
    headsSeveral: { title: '户主不止一个', what: ({ values }) => `第 ${values.first} 行已是户主`, why: () => '一户只有一个户主', remedy: () => '请核对哪一个是户主' },
    headNameDiffers: { title: '户主姓名不一致', what: ({ text, values }) => `${quote(text)}与家庭成员第 ${values.line} 行的户主${quote(values.member)}不同`, why: () => '户主在表中出现两次，应是同一人', remedy: () => '请核对两处' },
    spousesSeveral: { title: '配偶不止一个', what: ({ values }) => `第 ${values.first} 行已是配偶`, why: () => '一户只有一个户主的配偶', remedy: () => '请核对与户主的关系' },
    spouseSameSex: { title: '户主与配偶性别相同', what: ({ values }) => `户主与配偶的证件号码都为${values.sex}`, why: () => '一般是关系或号码填错', remedy: () => '请核对与户主关系和两个证件号码' },
    idRepeated: { title: '证件号码重复', what: ({ values }) => `与${'row' in values ? `第 ${values.row} 行数据` : `第 ${values.line} 行`}的证件号码相同`, why: () => '前 18 位相同就是同一个人', remedy: () => '请核对：重复的删去，写错的改正' },
    certificateAndId: {
      title: '身份证与残疾人证列成两人',
      what: ({ values }) => `与${'row' in values ? `第 ${values.row} 行数据` : `第 ${values.line} 行`}是同一人，一处用身份证，一处用残疾人证`,
      why: () => '残疾人证前 18 位就是身份证号',
      remedy: () => '请并成一行，证件号码用其中一个',
    },
    officerEndsEarly: { title: '结束早于开始', what: ({ text, values }) => `结束时间 ${text} 早于开始时间 ${values.from}`, why: () => '结束不会早于开始', remedy: () => '请核对两个时间' },
    phoneRepeated: { title: '电话重复', what: ({ values }) => (values.whose === 'household' ? '与贫困户的联系电话相同' : `与第 ${values.line} 行帮扶责任人的电话相同`), why: () => '系统以电话认帮扶责任人，重复的不予录入', remedy: () => '请填帮扶责任人自己的号码' },
    labourInFiveGuarantees: { title: '五保户有劳动力', what: ({ text, values }) => `${quote(values.type)}的成员 ${values.age} 岁，填的是${quote(text)}`, why: () => '五保（特困供养）对象一般没有劳动能力', remedy: () => '请核对贫困户属性和劳动能力；属实就保留' },
    causeContradicted: {
      title: '致贫原因与成员状况不符',
      what: ({ values }) => (values.cause === '因病' ? '致贫原因为因病，而成员都是健康' : '致贫原因为因残，而成员中没有残疾'),
      why: () => '系统比对会列为疑似信息',
      remedy: () => '请核对主要致贫原因和健康状况',
    },
  },
};
