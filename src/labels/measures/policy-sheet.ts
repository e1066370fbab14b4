import { lineName, type Standard } from '../../domain/identification/line-names';
import { nationalLines } from '../../domain/identification/national-lines';
import { DEFAULT_MARK } from '../../domain/measures/default-mark';
import { defaultPolicy, type PolicyName } from '../../domain/measures/policy';
import { identificationWords } from '../answers/identification-words';
import { measureWords } from './measures';

/** The words of the sheet 政策参数. They are part of the office's workbook, so they are Chinese whatever the pane speaks. */
const words = measureWords['zh-CN'];
const lines = identificationWords['zh-CN'];

/** A default of ours as it stands in a cell: its value, marked so that nobody takes it for a choice of the office's. */
const asDefault = (value: string): string => `${value}${DEFAULT_MARK}`;

/** The default of a policy value as the sheet shows it: 10%（默认）. */
export const defaultPolicyText = (name: PolicyName): string => asDefault(words.policyValue(defaultPolicy, name));

const left: Record<PolicyName, string> = {
  mainIncome: '附件2写“成为家庭主要收入”“为家庭主要收入”，未说明怎样算主要。最大：大于其余每一项收入；过半：超过总收入的一半',
  markedIncrease: '附件2写“与上一年相比有明显增加”，未规定幅度。填 0 到 1 之间的比例，如 0.1 或 10%',
  blankMeans: '是否类、属性类的空白格表示“否”还是“未知”，通知未规定。可填：否、未知（金额空白不在此列：同一年填了一项，其余空白按 0 计）',
  precedence: '几条规则同时符合时取哪一类，附件2只定了 3 在 1、2 之前并划清 3 与 6，其余未规定。填 1 到 6 六个数各一次的次序，如 3,4,1,2,5,6',
};

/** Why a policy value is to be set, what may be set, and whose the default is. */
export const policyBasis = (name: PolicyName): string => `${left[name]}。默认 ${words.policyValue(defaultPolicy, name)}：${words.ownDefault}。`;

/** A poverty line as the sheet shows it before the office has entered any: name, value, basis. Amounts are yuan per person per year. */
export function defaultLine(standard: Standard, year: number): readonly [string, string, string] {
  const known = standard === 'national' ? nationalLines.find((line) => line.year === year) : undefined;
  const name = lineName(standard, year);
  if (known) return [name, asDefault(String(known.yuan)), `元/人·年，当年价。${lines.lineBasis[known.basis]}。`];
  return [name, '', standard === 'provincial' ? `元/人·年。${lines.provincialUnknown}。` : '元/人·年。'];
}

/** The column beside name and value. */
export const BASIS_HEADER = '依据和说明';

/** Values to choose from in a cell; anything else the function understands may be typed too. Precedences hold commas, which a list cannot. */
export const policyChoices: { readonly [N in PolicyName]?: readonly string[] } = {
  mainIncome: [defaultPolicyText('mainIncome'), '最大', '过半'],
  markedIncrease: [defaultPolicyText('markedIncrease'), '5%', '15%', '20%'],
  blankMeans: [defaultPolicyText('blankMeans'), '否', '未知'],
};

/** What Excel says beside a cell that is selected, and where what was typed is refused. */
export const cellPrompts = {
  title: '政策参数',
  precedence: '1 到 6 六个数各一次，如 3,4,1,2,5,6',
  line: '每人每年多少元，如 3500；不知道就留空',
  choice: '从列表中选，或按右边的说明填写',
};
