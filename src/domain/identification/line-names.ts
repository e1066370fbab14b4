import { readingForm } from '../measures/cells';

/** 国家标准 and 省定标准, the two lines a household's income is held against. */
export type Standard = 'national' | 'provincial';

/** The name of a line of the sheet 政策参数: 国定标准2017. */
export const lineName = (standard: Standard, year: number): string => `${standard === 'national' ? '国定标准' : '省定标准'}${year}`;

const namePattern = /^(国家|国定|省级|省定)标准(?:线)?[\s(]*((?:19|20)\d\d)(?:年度?)?\)?$/;

/**
 * Which poverty line a name of the sheet 政策参数 stands for; undefined where it stands for none.
 * @example readLineName('国家标准2017') // { standard: 'national', year: 2017 }
 */
export function readLineName(cell: unknown): { readonly standard: Standard; readonly year: number } | undefined {
  const parts = namePattern.exec(readingForm(String(cell ?? '')));
  if (!parts) return undefined;
  return { standard: parts[1].startsWith('国') ? 'national' : 'provincial', year: Number(parts[2]) };
}
