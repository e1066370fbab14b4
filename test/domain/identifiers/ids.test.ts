import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { idForm } from '../../../src/domain/identifiers/id-form';
import { idFacts, idKey, readId, type IdReading } from '../../../src/domain/identifiers/read-id';
import { check, checkCharacter, idFaultSeverities, parse, type IdFault } from '../../../src/domain/identifiers/resident-id';
import { drawnId, validIds } from './ids';

/** One line of cases/ids.yaml. */
interface Case {
  号?: string;
  数值?: number;
  读作: string;
  规范?: string;
  出生?: string;
  性别?: string;
  周岁?: number;
  错误?: string[];
  警告?: string[];
  提示?: string[];
  十五位?: '是';
  日期不认?: '是';
  类别?: number;
  等级?: number;
  补发?: number;
  位数?: number;
  县码?: '认识' | '不认识';
}

const faultNames: Record<IdFault, string> = {
  province: '省码', date: '日期', future: '未来', checksum: '校验', category: '残疾类别', grade: '残疾等级', permit: '居住证', century: '世纪', county: '县码', tooEarly: '年份过早', tooOld: '年龄过大',
};

const kindOf = (reading: IdReading): string =>
  reading.kind === 'damaged' ? { number: '数值受损', exponent: '科学记数受损', zeros: '尾零受损' }[reading.by]
  : reading.kind === 'unreadable' ? { length: '位数不对', characters: '字符不对' }[reading.why]
  : { blank: '空白', absent: '没有', masked: '打码', residentId: '身份证', disabilityCertificate: '残疾证' }[reading.kind];

// What stands in our own case file is this shape.
const file = parseYaml(readFileSync(join(__dirname, 'cases/ids.yaml'), 'utf8')) as { 核查日: string; 例: Case[] };
const onDate = file.核查日;

test.each(file.例.map((one) => [`${one.号 ?? `数值 ${one.数值}`} 读作${one.读作}`, one] as const))('%s', (_, one) => {
  const cell = one.数值 ?? one.号;
  const reading = readId(cell, onDate);
  expect(kindOf(reading)).toBe(one.读作);
  if ('faults' in reading) {
    const named = (severity: string) => reading.faults.filter((fault) => idFaultSeverities[fault] === severity).map((fault) => faultNames[fault]);
    if (one.县码) expect(reading.faults.includes('county')).toBe(one.县码 === '不认识');
    else expect({ 错误: named('error'), 警告: named('warning'), 提示: named('hint') }).toEqual({ 错误: one.错误 ?? [], 警告: one.警告 ?? [], 提示: one.提示 ?? [] });
    expect(reading.id.old).toBe(one.十五位 === '是');
    if (one.规范) expect(idKey(reading)).toBe(one.规范);
    if (one.错误 || one.日期不认) expect([idKey(reading), idFacts(cell, onDate)]).toEqual([undefined, undefined]);
  } else {
    expect([idKey(reading), idFacts(cell, onDate)]).toEqual([undefined, undefined]);
  }
  if (reading.kind === 'disabilityCertificate' && one.类别) expect(reading.certificate).toMatchObject({ category: one.类别, grade: one.等级, replaced: one.补发 ?? 0 });
  if (one.位数) expect(reading).toMatchObject({ length: one.位数 });
  if (one.出生) expect(idFacts(cell, onDate)).toMatchObject({ birthDate: one.出生, sex: one.性别, ...(one.周岁 === undefined ? {} : { age: one.周岁 }) });
});

test('any single digit changed in a valid id is caught by its check character', () => {
  fc.assert(
    fc.property(drawnId(), fc.nat(17), fc.nat(9), (id, at, digit) => {
      fc.pre(id[at] !== String(digit));
      const changed = parse(`${id.slice(0, at)}${digit}${id.slice(at + 1)}`);
      expect(changed && check(changed, '2100-01-01')).toContain('checksum');
    }),
  );
});

test('two neighbouring digits that changed places are caught', () => {
  fc.assert(
    fc.property(drawnId(), fc.nat(15), (id, at) => {
      fc.pre(id[at] !== id[at + 1]);
      const changed = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2);
      expect(checkCharacter(changed)).not.toBe(changed[17]);
    }),
  );
});

test('a valid id says its birth date, sex and age in every spelling', () => {
  fc.assert(
    fc.property(drawnId(), fc.constantFrom<(id: string) => string>((id) => id, (id) => id.toLowerCase(), (id) => ` ${id}　`, (id) => `="${id}"`, (id) => `'${id}`, (id) => `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`), (id, spell) => {
      expect(idForm(spell(id))).toBe(id);
      expect(idFacts(spell(id), '2100-01-01')).toMatchObject({ birthDate: `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`, sex: Number(id[16]) % 2 === 1 ? '男' : '女' });
      expect(idKey(readId(`${id}43B1`, '2100-01-01'))).toBe(id);
    }),
  );
});

test('reading never throws, whatever stands in the cell', () => {
  fc.assert(fc.property(fc.oneof(fc.anything(), fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\dXx*'="E+. ]{0,25}$/)), (cell) => void readId(typeof cell === 'object' && cell !== null ? '' : cell, '2018-01-01')), { numRuns: 2000 });
});

test('the ids of the tests are valid', () => {
  for (const id of validIds) expect(idKey(readId(id, '2018-01-01'))).toBe(id);
});
