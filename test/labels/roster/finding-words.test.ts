import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { createRowChecker } from '../../../src/domain/quality/check-rows';
import { checkHousehold, checkNames } from '../../../src/domain/quality/checks';
import type { FieldPath } from '../../../src/domain/household';
import { listFields, householdFields } from '../../../src/domain/roster/fields';
import { checkTitle, describeFinding, describeRowFinding, severityLabel, type FindingDescription } from '../../../src/labels/roster/findings';
import type { Language } from '../../../src/labels/language';
import { fieldLabel, sectionLabel } from '../../../src/labels/roster/roster-field-words';
import { drawnHousehold } from '../../domain/quality/households';
import { drawnId } from '../../domain/identifiers/ids';

const languages: Language[] = ['zh-CN', 'en-US'];
const unclean = /undefined|NaN|\[object|“”|Infinity/;
/** A phone number or more digits in a row: dates have eight. */
const whole = /\p{Nd}{9,}/u;

function mustBeClean({ place, what, why, remedy, button, sentence }: FindingDescription): void {
  for (const said of [place, what, why, remedy, sentence, ...(button === undefined ? [] : [button])]) {
    if (said.trim() === '' || unclean.test(said) || said.length > 400) throw new Error(`not fit to be shown: ${said}`);
  }
}

const paths: readonly FieldPath[] = [
  // Object.keys of the fields' own Records: each makes a path.
  ...(Object.keys(householdFields) as FieldPath[]),
  ...Object.entries(listFields).flatMap(([section, fields]) => Object.keys(fields).map((name) => `${section}.0.${name}` as FieldPath)),
];

describe.each(languages)('%s', (language) => {
  test('every finding of every page is said in clean words, with a button exactly where one press mends', () => {
    fc.assert(
      fc.property(drawnHousehold(), (household) => {
        for (const finding of checkHousehold(household, { onDate: '2018-04-10' })) {
          const words = describeFinding(finding, language);
          // Any text at all may stand in a cell, a word of ours for nothing too.
          if (!unclean.test(JSON.stringify(household))) mustBeClean(words);
          if ((words.button === undefined) !== (finding.remedy === undefined)) throw new Error(`${finding.check}: a button without a remedy, or a remedy without a button`);
        }
      }),
      { numRuns: 800 },
    );
  });

  test('no sentence shows a whole id or phone number', () => {
    const phone = fc.stringMatching(/^1[3-9]\d{9}$/);
    const headers = ['姓名', '证件号码', '与户主关系', '年龄', '文化程度', '出生日期', '联系电话', '人均收入', '住房面积', '民族'];
    const cell = fc.oneof(drawnId(), drawnId().map((id) => `${id.slice(0, 17)}*`), drawnId().map((id) => `号${id}`), drawnId().map((id) => `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}`), phone, phone.map((number) => `${number}0`));
    fc.assert(
      fc.property(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), (row) => {
        for (const finding of createRowChecker(headers, { onDate: '2018-04-10' })(row)) {
          const words = describeRowFinding(finding, language);
          for (const said of Object.values(words)) if (typeof said === 'string' && whole.test(said)) throw new Error(`${finding.check} shows ${said}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every check has a heading of its own', () => {
    expect(new Set(checkNames.map((name) => checkTitle(name, language))).size).toBe(checkNames.length);
  });

  test('every field, section and severity has a name', () => {
    for (const path of paths) expect(fieldLabel(path, language).trim()).not.toBe('');
    for (const section of ['household', 'members', 'officers', 'assistance'] as const) expect(sectionLabel(section, language).trim()).not.toBe('');
    expect(new Set((['error', 'warning', 'hint'] as const).map((severity) => severityLabel(severity, language))).size).toBe(3);
  });
});

test('fields are called in Chinese what Attachment 1 prints, and in English nothing Chinese', () => {
  expect(fieldLabel('members.2.relationship', 'zh-CN')).toBe('与户主关系');
  for (const path of paths) expect(fieldLabel(path, 'en-US')).not.toMatch(/\p{Script=Han}/u);
});

test('the notice’s wrong birth date is said as the design has it', () => {
  const at = 'birthDate';
  const words = describeFinding({ check: 'dateUnreadable', severity: 'error', at, text: '19730342', values: { why: 'day' }, remedy: { at, text: '1973-03-04' } }, 'zh-CN');
  expect([words.what, words.button]).toEqual(['19730342 不是日期', '按证件号填 1973-03-04']);
  expect(describeFinding({ check: 'ageUnreadable', severity: 'error', at: 'members.2.age', text: '四十五' }, 'zh-CN').sentence).toBe('家庭成员状况第 3 行“年龄”：“四十五”不是年龄；请填岁数，如 45；不满一岁填 0。');
});

test('the words of the domain’s checks stay in labels: no check’s file says a sentence', () => {
  const folder = join(__dirname, '../../../src/domain/quality');
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*|source: '.*'/g, '')).not.toMatch(/请|应为|不是/);
});
