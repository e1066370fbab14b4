import { DataValidationErrorStyle, type DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import type { ValidationRule } from '../../xlsx/model';

const errorStyles: Record<string, DataValidationErrorStyle> = { stop: DataValidationErrorStyle.STOP, warning: DataValidationErrorStyle.WARNING, information: DataValidationErrorStyle.INFO };

/** A rule of a file in the grid; `file` is what the file said, for a rule that nobody changes. */
type FileRule = ISheetDataValidationRule & { bizInfo?: { file?: Omit<ValidationRule, 'ranges'> } };

const isOn = (value: string | undefined) => value === '1' || value === 'true';

/** The kinds of rule that compare with a bound. */
const comparing: ReadonlySet<string> = new Set(['whole', 'decimal', 'date', 'time', 'textLength']);

/** A literal list stands in double quotes in a file and without in the grid; numbers stay, other formulas get their =. */
const toFormula = (type: string, formula: string | undefined): string | undefined => {
  if (formula === undefined) return undefined;
  if (type === 'list' && formula.startsWith('"')) return formula.slice(1, -1).replaceAll('""', '"');
  return /^-?[\d.]+(e[-+]?\d+)?$/i.test(formula) ? formula : `=${formula}`;
};

const listOf = (options: string): string => {
  try {
    const parsed: unknown = JSON.parse(options);
    return Array.isArray(parsed) ? parsed.join(',') : options;
  } catch {
    // Not JSON: the options as they were typed, with commas between.
    return options;
  }
};

const fromFormula = (type: string, formula: string | undefined): string | undefined => {
  if (formula === undefined || formula === '') return undefined;
  if (formula.startsWith('=')) return formula.slice(1);
  if (type === DataValidationType.LIST || type === DataValidationType.LIST_MULTIPLE) return `"${listOf(formula).replaceAll('"', '""')}"`;
  return formula;
};

export const toGridRule = ({ ranges, attributes, formula1, formula2 }: ValidationRule, uid: string): FileRule => {
  const type = attributes.type ?? 'none';
  return {
    uid,
    type: type === 'none' ? DataValidationType.ANY : type,
    ranges: ranges.map((area) => ({ ...area })),
    ...(formula1 === undefined ? {} : { formula1: toFormula(type, formula1) }),
    ...(formula2 === undefined ? {} : { formula2: toFormula(type, formula2) }),
    // The file's operator names are the grid's. The grid marks every cell of a list invalid that has one: a list compares nothing.
    ...(comparing.has(type) ? { operator: (attributes.operator ?? 'between') as DataValidationOperator } : {}),
    allowBlank: isOn(attributes.allowBlank),
    // In the file this attribute hides the arrow.
    showDropDown: !isOn(attributes.showDropDown),
    showErrorMessage: isOn(attributes.showErrorMessage),
    errorStyle: errorStyles[attributes.errorStyle ?? 'stop'] ?? DataValidationErrorStyle.STOP,
    errorTitle: attributes.errorTitle ?? '',
    error: attributes.error ?? '',
    showInputMessage: isOn(attributes.showInputMessage),
    promptTitle: attributes.promptTitle ?? '',
    prompt: attributes.prompt ?? '',
    bizInfo: { file: { attributes, ...(formula1 === undefined ? {} : { formula1 }), ...(formula2 === undefined ? {} : { formula2 }) } },
  } as FileRule;
};

/** What a rule says, apart from where and what it is called. */
const meaning = ({ type, formula1 = '', formula2 = '', operator, allowBlank, showDropDown, showErrorMessage, errorStyle, errorTitle = '', error = '', showInputMessage, promptTitle = '', prompt = '' }: ISheetDataValidationRule) =>
  JSON.stringify([type, formula1, formula2, operator, allowBlank, showDropDown, showErrorMessage, errorStyle, errorTitle, error, showInputMessage, promptTitle, prompt]);

export const fromGridRule = (rule: FileRule): ValidationRule => {
  const ranges = rule.ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({ startRow, startColumn, endRow, endColumn }));
  const file = rule.bizInfo?.file;
  if (file && meaning(toGridRule({ ranges, ...file }, '')) === meaning(rule)) return { ranges, ...file };
  const type = rule.type === DataValidationType.LIST_MULTIPLE ? DataValidationType.LIST : rule.type === DataValidationType.CHECKBOX ? DataValidationType.LIST : rule.type;
  const attributes: Record<string, string> = {};
  const put = (name: string, value: string | undefined | false) => {
    if (value) attributes[name] = value;
  };
  put('type', type !== DataValidationType.ANY && type !== DataValidationType.NONE && type);
  put('errorStyle', rule.errorStyle !== undefined && rule.errorStyle !== DataValidationErrorStyle.STOP && Object.keys(errorStyles).find((name) => errorStyles[name] === rule.errorStyle));
  put('operator', type !== DataValidationType.LIST && type !== DataValidationType.CUSTOM && rule.operator);
  put('allowBlank', (rule.allowBlank ?? true) && '1');
  put('showDropDown', rule.showDropDown === false && '1');
  put('showInputMessage', rule.showInputMessage && '1');
  put('showErrorMessage', rule.showErrorMessage && '1');
  put('errorTitle', rule.errorTitle);
  put('error', rule.error);
  put('promptTitle', rule.promptTitle);
  put('prompt', rule.prompt);
  const formula1 = fromFormula(type, rule.formula1);
  const formula2 = fromFormula(type, rule.formula2);
  return { ranges, attributes, ...(formula1 === undefined ? {} : { formula1 }), ...(formula2 === undefined ? {} : { formula2 }) };
};
