import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { type BrowserEdition, startBrowserEdition, until, violations } from './browser-edition';

let edition: BrowserEdition;
const folder = mkdtempSync(join(tmpdir(), 'roster-form-'));

beforeAll(async () => {
  edition = await startBrowserEdition();
});
afterAll(() => edition.close());

const words = {
  'zh-CN': { create: '新名册', roster: '名册', classify: '归类', make: '新建名册', fresh: '新户', find: '查找户', saved: /已保存/, changed: /^改了/, resume: '接着填', remarks: '备注', save: '保存', shortcuts: '快捷键', menu: '名册的操作', print: '打印', read: '读入', back: '返回' },
  'en-US': { create: 'New roster', roster: 'Roster', classify: 'Classify', make: 'New roster', fresh: 'New household', find: 'Find a household', saved: /Saved/, changed: /changes?$/, resume: 'Go on with it', remarks: 'Remarks', save: 'Save', shortcuts: 'Keyboard shortcuts', menu: 'Roster actions', print: 'Print', read: 'Read pages in', back: 'Back' },
} as const;
type Language = keyof typeof words;

/** The pane of the workbook that is open now. */
async function paneOf(page: Page, isNot: Frame | null): Promise<Frame> {
  const pane = await until(async () => page.frames().find((frame) => frame !== isNot && frame.url().includes('pane.html')), (frame) => frame !== undefined);
  if (!pane) throw new Error('The page has no pane.');
  await pane.waitForSelector('[role=tab]');
  return pane;
}

/** Goes on with Tab until the element of this name has the focus. */
async function tabTo(page: Page, pane: Frame, name: string): Promise<void> {
  const focused = (): Promise<string> => pane.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  for (let tries = 0; tries < 40 && (await focused()) !== name; tries++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(name);
}

/** From the browser edition as it opens to an empty form, by keyboard. */
async function newRoster(page: Page, first: Frame, language: Language): Promise<Frame> {
  const said = words[language];
  await page.getByRole('button', { name: said.create, exact: true }).focus();
  await page.keyboard.press('Enter');
  const pane = await paneOf(page, first);
  await pane.getByRole('tab', { name: said.classify, selected: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: said.make }).waitFor();
  await tabTo(page, pane, said.make);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: said.fresh }).waitFor();
  await until(() => pane.evaluate(() => document.activeElement?.id), (id) => id === 'field-location');
  return pane;
}

const focusedId = (pane: Frame): Promise<string> => pane.evaluate(() => document.activeElement?.id ?? '');

/** Types texts field by field, Enter after each; a field that is not the one expected fails the test. */
async function fill(page: Page, pane: Frame, fields: readonly (readonly [string, string])[]): Promise<void> {
  for (const [id, text] of fields) {
    expect(await until(() => focusedId(pane), (now) => now === `field-${id}`)).toBe(`field-${id}`);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

/** Adds a line with the button that has the focus, and fills it. */
async function fillLine(page: Page, pane: Frame, section: string, at: number, fields: readonly string[], texts: readonly string[]): Promise<void> {
  await page.keyboard.press('Enter');
  await fill(page, pane, fields.map((field, index) => [`${section}-${at}-${field}`, texts[index]] as const));
  expect(await pane.evaluate(() => document.activeElement?.getAttribute('data-add'))).toBe(section);
}

/** The rows of a table under its headers, asked as the pane asks: through Microsoft's client. */
const rowsOf = (pane: Frame, table: string): Promise<Record<string, string>[]> =>
  pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(wanted).getRange().load('values');
        await context.sync();
        const [headers, ...rows] = range.values;
        return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), String(row[at])])));
      }),
    table,
  );

const members = ['name', 'idNumber', 'relationship', 'age', 'education', 'labour', 'health'];
const officers = ['name', 'organisation', 'politicalStatus', 'sex', 'from', 'until', 'phone'];

/** The sample household of the notice, as it is printed there. */
async function enterSample(page: Page, pane: Frame): Promise<void> {
  await fill(page, pane, [
    ['location', '**县**镇**村'], ['headName', '张三'], ['ethnicity', '汉族'], ['birthDate', '19730342'], ['phone', '139********'], ['standard', '省定'],
    ['householdType', '一般贫困户'], ['povertyStatus', '未脱贫'], ['mainCause', '因病'], ['housingArea', '53平方米'], ['incomeYear', '2017'], ['income', '3010元'],
  ]);
  await fillLine(page, pane, 'members', 0, members, ['张三', '3504*********', '户主', '45', '高中', '普通劳动力', '健康']);
  await fillLine(page, pane, 'members', 1, members, ['李四', '35042********', '配偶', '43', '高中', '无劳动力', '患有大病']);
  await fillLine(page, pane, 'members', 2, members, ['张小李', '35043********', '之子', '15', '在校生', '', '健康']);
  await fillLine(page, pane, 'members', 3, members, ['张小小', '无', '之女', '3', '', '', '健康']);
  await page.keyboard.press('Tab');
  await fillLine(page, pane, 'officers', 0, officers, ['王**', '******', '中共', '男', '20170102', '20201231', '137********']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  expect(await focusedId(pane)).toBe('field-remarks');
  await page.keyboard.type('1、该户国定已脱贫。');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2、张小小尚未报户口。');
}

test('the notice’s sample household: from an empty workbook to its four tables with the keyboard only; what is not saved is there at the next opening', async () => {
  const { page, pane: first, errors, foreignRequests } = await edition.open();
  const said = words['zh-CN'];
  const pane = await newRoster(page, first, 'zh-CN');
  await enterSample(page, pane);
  await page.keyboard.press('Control+s');
  await pane.getByText(said.saved).waitFor();

  const [household] = await rowsOf(pane, '贫困户');
  expect(household).toMatchObject({ 户主姓名: '张三', 民族: '汉族', 出生时间: '19730342', 联系电话: '139********', 识别标准: '省定', 脱贫属性: '未脱贫', 住房面积: '53平方米', 备注: '1、该户国定已脱贫。\n2、张小小尚未报户口。' });
  const people = await rowsOf(pane, '家庭成员');
  expect(people.map((row) => [row['姓名'], row['证件号码'], row['与户主关系'], row['年龄'], row['文化程度'], row['劳动能力'], row['健康状况']])).toEqual([
    ['张三', '3504*********', '户主', '45', '高中', '普通劳动力', '健康'],
    ['李四', '35042********', '配偶', '43', '高中', '无劳动力', '患有大病'],
    ['张小李', '35043********', '之子', '15', '在校生', '', '健康'],
    ['张小小', '无', '之女', '3', '', '', '健康'],
  ]);
  expect(new Set(people.map((row) => row['户键']))).toEqual(new Set([household['户键']]));
  expect((await rowsOf(pane, '帮扶责任人')).map((row) => [row['姓名'], row['帮扶单位'], row['帮扶开始时间'], row['帮扶结束时间']])).toEqual([['王**', '******', '20170102', '20201231']]);

  // A half-filled change, then the workbook is saved to a file and opened again: another pane.
  await page.keyboard.type('3、待核实');
  await until(() => pane.evaluate(() => Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItemOrNullObject('名册草稿'); await context.sync(); return sheet.isNullObject; })), (isMissing) => !isMissing);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: said.save, exact: true }).first().click()]);
  const saved = join(folder, 'roster.xlsx');
  await download.saveAs(saved);
  await page.locator('input[type=file]').setInputFiles(saved);
  const again = await paneOf(page, pane);
  await again.getByRole('heading', { name: '张三 · 第 1 / 1 户' }).waitFor();
  expect(await again.getByRole('textbox', { name: said.remarks }).inputValue()).toBe('1、该户国定已脱贫。\n2、张小小尚未报户口。');
  await again.getByRole('button', { name: said.resume }).click();
  expect(await until(() => again.getByRole('textbox', { name: said.remarks }).inputValue(), (text) => text.includes('待核实'))).toBe('1、该户国定已脱贫。\n2、张小小尚未报户口。3、待核实');
  expect(errors).toEqual([]);
  expect(foreignRequests).toEqual([]);
  await page.close();
});

test('what is printed to a file is read into another workbook as the same household', async () => {
  const { page, pane: first, errors } = await edition.open();
  page.on('dialog', (dialog) => void dialog.accept());
  const pane = await newRoster(page, first, 'zh-CN');
  await enterSample(page, pane);
  await page.keyboard.press('Control+s');
  await pane.getByText(words['zh-CN'].saved).waitFor();
  const tables = ['贫困户', '家庭成员', '帮扶责任人', '帮扶措施'];
  const entered = await Promise.all(tables.map((table) => rowsOf(pane, table)));

  await pane.getByRole('button', { name: '名册的操作' }).click();
  await pane.getByRole('menuitem', { name: '打印' }).click();
  await pane.getByRole('radio', { name: '单独的 Excel 文件' }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), pane.getByRole('button', { name: '做 1 户' }).click()]);
  expect(download.suggestedFilename()).toBe('2018年初贫困户名册.xlsx');
  const printed = join(folder, 'printed.xlsx');
  await download.saveAs(printed);

  const other = await newRoster(page, pane, 'zh-CN');
  await other.getByRole('button', { name: '名册的操作' }).click();
  await other.getByRole('menuitem', { name: '读入', exact: false }).click();
  await other.locator('input[type=file]').setInputFiles(printed);
  await other.getByRole('button', { name: '加入 1 户' }).click();
  await other.getByText(/已加入/).first().waitFor();
  expect(await Promise.all(tables.map((table) => rowsOf(other, table)))).toEqual(entered);
  await other.getByRole('button', { name: '返回' }).click();
  await other.getByRole('combobox', { name: '查找户' }).fill('张三');
  expect(await other.getByRole('option').count()).toBe(1);
  expect(errors).toEqual([]);
  await page.close();
});

test('a cell changed in the sheet shows in the form, and going to a row opens that household', async () => {
  const { page, pane: first } = await edition.open();
  const pane = await newRoster(page, first, 'zh-CN');
  await fill(page, pane, [['location', '永安市青水乡三溪村'], ['headName', '赖水生']]);
  await page.keyboard.press('Control+s');
  await pane.getByText('已保存“赖水生”').waitFor();
  await page.keyboard.press('Control+Alt+n');
  await pane.getByRole('heading', { name: '新户' }).waitFor();
  await until(() => focusedId(pane), (id) => id === 'field-location');
  await fill(page, pane, [['location', '永安市青水乡过坑村'], ['headName', '邱秀兰']]);
  await page.keyboard.press('Control+s');
  await pane.getByText('已保存“邱秀兰”').waitFor();
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('贫困户');
      table.worksheet.activate();
      table.columns.getItem('户主姓名').getDataBodyRange().getCell(0, 0).select();
      await context.sync();
    }),
  );
  await pane.getByRole('heading', { name: '赖水生 · 第 1 / 2 户' }).waitFor();
  // As a user types into the grid: what the pane itself writes is no news to it.
  await page.locator('#grid canvas').first().focus();
  await page.keyboard.type('赖水金');
  await page.keyboard.press('Tab');
  expect(await until(() => pane.getByRole('textbox', { name: '户主姓名' }).inputValue(), (text) => text === '赖水金')).toBe('赖水金');
  await page.close();
});

test.each<{ language: Language; dark: boolean; width: number; height: number; pane: number }>([
  { language: 'zh-CN', dark: false, width: 1366, height: 768, pane: 350 },
  { language: 'en-US', dark: true, width: 1366, height: 768, pane: 820 },
  { language: 'zh-CN', dark: true, width: 1366, height: 768, pane: 820 },
  { language: 'en-US', dark: false, width: 700, height: 768, pane: 350 },
])('is accessible: $language, dark $dark, a pane $pane wide', async ({ pane: paneWidth, ...options }) => {
  const { page, pane: first } = await edition.open(options);
  // As a user draws Excel's pane wider.
  await page.addStyleTag({ content: `.work { grid-template-columns: minmax(0, 1fr) ${paneWidth}px !important; } .pane { width: ${paneWidth}px !important; }` });
  const said = words[options.language];
  const pane = await newRoster(page, first, options.language);
  expect(await pane.evaluate(() => Math.round(document.documentElement.clientWidth / 10))).toBe(paneWidth / 10);
  expect(await violations(pane)).toEqual([]);
  await fill(page, pane, [['location', '**县**镇**村'], ['headName', '张三'], ['ethnicity', '汉'], ['birthDate', '19730342']]);
  await pane.locator('[data-add=members]').focus();
  await page.keyboard.press('Enter');
  await until(() => focusedId(pane), (id) => id === 'field-members-0-name');
  await page.keyboard.press('Enter');
  await page.keyboard.type('350481197303049808');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await pane.getByRole('listbox').waitFor();
  expect(await violations(pane)).toEqual([]);
  await page.keyboard.press('Escape');
  await pane.getByRole('button', { name: said.changed }).click();
  expect(await violations(pane)).toEqual([]);
  await page.keyboard.press('?');
  await pane.getByRole('heading', { name: said.shortcuts }).waitFor();
  expect(await violations(pane)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await pane.getByText(said.saved).waitFor();
  await pane.getByRole('combobox', { name: said.find }).focus();
  await page.keyboard.type('张');
  await pane.getByRole('option').waitFor();
  expect(await violations(pane)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const view of [said.print, said.read]) {
    await pane.getByRole('button', { name: said.menu }).click();
    await pane.getByRole('menuitem', { name: view }).click();
    await pane.getByRole('button', { name: said.back, exact: true }).waitFor();
    expect(await violations(pane)).toEqual([]);
    await pane.getByRole('button', { name: said.back, exact: true }).click();
    await pane.getByRole('combobox', { name: said.find }).waitFor();
  }
  // Nothing is wider than the pane.
  expect(await pane.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  await page.close();
});
