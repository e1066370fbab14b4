import type { FunctionWords } from './function-words';
import { quotable } from '../quoting';

const quote = (text: string): string => `“${quotable(text)}”`;

export const functionWordsEnUS: FunctionWords = {
  sources: {
    employment: 'wages (without the ecological post)',
    production: 'production',
    ecological: 'ecological post and compensation',
    social: 'transfers (without ecological compensation)',
    property: 'property',
  },
  tied: (sources) => `tie: ${sources.join(', ')}`,
  noIncome: 'no income',
  noMajority: 'no source is more than half',
  insufficient: 'data insufficient',
  errorCell: (code) => `The cell referred to is the error ${code}; mend the formula there first.`,
  rangesDiffer: 'The two ranges differ in rows or columns, and one has no cell here; choose ranges of the same size, or a single cell for one of them.',
  notAnIncome: (text) => `The income per person ${quote(text)} is no amount; enter a number, or a text such as 3,010元 or 1.2万, or leave it blank.`,
  notAYear: (text) => `The year ${quote(text)} is no year of four digits; enter 2017, 2017年 or a date.`,
  yearMissing: 'The year is blank; enter a year of four digits, for example 2017.',
  notADateOrYear: (text) => `${quote(text)} is neither a date nor a year of four digits; enter 2018-3-31, 20180331, a cell that holds a date, or 2018.`,
  notAQuarter: (text) => `No quarter is called ${quote(text)}; enter 1, 2, 3 or 4, or 第一季度, 一季度, Q1.`,
  quarterMissing: 'A year was given without its quarter; enter 1 to 4 as the second argument, or a date as the first.',
  noKnownHeader: 'No header is one of a roster’s; check the second argument (the row of headers), for example 姓名, 证件号码, 与户主关系, 年龄.',
  unpublished: (year, from, until) => `The holidays of ${year} are not published, or not in this tool’s calendar (${from} to ${until}), and Monday to Friday would be wrong; update the tool once they are, or enter the date yourself.`,
};
