import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { check, parse } from '../../../src/domain/identifiers/phone';

const kinds = { blank: '空白', absent: '没有', masked: '打码', mobile: '手机', landline: '固定电话', several: '几个' };
const faults = { length: '位数不对', damaged: '数值受损', form: '不是电话' };

// What stands in our own case file is this shape.
const file = parseYaml(readFileSync(join(__dirname, 'cases/phones.yaml'), 'utf8')) as { 例: { 写?: string; 数值?: number; 读作: string; 号码?: string[] }[] };

test.each(file.例.map((one) => [`${one.写 ?? one.数值} 读作${one.读作}`, one] as const))('%s', (_, one) => {
  const reading = parse(one.数值 ?? one.写);
  expect(reading.kind === 'unreadable' ? faults[reading.why] : kinds[reading.kind]).toBe(one.读作);
  expect('numbers' in reading ? reading.numbers : undefined).toEqual(one.号码);
  expect(check(reading)).toBe(reading.kind === 'unreadable' ? reading.why : undefined);
});

test('reading never throws, whatever stands in the cell', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.stringMatching(/^[\d+ ()*-]{0,20}$/)), (cell) => void parse(cell)));
});
