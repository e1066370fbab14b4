import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import chineseDays from 'chinese-days';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { dateOfSerial, serialOf } from '../../../src/domain/calendar/days';
import { dayText, daysInMonth } from '../../../src/domain/readings/calendar-days';
import { isWorkingDay, lastWorkingDay, publishedFrom, publishedUntil, quarterOf, quarters } from '../../../src/domain/calendar/working-days';

// What stands in our own case file is this shape.
const quarterEnds = parse(readFileSync(join(__dirname, 'cases/quarter-ends.yaml'), 'utf8')) as Record<string, string[]>;

test.each(Object.entries(quarterEnds))('%s: the quarters end on the days an official would name', (year, days) => {
  expect(quarters.map((quarter) => lastWorkingDay(Number(year), quarter))).toEqual(days.map((day) => `${year}-${day}`));
});

test('every day of the published years is what the package says of it', () => {
  expect([publishedFrom, publishedUntil]).toEqual([2016, 2026]);
  const wrong: string[] = [];
  for (let year = publishedFrom; year <= publishedUntil; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysInMonth(year, month); day++) {
        const date = dayText(year, month, day);
        if (isWorkingDay(date) !== chineseDays.isWorkday(date)) wrong.push(date);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each(['2015-12-31', '2027-01-04', '2100-06-01'])('%s lies outside the published calendar: nothing is said, not even of a Monday', (date) => {
  expect(isWorkingDay(date)).toBeUndefined();
  expect(lastWorkingDay(Number(date.slice(0, 4)), 1)).toBeUndefined();
});

test('a quarter’s last working day is worked, lies in the quarter, and none after it in the quarter is worked', () => {
  fc.assert(
    fc.property(fc.integer({ min: publishedFrom, max: publishedUntil }), fc.constantFrom(...quarters), (year, quarter) => {
      const due = lastWorkingDay(year, quarter) ?? '';
      expect(isWorkingDay(due)).toBe(true);
      expect(quarterOf(due)).toBe(quarter);
      for (let day = Number(due.slice(8)) + 1; day <= daysInMonth(year, quarter * 3); day++) expect(isWorkingDay(dayText(year, quarter * 3, day))).toBe(false);
    }),
  );
});

test.each<[string, number]>([['1900-03-01', 61], ['2018-03-30', 43189], ['2024-02-29', 45351], ['9999-12-31', 2958465]])('%s is Excel’s day %i', (date, serial) => {
  expect(serialOf(date)).toBe(serial);
  expect(dateOfSerial(serial)).toBe(date);
  expect(dateOfSerial(serial + 0.999)).toBe(date);
});

test('days before March 1900 have no serial: Excel counts them wrong or not at all', () => {
  for (const date of ['1900-02-28', '1899-12-31', '1850-05-05']) expect(serialOf(date)).toBeUndefined();
  for (const serial of [60, 0, -1, 2958466, NaN, Infinity]) expect(dateOfSerial(serial)).toBeUndefined();
});
