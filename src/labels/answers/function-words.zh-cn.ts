import type { FunctionWords } from './function-words';
import { quotable } from '../quoting';

const quote = (text: string): string => `“${quotable(text)}”`;

export const functionWordsZhCN: FunctionWords = {
  sources: {
    employment: '工资性收入（不含生态岗位）',
    production: '生产经营性收入',
    ecological: '生态岗位与生态补偿收入',
    social: '转移性收入（不含生态补偿金）',
    property: '财产性收入',
  },
  tied: (sources) => `并列：${sources.join('、')}`,
  noIncome: '没有收入',
  noMajority: '没有过半的来源',
  insufficient: '数据不足',
  errorCell: (code) => `所引用的单元格是错误值 ${code}；请先改正那里的公式。`,
  rangesDiffer: '两个区域的行数或列数不同，这里缺一个参数；请选同样大小的区域，或其中一个只选一格。',
  notAnIncome: (text) => `人均收入${quote(text)}不是金额；请填数字，或“3,010元”“1.2万”这样的写法，或留空。`,
  notAYear: (text) => `年度${quote(text)}不是四位年份；请填如 2017 或“2017年”，或一个日期。`,
  yearMissing: '年度为空白；请填四位年份，如 2017。',
  notADateOrYear: (text) => `${quote(text)}不是日期，也不是四位年份；请填如 2018-3-31、20180331、一个日期单元格，或 2018。`,
  notAQuarter: (text) => `季度${quote(text)}不认识；请填 1、2、3、4，或“第一季度”“一季度”“Q1”。`,
  quarterMissing: '只给了年份，没有季度；请把季度 1 至 4 填在第二个参数，或第一个参数给一个日期。',
  noKnownHeader: '表头中没有一列是名册的列；请检查第二个参数（表头行）是否选对，例如“姓名”“证件号码”“与户主关系”“年龄”。',
  unpublished: (year, from, until) => `${year} 年的放假安排未公布或不在本工具的日历内（${from}—${until} 年），不能按周一至周五推算；请等国务院办公厅公布后更新本工具，或自行填写日期。`,
};
