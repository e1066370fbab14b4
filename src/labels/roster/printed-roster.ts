import type { PrintedWords } from '../../domain/roster/printing/printed-words';

const format = new Intl.NumberFormat('en-US', { useGrouping: false });

/** The words of printed rosters: they are official papers, and Chinese whatever the pane speaks. */
export const printedWords: PrintedWords = {
  pages: '附件1',
  allPages: '附件1 名册',
  cover: '封面',
  bound: '（汇编成册）',
  place: '所在地',
  households: '户数',
  people: '人数',
  madeBy: '编制单位（盖章）：＿＿＿＿＿＿＿＿＿＿＿＿',
  madeOn: '编制日期：＿＿＿＿年＿＿月＿＿日',
  masked: '（公示稿：姓名、证件号码、联系电话已作遮盖）',
  maskedFile: '（公示稿）',
  volume: (number) => `（第${number}册）`,
  contents: '目录',
  page: '页码',
  summary: '汇总',
  total: '合计',
  unrecognised: '未识别',
  blank: '（空白）',
  number: (count) => format.format(count),
  summaries: { village: '按行政村', standard: '按识别标准', householdType: '按贫困户属性', povertyStatus: '按脱贫属性', mainCause: '按主要致贫原因' },
};
