import fc from 'fast-check';
import type { Household } from '../../../src/domain/household';

/** Words as people write them, and what breaks readers: formulas, digits, spaces, brackets, rare characters, other scripts. */
const pieces = ['三溪村', '香菇', '，', '。', '（', '）', '：', ' ', '　', '=1+1', '+86', '-', '@', "'", '"', '<b>', '&amp;', '_x000D_', '0012', '1e5', '2017年', '350481', '𠀀', '𫠜', '·', '〇', '①', '㎡', 'Ａ１', 'ABC', 'é', '😀', '#N/A', 'TRUE', '%'];
const words = (most: number) => fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((parts) => parts.join('').trim());
const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', '健康', '户主', '初中', '20170102', '199 0000 0001', '3504*********', '35048119900307998544B1', '12,000.50元', '53㎡', '长期') }, { weight: 2, arbitrary: words(6) });
const paragraph = words(40);
/** 成效 and 备注: several paragraphs, some of them blank, some longer than a page. */
const long = fc.oneof({ weight: 6, arbitrary: paragraph }, { weight: 3, arbitrary: fc.array(paragraph, { maxLength: 6 }).map((parts) => parts.join('\n').trim()) }, { weight: 1, arbitrary: fc.nat(120).map((times) => '该户因灾新识别，系统未开放，暂时系统外管理。'.repeat(times)) });

const filled = <T extends Record<string, string>>(line: fc.Arbitrary<T>) => line.filter((each) => Object.values(each).some((cell) => cell !== ''));
const member = filled(fc.record({ name: text, idNumber: text, relationship: text, age: text, education: text, labour: text, health: text }));
const officer = filled(fc.record({ name: text, organisation: text, politicalStatus: text, sex: text, from: text, until: text, phone: text }));
const measure = filled(fc.record({ date: text, project: text, scale: text, funds: text }));

/** Any household with a key: 0–15 members, 0–5 officers, 0–8 measures, whatever texts. */
export const anyHousehold: fc.Arbitrary<Household> = fc.record({
  key: fc.uuid(),
  location: text,
  headName: text,
  ethnicity: text,
  birthDate: text,
  phone: text,
  standard: text,
  householdType: text,
  povertyStatus: text,
  mainCause: text,
  housingArea: text,
  incomeYear: fc.integer({ min: 2013, max: 2020 }).map(String),
  income: text,
  members: fc.array(member, { maxLength: 15 }),
  officers: fc.array(officer, { maxLength: 5 }),
  assistance: fc.array(measure, { maxLength: 8 }),
  outcome: long,
  remarks: long,
});
