import { readRoster } from '../src/domain/roster/reading/read-roster';
import { readWorkbook } from '../src/xlsx/read-workbook';
import { sheetCells } from '../src/xlsx/sheet-cells';
import { blankHousehold, type Household } from '../src/domain/household';
import { exportPages } from '../src/workbook/roster/export-pages';
import { interleaved, ratio } from './measure';

const FORMS = 1000;
const ROUNDS = 5;

const household = (at: number): Household => ({
  ...blankHousehold('2017'),
  key: `household-${at}`, location: `永安市青水乡${['三溪村', '下洋村', '上坪村'][at % 3]}`, headName: `户主${at}`, ethnicity: '汉族', birthDate: '19730304', phone: '19900000001', standard: '省定', householdType: '一般贫困户', povertyStatus: '未脱贫',
  mainCause: '因病', housingArea: '53平方米', income: '3010元', outcome: '年增收3000元', remarks: '尚未报户口，无身份证号码，暂时系统外管理。',
  members: Array.from({ length: 1 + (at % 6) }, (_, member) => ({ name: `成员${member}`, idNumber: '3504*********', relationship: member === 0 ? '户主' : '之子', age: '45', education: '高中', labour: '普通劳动力', health: '健康' })),
  officers: [{ name: '王五', organisation: '县医院', politicalStatus: '中共党员', sex: '男', from: '20170102', until: '20201231', phone: '19900000002' }],
  assistance: [{ date: '20170301', project: '养蜂', scale: '20箱', funds: '3000元' }],
});

const [{ bytes }] = await exportPages(Array.from({ length: FORMS }, (_, at) => household(at)), { year: '2018', form: 'pages', masked: false, spread: 'together' });
const workbook = readWorkbook(bytes);
const sheets = sheetCells(workbook);
let filled = 0;

/** Every filled cell of the same sheets asked for once: the least that any reader does. */
const bare = (): void => {
  filled = 0;
  for (const sheet of sheets) for (let row = 0; row < sheet.rowCount; row++) for (const column of sheet.filledColumns?.(row) ?? []) if (sheet.at(row, column)?.text.trim()) filled += 1;
};
const read = (): void => {
  const { households, unplaced } = readRoster(sheets, '');
  if (households.length !== FORMS || unplaced.length > 0) throw new Error(`${households.length} households, ${unplaced.length} texts not placed`);
};

const times = interleaved(ROUNDS, { bare, read, file: () => void readWorkbook(bytes) });
console.log(`${FORMS.toLocaleString('en-US')} forms, ${filled.toLocaleString('en-US')} filled cells (medians of interleaved runs)`);
console.log(`forms to households: ${ratio(times.read, times.bare)} asking for each filled cell once; ${ratio(times.read, times.file)} opening the .xlsx file they stand in`);
