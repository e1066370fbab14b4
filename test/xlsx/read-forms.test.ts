import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBlankLine, type Household } from '../../src/domain/household';
import { householdFields, listFields } from '../../src/domain/roster/fields';
import { labelKey } from '../../src/domain/roster/reading/labels';
import { readRoster } from '../../src/domain/roster/reading/read-roster';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { readRosterFile } from '../../src/xlsx/read-roster-file';
import { shownText } from '../../src/xlsx/shown-text';
import { keyedBlocks, sheetCells } from '../../src/xlsx/sheet-cells';
import { withRows } from './hand-written';

const folder = join(__dirname, '../../../shared/data/attachment-1');
const truths = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.truth.json')) : [];

type Truth = Record<string, string | number | readonly Record<string, string>[]>;

/** A household in the words of the truth files: its labels, without line breaks. */
function inWords(household: Household): Truth {
  const words: Truth = {};
  for (const [field, { label }] of Object.entries(householdFields)) if (field !== 'incomeYear' && field !== 'income') words[label] = Reflect.get(household, field);
  words[`${household.incomeYear}年度人均收入`] = household.income;
  for (const [section, name] of [['members', '家庭成员状况'], ['officers', '帮扶责任人'], ['assistance', '帮扶措施']] as const)
    words[name] = household[section].filter((line) => !isBlankLine(line)).map((line) => Object.fromEntries(Object.entries(listFields[section]).map(([field, { label }]) => [label, String(Reflect.get(line, field))])));
  return words;
}

const withoutPlace = (truth: Truth): Truth =>
  Object.fromEntries(
    Object.entries(truth).flatMap(([label, value]) => (label === 'sheet' || label === 'row' ? [] : [[labelKey(label), value]])),
  );

// The shared data lies beside the project only in its own workplace.
for (const name of truths) {
  test(`every form of ${name} is read to its truth, character for character`, () => {
    const truth: { files: string[]; households: Truth[] } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const file of truth.files) {
      const read = readRosterFile(readFileSync(join(folder, file)), file);
      expect(read.households.map(({ household }) => inWords(household))).toEqual(truth.households.map(withoutPlace));
      expect(read.unplaced).toEqual([]);
      expect(read.households.map(({ at }) => at.sheet)).toEqual(truth.households.map(({ sheet }) => sheet));
      // Where forms are stacked the truth names the title's row; the first label stands below it.
      truth.households.forEach(({ row }, at) => row !== undefined && expect(read.households[at].at.row).toBe(Number(row)));
    }
  });
}

test('a name HH_… over a form gives its household the key back, and a date cell reads as it is shown', () => {
  const text = (cell: string, shown: string) => `<c r="${cell}" t="inlineStr"><is><t>${shown}</t></is></c>`;
  const workbook = readWorkbook(withRows(`<row r="1">${text('A1', '所在地')}${text('B1', '永安市青水乡')}${text('C1', '户主姓名')}${text('D1', '张三')}</row><row r="2">${text('A2', '民族')}${text('B2', '汉族')}${text('C2', '出生时间')}<c r="D2"><v>26726</v></c></row>`));
  workbook.formats.push({ base: 0, format: { ...workbook.formats[0].format, numberFormat: 'yyyy"年"m"月"d"日"' } });
  workbook.sheets[0].rows[1][3].format = workbook.formats.length - 1;
  workbook.names.push({ name: 'HH_1f2e_99', formula: '一!$A$1:$D$2', comment: '', hidden: true });
  const { households } = readRoster(sheetCells(workbook), '名册.xlsx', keyedBlocks(workbook));
  expect(households).toHaveLength(1);
  expect(households[0].household).toMatchObject({ key: '1f2e-99', headName: '张三', birthDate: '1973年3月3日' });
  expect(households[0].places.birthDate).toEqual({ file: '名册.xlsx', sheet: '一', row: 1, column: 3 });
});

test.each([
  [350481195904259000, 'General', '350481195904259000'],
  [5e-7, 'General', '0.0000005'],
  [40657, 'yyyy/m/d', '2011/4/24'],
  [40657, 'yyyy-mm-dd;@', '2011-04-24'],
  [40657, 'd-mmm-yy', '2011-04-24'],
  [40657.5, 'yyyy/m/d h:mm', '2011-04-24 12:00'],
  [40657, '[$-804]yyyy"年"m"月"', '2011年4月'],
  [true, 'General', 'TRUE'],
  ['#N/A', 'General', '#N/A'],
])('%s in the format %s reads as %s', (value, format, text) => {
  expect(shownText(value, format, false)).toBe(text);
});

test('in a workbook that counts from 1904 the same day has another number', () => {
  expect(shownText(39195, 'yyyy-m-d', true)).toBe('2011-4-24');
});
