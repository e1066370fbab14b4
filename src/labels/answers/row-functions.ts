import { defaultLines, readPovertyLines, type PovertyLines } from '../../domain/identification/poverty-lines';
import type { Classifier } from '../../domain/measures/classify';
import { createExplainer } from '../../domain/measures/explain';
import { openIncomes, type IncomeReader } from '../../domain/measures/main-income';
import { sources } from '../../domain/measures/quantities';
import { readPolicy, type Policy } from '../../domain/measures/policy';
import { openTable } from '../../domain/measures/table';
import { normalizeHeader } from '../../domain/roster/headers';
import type { Answer } from './answer';
import { functionWords } from './function-words';
import { identificationAnswer } from './identification-answers';
import { identificationWords } from './identification-words';
import { ageAnswer, idBirthDateAnswer, idCheckAnswer, idSexAnswer, maskIdAnswer, maskNameAnswer, maskPhoneAnswer } from './identifier-answers';
import { incomeSharesAnswer, mainIncomeAnswer } from './income-answers';
import { explanationTable } from '../measures/measure-explanation';
import { measureAnswer, reportAnswers } from './measure-answers';
import { measureWords } from '../measures/measures';
import { reportDueAnswer } from './report-due-answer';
import { openRosterAnswers } from './roster-check-answer';

type Row = readonly unknown[];

/** What a function answers is part of the office's workbook: Chinese, whatever the pane speaks. */
const LANGUAGE = 'zh-CN';

/** A function of a table's whole rows and headers that follows the policy. */
export type PolicyFunctionId = 'CLASSIFY_MEASURE' | 'MEASURE_REPORT' | 'INCOME_SHARES' | 'MAIN_INCOME';
/** A function that wants a table's whole rows and its headers. */
export type TableFunctionId = PolicyFunctionId | 'CHECK_ROSTER';
/** A function that wants one column, some with a value beside it. */
export type ColumnFunctionId = 'IDENTIFY_STANDARD' | 'REPORT_DUE' | 'ID_CHECK' | 'ID_BIRTHDATE' | 'ID_SEX' | 'AGE_ON' | 'MASK_ID' | 'MASK_PHONE' | 'MASK_NAME';
export type RowFunctionId = TableFunctionId | ColumnFunctionId;

/** What a call is given besides the rows, as cells: `parameters` are the rows of 政策参数, name and value; `beside` a date, year or quarter. */
export interface CallArguments {
  readonly headers: Row;
  readonly parameters: readonly Row[];
  /** The column a column function reads, from 0. */
  readonly column: number;
  readonly beside: unknown;
}

/** A call that is ready: the cells it answers a row with. */
export interface RowCall {
  /** What stands above its columns. The function's id comes first, so that no reader of headers takes a result for a column of the office's. */
  readonly headers: readonly string[];
  readonly answer: (row: Row) => readonly Answer[];
}

/** Why a call cannot be made, in words. */
export interface Refused {
  readonly refused: string;
}
export type OpenedCall = { readonly call: RowCall } | Refused;

/** Which extra value a function asks for, and whether it can do without. */
export const besideOf: { readonly [I in RowFunctionId]?: { readonly kind: 'date' | 'year' | 'quarter'; readonly optional: boolean } } = {
  IDENTIFY_STANDARD: { kind: 'year', optional: false },
  REPORT_DUE: { kind: 'quarter', optional: true },
  ID_CHECK: { kind: 'date', optional: true },
  AGE_ON: { kind: 'date', optional: false },
  CHECK_ROSTER: { kind: 'date', optional: true },
};

/** Functions whose numbers are days, as Excel counts them. */
export const answersDates: ReadonlySet<RowFunctionId> = new Set<RowFunctionId>(['ID_BIRTHDATE', 'REPORT_DUE']);

const sourceNames = sources.map((source) => functionWords[LANGUAGE].sources[source]);
const shareNames = [...sourceNames, '合计', ...sourceNames.map((name) => `${name}占比`)];

const policyFunctions: Record<PolicyFunctionId, { readonly names: readonly string[]; readonly open: (headers: Row, policy: Policy) => RowCall['answer'] | Refused }> = {
  CLASSIFY_MEASURE: { names: ['类别'], open: (headers, policy) => classifying(headers, policy, (classifier) => (row) => [measureAnswer(classifier, row, LANGUAGE)]) },
  MEASURE_REPORT: {
    names: ['序号', '类别', '同时符合', '判定方式', '说明'],
    open: (headers, policy) =>
      classifying(headers, policy, (classifier) => {
        const explain = createExplainer(classifier);
        return (row) => reportAnswers(explain(row), classifier.columns, LANGUAGE);
      }),
  },
  INCOME_SHARES: { names: shareNames, open: (headers, policy) => reading(headers, policy, (reader) => (row) => incomeSharesAnswer(reader, row, LANGUAGE)) },
  MAIN_INCOME: { names: ['主要收入'], open: (headers, policy) => reading(headers, policy, (reader) => (row) => [mainIncomeAnswer(reader, row, LANGUAGE)]) },
};

function classifying(headers: Row, policy: Policy, answer: (classifier: Classifier) => RowCall['answer']): RowCall['answer'] | Refused {
  const opened = openTable([headers], policy);
  return 'fault' in opened ? { refused: measureWords[LANGUAGE].tableFault(opened.fault) } : answer(opened.classifier);
}

function reading(headers: Row, policy: Policy, answer: (reader: IncomeReader) => RowCall['answer']): RowCall['answer'] | Refused {
  const opened = openIncomes([headers], policy);
  return 'fault' in opened ? { refused: measureWords[LANGUAGE].tableFault(opened.fault) } : answer(opened.reader);
}

const likelyHeaders: Record<ColumnFunctionId, RegExp> = {
  IDENTIFY_STANDARD: /人均(?:纯)?收入/,
  REPORT_DUE: /日期|时间|年度/,
  ID_CHECK: /证件号|身份证|公民身份/,
  ID_BIRTHDATE: /证件号|身份证|公民身份/,
  ID_SEX: /证件号|身份证|公民身份/,
  AGE_ON: /证件号|身份证|公民身份|出生/,
  MASK_ID: /证件号|身份证|公民身份/,
  MASK_PHONE: /电话|手机/,
  MASK_NAME: /姓名/,
};

/** The column a column function most likely wants, by its header; -1 where none looks so: the user then says which. */
export const likelyColumn = (id: ColumnFunctionId, headers: Row): number => headers.findIndex((header) => likelyHeaders[id].test(normalizeHeader(header)));

const columnFunctions: Record<ColumnFunctionId, (cell: unknown, beside: unknown, lines: PovertyLines) => Answer> = {
  IDENTIFY_STANDARD: (cell, year, lines) => identificationAnswer(cell, year, lines, LANGUAGE),
  REPORT_DUE: (cell, quarter) => reportDueAnswer(cell, quarter, LANGUAGE),
  ID_CHECK: (cell, date) => idCheckAnswer(cell, date, LANGUAGE),
  ID_BIRTHDATE: (cell) => idBirthDateAnswer(cell, LANGUAGE),
  ID_SEX: (cell) => idSexAnswer(cell, LANGUAGE),
  AGE_ON: (cell, date) => ageAnswer(cell, date, LANGUAGE),
  MASK_ID: (cell) => maskIdAnswer(cell, LANGUAGE),
  MASK_PHONE: (cell) => maskPhoneAnswer(cell, LANGUAGE),
  MASK_NAME: (cell) => maskNameAnswer(cell, LANGUAGE),
};

export const isPolicyFunction = (id: RowFunctionId): id is PolicyFunctionId => Object.hasOwn(policyFunctions, id);
export const isTableFunction = (id: RowFunctionId): id is TableFunctionId => id === 'CHECK_ROSTER' || isPolicyFunction(id);

/**
 * Makes a function ready to run over rows, one at a time: the answers are those the custom function of that id gives for the same rows.
 * @example openCall('ID_SEX', { headers: ['证件号码'], parameters: [], column: 0, beside: '' })
 */
export function openCall(id: RowFunctionId, { headers, parameters, column, beside }: CallArguments): OpenedCall {
  if (id === 'CHECK_ROSTER') {
    const opened = openRosterAnswers([headers], beside, LANGUAGE);
    return 'refused' in opened ? { refused: opened.refused.message } : { call: { headers: [`${id} 可疑信息`], answer: (row) => [opened.answer(row)] } };
  }
  if (isPolicyFunction(id)) {
    const read = readPolicy(parameters);
    if ('fault' in read) return { refused: measureWords[LANGUAGE].policyFault(read.fault) };
    const answer = policyFunctions[id].open(headers, read.policy);
    return typeof answer === 'function' ? { call: { headers: policyFunctions[id].names.map((name) => `${id} ${name}`), answer } } : answer;
  }
  const read = id === 'IDENTIFY_STANDARD' ? readPovertyLines(parameters) : { lines: defaultLines };
  if ('fault' in read) return { refused: identificationWords[LANGUAGE].lineFault(read.fault) };
  const answer = columnFunctions[id];
  return { call: { headers: [`${id} ${String(headers[column] ?? '')}`.trim()], answer: (row) => [answer(row[column], beside, read.lines)] } };
}

/** One household explained as EXPLAIN_MEASURE does: a line of headers, then lines of text. */
export function openExplanation(headers: Row, parameters: readonly Row[], row: Row): { readonly headers: readonly string[]; readonly lines: readonly (readonly string[])[] } | Refused {
  const read = readPolicy(parameters);
  if ('fault' in read) return { refused: measureWords[LANGUAGE].policyFault(read.fault) };
  const opened = openTable([headers], read.policy);
  if ('fault' in opened) return { refused: measureWords[LANGUAGE].tableFault(opened.fault) };
  const [first, ...lines] = explanationTable(createExplainer(opened.classifier)(row), opened.classifier.columns, measureWords[LANGUAGE]);
  return { headers: first, lines };
}
