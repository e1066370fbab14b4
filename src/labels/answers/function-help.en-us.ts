/** What Excel shows of a function in English while it is typed; the Chinese is its JSDoc. Parameters by the name the code gives them. */
export interface FunctionHelp {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const table = {
  rows: 'The data, one household a row',
  headers: 'The row of column names, as wide as the data',
};
const ids = 'A cell or a range, as text';
const policy = 'Two columns, name and value; this tool’s defaults where it is left out';

export const functionHelpEnUS = {
  CLASSIFY_MEASURE: {
    description: 'Sorts each household into one of the six leading measures of Attachment 2: one result a row.',
    parameters: { ...table, policy },
  },
  MEASURE_REPORT: {
    description: 'Sorts each household and says why: number, category, what else holds, how it was decided, the reasons; five columns a household.',
    parameters: { ...table, policy },
  },
  EXPLAIN_MEASURE: {
    description: 'Explains one household: every rule, every condition, the numbers seen, the article each stands on.',
    parameters: { row: 'One household, one row', headers: table.headers, policy },
  },
  INCOME_SHARES: {
    description: 'The five disjoint sources of each household’s income and their total in yuan, then each source’s share of the total: eleven columns a row.',
    parameters: { ...table, policy: 'Two columns, name and value; its spelling is checked, it changes nothing here' },
  },
  MAIN_INCOME: {
    description: 'The source that is each household’s main income by name; ties are said, and 数据不足 where it cannot be told.',
    parameters: { ...table, policy: 'Two columns, name and value; 主要收入口径 is 最大 (largest, the default) or 过半 (majority)' },
  },
  IDENTIFY_STANDARD: {
    description: 'Holds an income per person against the national and provincial poverty lines of a year: 国定, 省定, 不符合, or 参数缺失 where a line is not known.',
    parameters: {
      perCapitaIncome: 'A cell or a range, in yuan',
      year: 'A year of four digits or a date; one cell, or a range of the same size',
      parameters: 'The two columns, name and value, of the sheet 政策参数, for example 省定标准2017 and 3500',
    },
  },
  REPORT_DUE: {
    description: 'The last working day of a quarter, make-up days counted, as a date; an error where the calendar of that year is not published.',
    parameters: { dateOrYear: 'A date, whose quarter is meant, or a year of four digits', quarter: '1 to 4, needed with a year' },
  },
  ID_CHECK: {
    description: 'Checks ids: resident ids (18 or 15 digits) and disability certificates (20 or 22), their length, area code, birth date and check character; digits that Excel lost are said.',
    parameters: { idNumbers: ids, date: 'Where it is given, births in the future and very great ages are said too' },
  },
  ID_BIRTHDATE: {
    description: 'The birth date in an id, as a date; as text before March 1900. An error where the id is wrong, masked or not there.',
    parameters: { idNumbers: ids },
  },
  ID_SEX: {
    description: 'The sex in an id, 男 or 女. An error where the id is wrong, masked or not there.',
    parameters: { idNumbers: ids },
  },
  AGE_ON: {
    description: 'Completed years on a day, by an id or a birth date. The day must be given: today is never used.',
    parameters: { idOrBirthDate: 'An id or a birth date: a cell or a range', date: 'The day on which the age is asked for; one cell, or a range of the same size' },
  },
  MASK_ID: {
    description: 'Masks ids: the first four characters stay, as 3504********* in Attachment 1.',
    parameters: { idNumbers: ids },
  },
  MASK_PHONE: {
    description: 'Masks phone numbers: the first three digits stay, as 137******** in Attachment 1.',
    parameters: { phones: 'A cell or a range' },
  },
  MASK_NAME: {
    description: 'Masks names: the first character stays, as 王** in Attachment 1.',
    parameters: { names: 'A cell or a range' },
  },
  CHECK_ROSTER: {
    description: 'Checks each row of a roster: what is suspect in ids, dates, ages, sexes, relationships, amounts, phones, why, and how to mend it. Nothing is changed.',
    parameters: { rows: 'One person or one household a row', headers: table.headers, date: 'Ages and births in the future are judged on this day; without it by the year in the header of 人均收入, else not at all' },
  },
} as const satisfies Record<string, FunctionHelp>;

export type FunctionId = keyof typeof functionHelpEnUS;
