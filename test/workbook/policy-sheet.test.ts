import { defaultLines, readPovertyLines } from '../../src/domain/identification/poverty-lines';
import { defaultPolicy, readPolicy } from '../../src/domain/measures/policy';
import { ClassifySession } from '../../src/taskpane/classify/session';
import { excelWorkbook } from '../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../host/excel-in-node';
import { openWorkbook, valuesAt } from './open-workbook';

let opened: OpenedExcel;
afterEach(() => opened.close());

const roster = { name: '名册', rows: [['户主姓名', '工资性收入', '上年工资性收入'], ['赖水生', 11200, 10000]] };
const compact = [['口径名称', '值', null, '表头', '归入'], ['明显增加幅度', '15%', null, '打工所得', '工资性收入'], ['国家标准2017', 2952, null, null, null]];
const whole = () => valuesAt(opened, '政策参数', 'A1:E22');
const enter = (address: string, value: string): Promise<void> =>
  opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('政策参数').getRange(address).values = [[value]];
    await context.sync();
  });

test('the sheet lists every parameter with its default, marked as ours, and a basis in words', async () => {
  opened = await openWorkbook([roster]);
  expect(await excelWorkbook.makePolicySheet()).toMatchObject({ kind: 'made', range: '政策参数!A2:B17', rows: 16 });
  const [header, ...rows] = await whole();
  expect(header).toEqual(['口径名称', '值', '依据和说明', '表头', '归入']);
  const listed = rows.slice(0, 16);
  expect(listed.map(([name]) => name)).toEqual(['主要收入口径', '明显增加幅度', '空白视为', '优先序', ...[2014, 2015, 2016, 2017, 2018, 2019].flatMap((year) => [`国定标准${year}`, `省定标准${year}`])]);
  expect(listed.slice(0, 5).map(([, value]) => value)).toEqual(['最大（默认）', '10%（默认）', '否（默认）', '3,4,1,2,5,6（默认）', '2800（默认）']);
  for (const [name, value, basis] of listed) {
    expect(basis).not.toBe('');
    // A provincial line has no default that could be ours; it says what to do.
    if (String(name).startsWith('省定')) expect([value, basis]).toEqual(['', expect.stringContaining('请填本省文件的数额')]);
    else expect([value, basis]).toEqual([expect.stringMatching(/（默认）$/), expect.stringContaining('本工具默认，非官方规定')]);
  }
  expect(listed.find(([name]) => name === '国定标准2014')?.[2]).toContain('未见出处，请核对');
});

test('one range of it is what every function takes, and nothing on it counts as chosen by the office', async () => {
  opened = await openWorkbook([roster]);
  await excelWorkbook.makePolicySheet();
  const range = await valuesAt(opened, '政策参数', 'A2:B17');
  expect(readPolicy(range)).toEqual({ policy: defaultPolicy });
  expect(readPovertyLines(range)).toEqual({ lines: defaultLines });
  expect(await excelWorkbook.recallSettings()).toEqual({ policy: defaultPolicy, mended: new Map() });
});

test('a value typed over a default is the office’s own, the same value without the mark too', async () => {
  opened = await openWorkbook([roster]);
  await excelWorkbook.makePolicySheet();
  await enter('B2', '最大');
  await enter('B3', '15%');
  await enter('B13', '3500');
  const range = await valuesAt(opened, '政策参数', 'A2:B17');
  expect(readPolicy(range)).toEqual({ policy: { ...defaultPolicy, markedIncrease: 1500, chosen: new Set(['mainIncome', 'markedIncrease']) } });
  expect(readPovertyLines(range)).toMatchObject({ lines: { chosen: new Set(['省定标准2017']) } });
});

test('a sheet written by the earlier edition is completed: what was chosen, mended and entered stays', async () => {
  opened = await openWorkbook([roster, { name: '政策参数', rows: compact }]);
  const before = await excelWorkbook.recallSettings();
  expect(await excelWorkbook.makePolicySheet()).toMatchObject({ kind: 'completed' });
  expect(await excelWorkbook.recallSettings()).toEqual(before);
  const rows = await whole();
  expect(rows[2].slice(0, 2)).toEqual(['明显增加幅度', '15%']);
  expect(rows[1].slice(3)).toEqual(['打工所得', '工资性收入']);
  expect(rows.filter(([name]) => /2017$/.test(String(name))).map(([name, value]) => [name, value])).toEqual([['国家标准2017', 2952], ['省定标准2017', '']]);
});

test('settings kept by the pane leave poverty lines and the office’s own words as they stand', async () => {
  opened = await openWorkbook([roster]);
  await excelWorkbook.makePolicySheet();
  await enter('B13', '3500');
  await enter('C13', '县扶贫办2017年通知');
  await excelWorkbook.rememberSettings({ policy: { ...defaultPolicy, blankMeans: 'unknown', chosen: new Set(['blankMeans']) }, mended: new Map([['打工所得', 'wage']]) });
  const rows = await whole();
  expect(rows[3].slice(0, 2)).toEqual(['空白视为', '未知']);
  expect(rows[1]).toEqual(['主要收入口径', '最大（默认）', expect.stringContaining('附件2'), '打工所得', '工资性收入']);
  expect(rows[12].slice(0, 3)).toEqual(['省定标准2017', '3500', '县扶贫办2017年通知']);
  expect(await excelWorkbook.makePolicySheet()).toMatchObject({ kind: 'unchanged' });
  expect(await whole()).toEqual(rows);
});

test('a typo on the sheet is named with its place, and nothing is written over it', async () => {
  opened = await openWorkbook([roster, { name: '政策参数', rows: [compact[0], ['明显增加', '15%', null, null, null]] }]);
  const before = await whole();
  expect(await excelWorkbook.makePolicySheet()).toEqual({ kind: 'fault', fault: { kind: 'name', text: '明显增加' }, address: '政策参数!A2:B2' });
  expect(await whole()).toEqual(before);
});

test('another’s sheet of that name is left alone', async () => {
  opened = await openWorkbook([{ name: '政策参数', rows: [['利率', 0.05]] }]);
  await expect(excelWorkbook.makePolicySheet()).rejects.toMatchObject({ fault: { kind: 'foreignSettings', sheet: '政策参数!A1:B1' } });
});

test('the cells are text, and offer the values there are without forbidding others', async () => {
  opened = await openWorkbook([roster]);
  await excelWorkbook.makePolicySheet();
  const seen = await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('政策参数');
    const cells = ['B2', 'B3', 'B4', 'B5', 'B6', 'B7'].map((address) => {
      const cell = sheet.getRange(address).load('numberFormat');
      cell.dataValidation.load('rule,errorAlert,type');
      return cell;
    });
    await context.sync();
    return cells.map(({ numberFormat, dataValidation: { type, rule, errorAlert } }) => ({ format: numberFormat[0][0], type, choices: rule.list?.source, forbids: errorAlert.showAlert }));
  });
  expect(seen.map(({ format }) => format)).toEqual(Array(6).fill('@'));
  expect(seen.slice(0, 3)).toEqual([
    { format: '@', type: 'List', choices: '最大（默认）,最大,过半', forbids: false },
    { format: '@', type: 'List', choices: '10%（默认）,5%,15%,20%', forbids: false },
    { format: '@', type: 'List', choices: '否（默认）,否,未知', forbids: false },
  ]);
  expect(seen.slice(3).map(({ type }) => type)).toEqual(['TextLength', 'List', 'TextLength']);
});

test('cut off at any request, making it again ends in the same workbook', async () => {
  opened = await openWorkbook([roster]);
  await excelWorkbook.makePolicySheet();
  const wanted = await whole();
  opened.close();
  for (let cut = 1; cut <= 3; cut++) {
    opened = await openWorkbook([roster]);
    opened.host.failAt(cut);
    await excelWorkbook.makePolicySheet().catch(() => undefined);
    await excelWorkbook.makePolicySheet();
    expect(await whole()).toEqual(wanted);
    if (cut < 3) opened.close();
  }
});

test('a change on the sheet reaches the pane, and results made before it are said to be old', async () => {
  opened = await openWorkbook([roster]);
  await excelWorkbook.makePolicySheet();
  const session = new ClassifySession(excelWorkbook);
  await session.start();
  await session.classify();
  expect([session.get().policy.markedIncrease, session.get().stale]).toEqual([1000, false]);
  const heard = new Promise<void>((resolve) => session.subscribe(() => session.get().stale && resolve()));
  await enter('B3', '15%');
  await heard;
  expect(session.get().policy).toMatchObject({ markedIncrease: 1500, chosen: new Set(['markedIncrease']) });
  expect(session.get().policyTexts).toEqual({ markedIncrease: '15%' });
});

test('what the user has set in the pane and not written yet is not taken away by the sheet', async () => {
  opened = await openWorkbook([roster]);
  await excelWorkbook.makePolicySheet();
  const session = new ClassifySession(excelWorkbook);
  await session.start();
  session.setPolicy('mainIncome', '过半');
  let heard = () => undefined as void;
  const changed = new Promise<void>((resolve) => (heard = resolve));
  const stop = await excelWorkbook.watchSettings(() => heard());
  await enter('B3', '15%');
  await changed;
  await stop();
  expect(session.get().policy).toMatchObject({ mainIncome: 'majority', markedIncrease: 1000 });
});
