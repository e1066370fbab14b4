import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkHousehold, checkNames, checks } from '../../../src/domain/quality/checks';
import { checkTitle, describeFinding, severityLabel } from '../../../src/labels/roster/findings';
import { householdOf, placeName, type Labelled, type Page } from './pages';

interface Expected {
  处: string;
  查: string;
  程度: '错误' | '可疑' | '提示';
  改为?: string;
  说?: string;
  办法?: string;
  按钮?: string;
}

/** A case as an official reads it: what differs from the file's sound page (好户), and what is found. */
interface Case extends Page {
  名: string;
  核查日?: string;
  发现: Expected[];
}

interface CaseFile {
  核查日: string;
  好户?: Required<Page>;
  例: Case[];
}

const knownKeys = new Set('名 户 成员 责任人 措施 核查日 发现'.split(' '));
const folder = join(__dirname, 'cases');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
// What stands in our own case files is this shape; a key that is not known fails below.
const read = new Map(files.map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as CaseFile]));

/** Lines by their number: what a case writes is put over the sound line, and a line past the last is added. */
const over = (sound: readonly Labelled[], written: readonly Labelled[] | undefined): readonly Labelled[] =>
  written === undefined ? sound : Array.from({ length: Math.max(sound.length, written.length) }, (_, at) => ({ ...sound[at], ...written[at] }));

const pageOf = ({ 好户 }: CaseFile, one: Case): Page =>
  好户 ? { 户: { ...好户.户, ...one.户 }, 成员: over(好户.成员, one.成员), 责任人: over(好户.责任人, one.责任人), 措施: over(好户.措施, one.措施) } : one;

describe.each(files)('%s', (name) => {
  const file = read.get(name) ?? { 核查日: '', 例: [] };

  test.each(file.例.map((one) => [one.名, one] as const))('%s', (_, one) => {
    expect(Object.keys(one).filter((key) => !knownKeys.has(key))).toEqual([]);
    const found = checkHousehold(householdOf(pageOf(file, one)), { onDate: one.核查日 ?? file.核查日 });
    const inWords = found.map((finding) => ({ finding, words: describeFinding(finding, 'zh-CN') }));
    const asCase = inWords.map(({ finding }): Expected => ({
      处: placeName(finding.at),
      查: checkTitle(finding.check, 'zh-CN'),
      // The three labels of severities are those a case may name.
      程度: severityLabel(finding.severity, 'zh-CN') as Expected['程度'],
      ...(finding.remedy ? { 改为: finding.remedy.text } : {}),
    }));
    expect(asCase).toEqual(one.发现.map(({ 处, 查, 程度, 改为 }) => ({ 处, 查, 程度, ...(改为 === undefined ? {} : { 改为 }) })));
    one.发现.forEach(({ 说, 办法, 按钮 }, at) => {
      if (说) expect(inWords[at].words.what).toContain(说);
      if (办法) expect(inWords[at].words.remedy).toContain(办法);
      if (按钮) expect(inWords[at].words.button).toBe(按钮);
      if (inWords[at].finding.remedy) expect(inWords[at].words.button).toBeTruthy();
    });
  });
});

test('every check is in the list once, with what it stands on', () => {
  expect(checks.map(({ name }) => name).sort()).toEqual([...checkNames].sort());
  expect(checks.filter(({ source }) => source === '')).toEqual([]);
});

test('every check has a case that finds it', () => {
  const titles = new Set([...read.values()].flatMap(({ 例 }) => 例.flatMap(({ 发现 }) => 发现.map(({ 查 }) => 查))));
  expect(checkNames.filter((name) => !titles.has(checkTitle(name, 'zh-CN')))).toEqual([]);
});
