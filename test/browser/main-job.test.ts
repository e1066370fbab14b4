import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { type BrowserEdition, type OpenedPage, startBrowserEdition, until, violations } from './browser-edition';

let edition: BrowserEdition;
const folder = mkdtempSync(join(tmpdir(), 'roster-'));

beforeAll(async () => {
  edition = await startBrowserEdition();
});
afterAll(() => edition.close());

/** Values of a range, asked as the pane asks: through Microsoft's client. */
const valuesOf = (pane: Frame, address: string): Promise<unknown[][]> =>
  pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(wanted).load('values');
        await context.sync();
        return range.values;
      }),
    address,
  );

/** Selects a cell, then types into the grid as a user does. */
async function type({ page, pane }: OpenedPage, address: string, text: string): Promise<void> {
  await pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(wanted).select();
        await context.sync();
      }),
    address,
  );
  await page.locator('#grid canvas').first().focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** openpyxl writes and reads: neither end is a library of ours. */
const python = (script: string, ...parameters: string[]): string => execFileSync('/usr/bin/python3', ['-c', script, ...parameters], { encoding: 'utf8' });

const label = (pane: Frame, address: string) => valuesOf(pane, address).then(([[value]]) => value);

describe('the browser edition', () => {
  test('opens on the sample workbook, its households classified by the formula in it', async () => {
    const { page, pane, errors, foreignRequests } = await edition.open();
    await until(() => label(pane, 'A4'), (value) => value === '发展生产脱贫');
    const shown = (await valuesOf(pane, 'A4:A45')).map(([value]) => value);
    expect(new Set(shown)).toEqual(
      new Set(['发展生产脱贫', '促进就业脱贫', '易地扶贫搬迁脱贫', '发展教育脱贫', '生态补偿脱贫', '社会保障兜底脱贫', '无法归类', '数据不足', '不适用', '#VALUE!']),
    );
    expect(errors).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.close();
  });

  test('the pane counts what the formula says, and explains a household it is asked about', async () => {
    const { page, pane } = await edition.open();
    await until(() => label(pane, 'A4'), (value) => value === '发展生产脱贫');
    const byFormula = (await valuesOf(pane, 'A4:A45')).filter(([value]) => value === '发展教育脱贫').length;
    await pane.getByRole('button', { name: '归类', exact: true }).click();
    const bar = pane.getByRole('button', { name: new RegExp(`发展教育脱贫\\D*${byFormula}\\b`) });
    await bar.click();
    await pane.getByRole('option', { name: /巫细妹/ }).first().click();
    await pane.getByText('教育支出 6,000 元，上年 9,500 元，减少').waitFor();
    await until(
      () => pane.evaluate(() => Excel.run(async (context) => { const range = context.workbook.getSelectedRange().load('address'); await context.sync(); return range.address; })),
      (address) => /(?<!\d)7(?!\d)/.test(address),
    ).then((address) => expect(address).toMatch(/[A-Z]*7(:[A-Z]*7)?$/));
    await page.close();
  });

  test('a typed formula calculates, follows a change, and its error can be read', async () => {
    const opened = await edition.open();
    const { page, pane } = opened;
    await type(opened, 'AA4', '=ROSTER.CLASSIFY_MEASURE(B4:Y4,B$3:Y$3)');
    expect(await until(() => label(pane, 'AA4'), (value) => value === '发展生产脱贫')).toBe('发展生产脱贫');
    await type(opened, 'O4', '5');
    expect(await until(() => label(pane, 'AA4'), (value) => value === '无法归类')).toBe('无法归类');
    await type(opened, 'O4', '一万多');
    expect(await until(() => label(pane, 'AA4'), (value) => value === '#VALUE!')).toBe('#VALUE!');
    await type(opened, 'AB4', '1');
    await pane.evaluate(() => Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange('AA4').select(); await context.sync(); }));
    await page.getByText('“一万多”不是金额').waitFor();
    await page.close();
  });

  test('a workbook that openpyxl wrote: opened, classified, results written beside it, saved, and read by openpyxl', async () => {
    const from = join(folder, 'office.xlsx');
    python(
      `
import sys, openpyxl
from openpyxl.styles import Font
book = openpyxl.Workbook(); sheet = book.active; sheet.title = '收入'
sheet.append(['脱贫户收入表']); sheet.append(['姓名', '证件号', '主要致贫原因', '易地搬迁', '产业帮扶', '务工收入（元）', '经营性收入', '财产性收入', '转移性收入', '上年经营性收入', '上年务工收入'])
sheet.append(['赖水生', '350481194912310021', '因病', '否', '是', 3000, '1.4万', 0, 900, 10000, 3000])
sheet.append(['涂月琴', '350481194912310039', '因病', '否', '否', 3000, '不详', 0, 900, 10000, 3000])
sheet['A1'].font = Font(bold=True, size=18); sheet.column_dimensions['B'].width = 24
book.save(sys.argv[1])`,
      from,
    );
    const { page, pane } = await edition.open();
    await page.locator('input[type=file]').setInputFiles(from);
    await page.getByText('office.xlsx').first().waitFor();
    const reloaded = await until(async () => page.frames().find((frame) => frame !== pane && frame.url().includes('pane.html')), (frame) => frame !== undefined);
    if (!reloaded) throw new Error('The opened workbook got no pane.');
    await reloaded.getByRole('button', { name: '归类', exact: true }).click();
    await reloaded.getByRole('button', { name: '写入结果' }).click();
    await reloaded.getByRole('button', { name: /^写入/ }).last().click();
    await until(() => label(reloaded, 'L3'), (value) => value !== '');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存' }).click()]);
    const saved = join(folder, 'saved.xlsx');
    await download.saveAs(saved);
    const read = JSON.parse(
      python(
        `
import sys, json, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])['收入']
print(json.dumps({'rows': [[cell for cell in row] for row in sheet.iter_rows(values_only=True)], 'bold': sheet['A1'].font.bold, 'size': sheet['A1'].font.sz, 'width': sheet.column_dimensions['B'].width}))`,
        saved,
      ),
    ) as { rows: unknown[][]; bold: boolean; size: number; width: number };
    expect(read).toMatchObject({ bold: true, size: 18, width: 24 });
    expect(read.rows[2].slice(0, 11)).toEqual(['赖水生', '350481194912310021', '因病', '否', '是', 3000, '1.4万', 0, 900, 10000, 3000]);
    expect(read.rows[1]).toContain('主导帮扶措施类别');
    const at = read.rows[1].indexOf('主导帮扶措施类别');
    expect(read.rows.slice(2).map((row) => row[at])).toEqual(['发展生产脱贫', '数据有误']);
    await page.close();
  });

  test.each([
    ['a picture', 'picture.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a truncated workbook', 'cut.xlsx', readFileSync(join(__dirname, '../../assets/sample.xlsx')).subarray(0, 3000)],
    ['an encrypted workbook', 'locked.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)])],
  ])('%s is refused with a remedy, and the open workbook stays', async (_, name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { page, pane } = await edition.open();
    await until(() => label(pane, 'A4'), (value) => value === '发展生产脱贫');
    await page.locator('input[type=file]').setInputFiles(path);
    const message = await until(() => page.locator('#message').innerText(), (text) => text.includes('原来的表格未变'));
    expect(message).toContain(name);
    expect(message).toMatch(/请/);
    expect(await label(pane, 'A4')).toBe('发展生产脱贫');
    await page.close();
  });

  test.each([
    { language: 'zh-CN', dark: false, width: 1366, height: 768 },
    { language: 'en-US', dark: true, width: 1366, height: 768 },
    { language: 'zh-CN', dark: true, width: 700, height: 768 },
  ])('is accessible: $language, dark $dark, $width wide', async (options) => {
    const { page, pane } = await edition.open(options);
    // What the grid draws is Univer's own.
    expect(await violations(page.mainFrame(), { exclude: [['#grid'], ['iframe']] })).toEqual([]);
    expect(await violations(pane, {})).toEqual([]);
    await pane.locator('footer button, [class*=foot] button, button').last().waitFor();
    await pane.getByRole('button', { name: options.language === 'zh-CN' ? '归类' : 'Classify', exact: true }).click();
    await pane.getByRole('button', { name: options.language === 'zh-CN' ? /写入结果/ : /Write/ }).waitFor();
    expect(await violations(pane, {})).toEqual([]);
    await page.close();
  });
});
