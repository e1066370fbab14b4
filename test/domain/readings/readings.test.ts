import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { readAge } from '../../../src/domain/readings/ages';
import { readMoney } from '../../../src/domain/readings/amounts';
import { readArea } from '../../../src/domain/readings/areas';
import { ageOn, dayOfSerial, isDate, serialOfDay, yearsApart } from '../../../src/domain/readings/calendar-days';
import { earliestDay, latestDay, readDate } from '../../../src/domain/readings/dates';
import { readPlace } from '../../../src/domain/readings/places';

// What stands in our own case files is this shape.
const casesOf = <T>(name: string): T[] => (parseYaml(readFileSync(join(__dirname, `cases/${name}.yaml`), 'utf8')) as { 例: T[] }).例;

describe('dates', () => {
  const kinds = { blank: '空白', date: '日', month: '月', year: '年', openEnded: '长期', masked: '打码' };
  const faults = { form: '不是日期', year: '年份不对', month: '没有这一月', day: '没有这一日' };

  test.each(casesOf<{ 写?: string; 数值?: number; 读作: string; 值?: string }>('dates').map((one) => [`${one.写 ?? `数值 ${one.数值}`} 读作${one.读作}`, one] as const))('%s', (_, one) => {
    const reading = readDate(one.数值 ?? one.写);
    expect(reading.kind === 'unreadable' ? faults[reading.why] : kinds[reading.kind]).toBe(one.读作);
    expect(reading.kind === 'date' ? reading.date : reading.kind === 'month' ? reading.month : reading.kind === 'year' ? reading.year : undefined).toBe(one.值);
  });

  test('every day of two centuries is read back from each spelling', () => {
    const spellings: ((year: string, month: string, day: string) => string)[] = [
      (y, m, d) => y + m + d, (y, m, d) => `${y}-${m}-${d}`, (y, m, d) => `${y}.${Number(m)}.${Number(d)}`, (y, m, d) => `${y}/${Number(m)}/${d}`, (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`, (y, m, d) => ` ${y}年${m}月${d}日 `,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 367, max: 73_050 }), fc.constantFrom(...spellings), (serial, spell) => {
        const date = dayOfSerial(serial);
        const [year, month, day] = date.split('-');
        expect(serialOfDay(date)).toBe(serial);
        expect(isDate(date)).toBe(true);
        expect(readDate(spell(year, month, day))).toEqual({ kind: 'date', date });
      }),
    );
  });

  test('a month or a year is compared by its first and its last day', () => {
    expect([earliestDay(readDate('2017.5')), latestDay(readDate('2017.5'))]).toEqual(['2017-05-01', '2017-05-31']);
    expect([earliestDay(readDate('2017年')), latestDay(readDate('2017年'))]).toEqual(['2017-01-01', '2017-12-31']);
    expect([earliestDay(readDate('长期')), latestDay(readDate('长期'))]).toEqual([undefined, undefined]);
  });

  test('an age grows on the birthday', () => {
    expect([ageOn('1973-03-04', '2018-03-03'), ageOn('1973-03-04', '2018-03-04'), yearsApart('1973-03-04', '2018-01-01')]).toEqual([44, 45, 45]);
  });
});

test.each(casesOf<{ 写: string; 以上?: string; 县?: string; 乡镇?: string; 村?: string; 其余?: string }>('places').map((one) => [one.写, one] as const))('the place %s', (text, one) => {
  expect(readPlace(text)).toEqual({ above: one.以上 ?? '', county: one.县 ?? '', township: one.乡镇 ?? '', village: one.村 ?? '', rest: one.其余 ?? '' });
});

test.each([['3010元', 301_000], ['3010', 301_000], ['¥3,010.5', 301_050], ['1.2万元', 1_200_000], [3010, 301_000], ['', 'blank'], [null, 'blank'], ['约3000', 'unreadable'], ['3000元/年', 'unreadable']])('the amount %s', (cell, expected) => {
  const reading = readMoney(cell);
  expect(reading.kind === 'amount' ? reading.fen : reading.kind).toBe(expected);
});

test.each([['53平方米', 53], ['53㎡', 53], ['53 m2', 53], ['53 m²', 53], ['53', 53], [53, 53], ['66.5平方米', 66.5], ['53平米', 53], ['５３平方', 53], ['', 'blank'], ['约53', 'unreadable'], ['两间', 'unreadable'], ['0.5亩', 'unreadable']])('the area %s', (cell, expected) => {
  const reading = readArea(cell);
  expect(reading.kind === 'area' ? reading.squareMetres : reading.kind).toBe(expected);
});

test.each([['45', 45], ['45岁', 45], ['45 周岁', 45], [45, 45], ['４５', 45], ['0', 0], ['8个月', 0], ['未满周岁', 0], ['', 'blank'], ['-1', 'unreadable'], ['四十五', 'unreadable'], ['1973', 'unreadable'], ['45.5', 'unreadable']])('the age %s', (cell, expected) => {
  const reading = readAge(cell);
  expect(reading.kind === 'age' ? reading.years : reading.kind).toBe(expected);
});

test('reading never throws, whatever stands in the cell', () => {
  const cells = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constantFrom(null, undefined), fc.stringMatching(/^[\d年月日./-]{0,12}$/), fc.stringMatching(/^[县市区镇乡村永安 ]{0,30}$/));
  fc.assert(
    fc.property(cells, (cell) => {
      for (const read of [readDate, readMoney, readArea, readAge]) read(cell);
      readPlace(String(cell));
    }),
    { numRuns: 2000 },
  );
});

test('no character of a place is lost', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[县市区镇乡村永安街道社 ]{0,30}$/), (text) => {
      const { above, county, township, village, rest } = readPlace(text);
      expect(above + county + township + village + rest).toBe(text.replaceAll(' ', ''));
    }),
    { numRuns: 2000 },
  );
});
