import type { RivalTrace } from '../../domain/measures/explain';
import { measureFields, type MeasureField } from '../../domain/measures/fields';
import { policyHeaders, SHARE_UNITS, type Policy, type PolicyName } from '../../domain/measures/policy';
import type { Quantity } from '../../domain/measures/quantities';
import { rules } from '../../domain/measures/rules';
import { NO, UNKNOWN, YES } from '../../domain/measures/truth';
import type { MeasureWords } from './measure-words';
import { percent, percentCut, percentRaised, quotable, yuan } from '../quoting';

const ownDefault = '本工具默认，非官方规定';
const officeChoice = '本单位口径';
const quote = (text: string): string => `“${quotable(text)}”`;
const header = (field: MeasureField): string => quote(measureFields[field].header);
const list = (items: readonly string[]): string => items.join('、');
const basis = (policy: Policy, name: PolicyName): string => (policy.chosen.has(name) ? officeChoice : ownDefault);
const money = (fen: number | null): string => (fen === null ? '未知' : `${yuan(fen)} 元`);

const quantityNames: Record<Quantity, string> = {
  employment: '工资性收入（不含生态公益性岗位收入）',
  production: '生产经营性收入',
  ecological: '生态公益性岗位收入与生态补偿金之和',
  social: '转移性收入（不含生态补偿金）',
  property: '财产性收入',
  educatedWage: '受教育人工资性收入',
  educatedProduction: '受教育人生产经营性收入',
  otherEmployment: '其余工资性收入（不含生态公益性岗位和受教育人）',
  otherProduction: '其余生产经营性收入（不含受教育人）',
  educationExpense: '教育支出',
  guaranteed: '低保金与五保金之和',
  total: '总收入',
};
const rivalName = ({ quantity }: RivalTrace): string => quantityNames[quantity];

const policyValue = (policy: Policy, name: PolicyName): string =>
  ({
    mainIncome: () => (policy.mainIncome === 'largest' ? '最大' : '过半'),
    markedIncrease: () => percent(policy.markedIncrease / SHARE_UNITS),
    blankMeans: () => (policy.blankMeans === 'no' ? '否' : '未知'),
    precedence: () => policy.precedence.join(','),
  })[name]();

const codeWanted = { isDueToEducation: '“因学”', isGuaranteedHousehold: '低保户或五保户' };

function leaf(...[trace, policy]: Parameters<MeasureWords['leaf']>): string {
  if ('seen' in trace) return seenCell(trace, policy);
  const name = quantityNames[trace.leaf.quantity];
  if ('previous' in trace) {
    const { now, previous } = trace;
    const numbers = `${name} ${money(now)}，上年 ${money(previous)}`;
    if (now === null || previous === null) return now !== null && now <= 0 && trace.leaf.kind === 'grewMarkedly' ? `${name} ${money(now)}，本年没有收入` : `${numbers}，无法比较`;
    if (trace.leaf.kind === 'fell') return `${numbers}，${now < previous ? '减少' : '没有减少'}`;
    return `${numbers}，${growth(now, previous, trace.truth === YES, policy)}`;
  }
  if ('rest' in trace) {
    const { now, rest } = trace;
    const relation = now === null || rest === null ? '无法与其它收入之和比较' : `${now < rest ? '小于' : now === rest ? '等于' : '大于'}其它收入之和 ${money(rest)}`;
    return `${name} ${money(now)}，${relation}`;
  }
  return mainIncome(trace.now, trace.total, trace.rivals, name, trace.truth === UNKNOWN, policy);
}

function seenCell(trace: Extract<Parameters<MeasureWords['leaf']>[0], { seen: unknown }>, policy: Policy): string {
  const { seen, leaf: asked, truth } = trace;
  const name = measureFields[seen.field].header;
  if (seen.field === 'assisted' && seen.state !== 'filled') return `帮扶措施未填：建档立卡户视为有帮扶（${ownDefault}）`;
  if (seen.state === 'absent') return `表中没有“${name}”一列`;
  if (seen.state === 'blank') return `“${name}”为空白，视为${truth === UNKNOWN ? '未知' : '否'}（${basis(policy, 'blankMeans')}）`;
  if (asked.kind !== 'has') return `${name}为${quote(seen.text)}${truth === NO ? `，不是${codeWanted[asked.kind]}` : ''}`;
  return `${truth === YES ? '有' : '无'}${name}（填${quote(seen.text)}）`;
}

function growth(now: number, previous: number, grew: boolean, policy: Policy): string {
  const least = `${percent(policy.markedIncrease / SHARE_UNITS)}（${basis(policy, 'markedIncrease')}）`;
  if (now <= 0) return '本年没有收入';
  if (previous <= 0) return `${previous < 0 ? '上年为亏损' : '上年无收入'}，本年有收入即为明显增加`;
  if (now <= previous) return '没有增加';
  return `增加 ${percentCut(now - previous, previous)}，${grew ? '达到' : '未达到'}明显增加的 ${least}`;
}

function mainIncome(now: number | null, total: number | null, rivals: readonly RivalTrace[], name: string, open: boolean, policy: Policy): string {
  const said = `${name} ${money(now)}`;
  const by = `主要收入口径“${policyValue(policy, 'mainIncome')}”，${basis(policy, 'mainIncome')}`;
  if (now !== null && now <= 0) return `${said}，不是主要收入`;
  if (policy.mainIncome === 'majority') {
    if (now === null || total === null) return `${said}，总收入${money(total)}，无法判断是否过半（${by}）`;
    if (total <= 0) return `${said}，总收入 ${money(total)}，过半（${by}）`;
    return `${said}，占总收入 ${money(total)}的 ${2 * now > total ? `${percentRaised(now, total)}，过半` : `${percentCut(now, total)}，未过半`}（${by}）`;
  }
  const known = rivals.flatMap((rival) => (rival.amount === null ? [] : [{ ...rival, amount: rival.amount }])).sort((a, b) => b.amount - a.amount);
  if (open) return `${said}，${list(rivals.filter(({ amount }) => amount === null).map(rivalName)) || name}未知，无法判断是否主要收入（${by}）`;
  const [highest] = known;
  if (now === null || !highest) return `${said}（${by}）`;
  if (now === highest.amount) return `${said}，与${list(known.filter(({ amount }) => amount === now).map(rivalName))}并列，不是主要收入（${by}）`;
  return now > highest.amount ? `${said}，高于其余各项（其中最高为${rivalName(highest)} ${money(highest.amount)}；${by}）` : `${said}，低于${rivalName(highest)} ${money(highest.amount)}，不是主要收入（${by}）`;
}

const remedies = {
  code: '请改成表中应有的文字，或留空',
  yesNo: '请填“是”或“否”，或留空',
  amount: '请填数字，或“3,010元”“1.2万”这样的写法，或留空',
};
const kinds = { code: '可用的文字', yesNo: '是或否', amount: '金额' };

function fault(...[found, columnText]: Parameters<MeasureWords['fault']>): string {
  const canonical = measureFields[found.field].header;
  const where = columnText !== undefined && columnText !== canonical ? `“${canonical}”（表头${quote(columnText)}）` : `“${canonical}”`;
  const { kind } = measureFields[found.field];
  switch (found.kind) {
    case 'error':
      return `${where}：单元格是错误值${quote(found.text)}；请先改正该单元格的公式。`;
    case 'unreadable':
      return `${where}：${quote(found.text)}不是${kinds[kind]}；${remedies[kind]}。`;
    case 'negative':
      return `${where}：${quote(found.text)}是负数，这一项不应小于 0；请核对金额。`;
    case 'partOverWhole':
      return `${where}：${quote(found.text)}大于所属的${header(found.whole)}，部分不应大于整体；请核对这两项。`;
    case 'partsOverWhole':
      return `${list(found.fields.map(header))}之和大于“${canonical}”${found.text === '' ? '' : `（${quote(found.text)}）`}；请核对这几项。`;
  }
}

export const measureWordsZhCN: MeasureWords = {
  categories: { 1: rules[1].category, 2: rules[2].category, 3: rules[3].category, 4: rules[4].category, 5: rules[5].category, 6: rules[6].category },
  outcomes: { insufficient: '数据不足', unmatched: '无法归类', notApplicable: '不适用', invalid: '数据有误', empty: '' },
  decidedBy: (by, policy, open) =>
    ({
      alone: open ? '唯一符合（尚有规则待定）' : '唯一符合',
      text: '并存：条文已定先后',
      againstText: `并存：条文另有先后，现按优先序 ${policyValue(policy, 'precedence')}（${basis(policy, 'precedence')}）`,
      inference: `并存：文本未规定，按特别规则优先（${basis(policy, 'precedence')}）`,
      precedence: `并存：文本未规定，按优先序 ${policyValue(policy, 'precedence')}（${basis(policy, 'precedence')}）`,
    })[by],
  truths: { [NO]: '不符合', [UNKNOWN]: '待定', [YES]: '符合' },
  ownDefault,
  officeChoice,
  list,
  quote,
  leaf,
  rule: (number) => `规则${number}`,
  alsoMatches: (categories) => `也符合${list(categories)}`,
  alreadyMatches: (categories) => `已符合${list(categories)}，但排在前面的规则尚待定`,
  stillOpen: (categories) => `${list(categories)}尚待定`,
  fewestFields: (headers, yearIsBlank) => `填上${list(headers.map(quote))}即可得出结论${yearIsBlank ? '（同一年的金额填了一项，其余空白按 0 计）' : ''}`,
  nearest: (category, lacks) => `最接近“${category}”，尚缺：${lacks.join('；')}`,
  sensitive: (otherPolicy, other) => `解释敏感：主要收入口径若为“${otherPolicy === 'largest' ? '最大' : '过半'}”，结论为“${other}”`,
  otherYear: (year, writtenFor) => `规则为${writtenFor}年度脱贫户所写，本户脱贫年度为${year}，通知对该年未另定规则`,
  notInScope: (status) => `脱贫属性为${quote(status)}，不是已脱贫户，不归类`,
  fault,
  tableFault: (found) => {
    switch (found.kind) {
      case 'noNeededHeader':
        return '表头中没有一列是归类所需要的；请检查第二个参数（表头行）是否选对，例如“工资性收入”“生产经营性收入”“转移性收入”。';
      case 'headerRows':
        return `表头应为一行，选了 ${found.rows} 行；请只选列名所在的那一行。`;
      case 'width':
        return `第 ${found.row} 行有 ${found.cells} 格，表头有 ${found.headers} 格，宽度不同；请让数据与表头选同样的列。`;
      case 'double':
        return `${quote(found.first)}和${quote(found.second)}两列都对应“${found.header}”，不能确定用哪一列；请改去其中一个列名。`;
      case 'noRows':
        return '没有数据行；请选中至少一户。';
      case 'oneRowOnly':
        return `一次只解释一户，选了 ${found.rows} 行；请只选一行。`;
    }
  },
  policyFault: (found) => {
    switch (found.kind) {
      case 'width':
        return `口径应为两列（名称、值），选了 ${found.columns} 列；请选两列。`;
      case 'name':
        return `口径名称${quote(found.text)}不认识；可用：${list(Object.values(policyHeaders))}。`;
      case 'double':
        return `口径名称${quote(found.text)}出现了两次；请只留一行。`;
      case 'value':
        return `口径“${policyHeaders[found.name]}”的值${found.text === '' ? '为空白' : `${quote(found.text)}不认识`}；可用：${policyChoices[found.name]}。`;
    }
  },
  policyNames: policyHeaders,
  policyValue,
  table: { headings: ['项目', '内容', '判断', '依据'], outcome: '结论', decidedBy: '判定方式', note: '说明', ruleSet: '规则', policy: '口径' },
};

const policyChoices: Record<PolicyName, string> = {
  mainIncome: '最大、过半',
  markedIncrease: '0 到 1 之间的比例，如 0.1 或 10%',
  blankMeans: '否、未知',
  precedence: '1 到 6 六个数各一次的次序，如 3,4,1,2,5,6',
};
