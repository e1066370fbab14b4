import { isBlank, readingForm } from '../measures/cells';
import { readDate } from '../readings/dates';
import { dateOfSerial } from './days';
import { quarters, type Quarter } from './working-days';

/** Nothing given: a blank cell, also where the host hands it over as 0. No year, quarter or date is 0. */
export const isLeftOut = (cell: unknown): boolean => isBlank(cell) || cell === 0;

/** A year, 1900 to 9999: a number or text of four digits, with 年 or 年度; undefined where it is none. @example readYear('2017年度') // 2017 */
export function readYear(cell: unknown): number | undefined {
  if (typeof cell === 'boolean') return undefined;
  const parts = /^(\d{4})(?:年度?)?$/.exec(readingForm(String(cell ?? '')));
  const year = Number(parts?.[1]);
  return year >= 1900 ? year : undefined;
}

/** The day (YYYY-MM-DD) a cell means: a date in any spelling people use, or any other number as the serial Excel shows as a date; undefined where it is not one to the day. */
export function readDay(cell: unknown): string | undefined {
  const reading = readDate(cell);
  if (reading.kind === 'date') return reading.date;
  return typeof cell === 'number' && reading.kind === 'unreadable' ? dateOfSerial(cell) : undefined;
}

/** The year a cell names, by itself or by a date. @example readYearOrDate(43189) // 2018 */
export function readYearOrDate(cell: unknown): number | undefined {
  const year = readYear(cell);
  if (year !== undefined) return year;
  const day = readDay(cell);
  return day === undefined ? undefined : Number(day.slice(0, 4));
}

const chineseQuarters = '一二三四';

/** A quarter: 1 to 4, 第一季度, 一季度, 1季度, Q1; undefined where it is none. */
export function readQuarter(cell: unknown): Quarter | undefined {
  if (typeof cell === 'boolean') return undefined;
  const parts = /^(?:第?([1-4一二三四])季?度?|Q([1-4]))$/.exec(readingForm(String(cell ?? '')).replace(/\s/gu, ''));
  const written = parts?.[1] ?? parts?.[2];
  if (written === undefined) return undefined;
  const chinese = chineseQuarters.indexOf(written) + 1;
  return quarters.find((quarter) => quarter === (chinese || Number(written)));
}
