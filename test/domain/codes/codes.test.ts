import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { codeForm } from '../../../src/domain/codes/code-list';
import { codeListNames, codeLists, readCode } from '../../../src/domain/codes/code-lists';
import { sexOfRelationship } from '../../../src/domain/codes/relationship';
import { isStudentStatus } from '../../../src/domain/codes/student-status';
import type { CodeListName } from '../../../src/domain/roster/fields';

const lists: Record<string, CodeListName> = {
  民族: 'ethnicity', 识别标准: 'standard', 贫困户属性: 'householdType', 脱贫属性: 'povertyStatus', 主要致贫原因: 'povertyCause', 与户主关系: 'relationship', 文化程度: 'education', 劳动能力: 'labour', 健康状况: 'health', 政治面貌: 'politicalStatus', 性别: 'sex',
};
const kinds = { name: '名称', renamed: '改名', synonym: '同义', misspelling: '错字', tolerated: '不改', unknown: '不认识', blank: '空白' };

// What stands in our own case file is this shape.
const cases = parse(readFileSync(join(__dirname, 'cases/codes.yaml'), 'utf8')) as Record<string, [string, string, string][]>;

test('every list has cases', () => {
  expect(Object.keys(cases).map((title) => lists[title]).sort()).toEqual([...codeListNames].sort());
});

describe.each(Object.entries(cases))('%s', (title, lines) => {
  test.each(lines)('%s is %s (%s)', (text, name, how) => {
    const reading = readCode(lists[title], text);
    expect([kinds[reading.kind], 'name' in reading ? reading.name : '']).toEqual([how, name]);
  });
});

describe.each(codeListNames)('the list %s', (list) => {
  const { names, renamed = {}, synonyms = {}, misspellings = {}, tolerated = [] } = codeLists[list];

  test('reads each of its names as itself, in any width and with spaces', () => {
    for (const name of names) {
      for (const text of [name, ` ${name} `, name.replaceAll('（', '(').replaceAll('）', ')'), [...name].join('　')]) expect(readCode(list, text)).toEqual({ kind: 'name', name, names: [name] });
    }
  });

  test('says one thing about a text, and leads only to its own names', () => {
    const others = [...Object.entries(renamed), ...Object.entries(synonyms), ...Object.entries(misspellings)];
    for (const [text, name] of others) {
      expect(names).toContain(name);
      expect(readCode(list, text)).toMatchObject({ name });
      expect(names.map(codeForm)).not.toContain(codeForm(text));
    }
    const forms = [...others.map(([text]) => text), ...tolerated].map(codeForm);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...names).map((name) => `${name}、`)), (text) => void readCode(list, text)));
  });
});

test('the 56 ethnic groups are there', () => expect(codeLists.ethnicity.names.filter((name) => name.endsWith('族'))).toHaveLength(56));

test('several states of health are read in any order and with any separator', () => {
  const { names } = codeLists.health;
  fc.assert(
    fc.property(fc.shuffledSubarray([...names], { minLength: 1 }), fc.constantFrom('、', ',', '，', ';', ' ', '/', '\n', '和', ''), (chosen, separator) => {
      expect(readCode('health', chosen.join(separator))).toMatchObject({ kind: 'name', names: names.filter((name) => chosen.includes(name)) });
    }),
  );
});

test.each([['在校生', true], ['高中一年级', true], ['高一', true], ['小学', false], ['大专及以上', false], ['', false], ['普通劳动力', false]])('%s says that somebody goes to school: %s', (text, expected) => {
  expect(isStudentStatus(text)).toBe(expected);
});

test.each([['之子', '男'], ['之儿媳', '女'], ['户主', undefined], ['配偶', undefined], ['之兄弟姐妹', undefined]])('the relationship %s says the sex %s', (name, expected) => expect(sexOfRelationship(name)).toBe(expected));
