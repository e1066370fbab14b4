import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { identify } from '../../../src/domain/identification/identify';
import { readLineName } from '../../../src/domain/identification/line-names';
import { nationalLines } from '../../../src/domain/identification/national-lines';
import { defaultLines, readPovertyLines, type PovertyLines } from '../../../src/domain/identification/poverty-lines';
import { defaultPolicy, readPolicy } from '../../../src/domain/measures/policy';
import { identificationWords } from '../../../src/labels/answers/identification-words';

interface Case {
  名: string;
  收入?: number;
  年?: number;
  参数?: Record<string, unknown>;
  结果?: string;
  错误?: string[];
}

const words = identificationWords['zh-CN'];
// What stands in our own case file is this shape.
const cases = (parse(readFileSync(join(__dirname, 'cases/identification.yaml'), 'utf8')) as { 例: Case[] }).例;

function linesOf(parameters: Record<string, unknown> = {}): PovertyLines {
  const read = readPovertyLines(Object.entries(parameters));
  if ('fault' in read) throw new Error(words.lineFault(read.fault));
  return read.lines;
}

test.each(cases.map((one) => [one.名, one] as const))('%s', (_, { 收入 = NaN, 年 = NaN, 参数, 结果, 错误 }) => {
  if (错误) {
    for (const part of 错误) expect(() => linesOf(参数)).toThrow(part);
    expect(() => linesOf(参数)).toThrow(/请|可用：/);
    return;
  }
  expect(words.outcomes[identify(Math.round(收入 * 100), 年, linesOf(参数))]).toBe(结果);
});

test('every national line says what it rests on and that it is our own entry, in both languages', () => {
  for (const { basis } of nationalLines) {
    expect(words.lineBasis[basis]).toContain('本工具默认，非官方规定');
    expect(identificationWords['en-US'].lineBasis[basis]).toContain('not an official rule');
  }
  expect([...defaultLines.fen.keys()].every((name) => readLineName(name)?.standard === 'national')).toBe(true);
  expect(defaultLines.chosen.size).toBe(0);
});

test('what the office entered is told from what this tool brings', () => {
  expect([...linesOf({ 国家标准2017: 2952, 省定标准2017: '', 省定标准2018: 3600 }).chosen]).toEqual(['国定标准2017', '省定标准2018']);
});

test('a range of one or three columns is a fault that says so', () => {
  for (const width of [1, 3]) expect(readPovertyLines([Array<unknown>(width).fill('省定标准2017')])).toEqual({ fault: { kind: 'width', columns: width } });
});

test('one range of parameters serves the classification too: poverty lines are passed over, a typo is not', () => {
  const sheet = [['主要收入口径', '过半'], ['国定标准2017', 2952], ['省定标准2017', ''], ['国家标准（2018年）', 2995], ['', '']];
  expect(readPolicy(sheet)).toEqual({ policy: { ...defaultPolicy, mainIncome: 'majority', chosen: new Set(['mainIncome']) } });
  expect(readPovertyLines(sheet)).toMatchObject({ lines: { chosen: new Set(['国定标准2017', '国定标准2018']) } });
  expect(readPolicy([['省定标转2017', 3500]])).toMatchObject({ fault: { kind: 'name' } });
});

test('a higher income never falls under a stricter standard', () => {
  const order = ['national', 'provincial', 'neither'];
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(1e6), fc.integer({ min: 3000, max: 9000 }), (income, more, line) => {
      const lines = linesOf({ 省定标准2017: line });
      expect(order.indexOf(identify(income + more, 2017, lines))).toBeGreaterThanOrEqual(order.indexOf(identify(income, 2017, lines)));
    }),
  );
});
