/** Takes the pictures of README and docs/guide from the built browser edition. `npm run build && node .config/make-screenshots.mjs`; the results are committed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sirv from 'sirv';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const server = createServer(sirv(`${root}dist`));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', acceptDownloads: true });
page.on('dialog', (dialog) => void dialog.accept());
await page.goto(`http://127.0.0.1:${server.address().port}/`);

const settled = () => page.waitForTimeout(1500);
const shot = async (name, what = page) => {
  await settled();
  await what.screenshot({ path: `${root}docs/guide/images/${name}.png` });
};
const paneOnly = page.locator('iframe');
/** Another workbook has another pane. */
async function paneBeside(before) {
  for (;;) {
    const found = page.frames().find((frame) => frame !== before && frame.url().includes('pane.html'));
    if (found) return found;
    await page.waitForTimeout(100);
  }
}
let pane = await paneBeside(undefined);
const button = (name) => pane.getByRole('button', { name, exact: typeof name === 'string' });
const tab = (name) => pane.getByRole('tab', { name }).click();
const menu = async (item) => {
  await button('名册的操作').click();
  await pane.getByRole('menuitem', { name: item }).click();
};
const type = async (...texts) => {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(80);
  }
};

async function classifying() {
  await button('归类').waitFor();
  await page.waitForTimeout(3000);
  await shot('columns', paneOnly);
  await button('归类').click();
  await button('写入结果').waitFor();
  await shot('browser-edition');
  await shot('results', paneOnly);
  await button(/发展教育脱贫/).click();
  await shot('households', paneOnly);
  await pane.getByRole('option').nth(2).click();
  await shot('household');
  await button('返回').click();
  await button('返回').click();
  await button('写入结果').click();
  await shot('write', paneOnly);
  await pane.evaluate(() => Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange('A17').select(); await context.sync(); }));
  await shot('formula-error');
}

async function functions() {
  await tab('函数');
  await button(/^CLASSIFY_MEASURE/).waitFor();
  await shot('functions-tab', paneOnly);
  await pane.evaluate(() => Excel.run(async (context) => { context.workbook.worksheets.getItem('政策参数').activate(); await context.sync(); }));
  await shot('policy-sheet');
}

/** The notice's sample household, typed as a clerk types it. */
async function roster() {
  await page.getByRole('button', { name: '新名册' }).click();
  pane = await paneBeside(pane);
  await pane.waitForSelector('[role=tab]');
  await tab('名册');
  await button('新建名册').waitFor();
  await shot('roster-empty', paneOnly);
  await pane.getByRole('textbox', { name: '人均收入年度' }).fill('2017');
  await button('新建名册').click();
  await pane.getByRole('heading', { name: '新户' }).waitFor();
  await settled();
  await type('永安市 青水乡 三溪村', '张三', '汉族', '19730342', '139********', '省定', '一般贫困户', '未脱贫', '因病', '53平方米', '2017', '3010元');
  await shot('roster-finding', paneOnly);
  for (const member of [['', '3504*********', '户主', '45', '高中', '普通劳动力', '健康'], ['李四', '35042********', '配偶', '43', '高中', '无劳动力', '患有大病'], ['张小李', '35043********', '之子', '15', '在校生', '', '健康'], ['张小小', '无', '之女', '3', '', '', '健康']]) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    await type(...member);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await type('王**', '******', '中共', '男', '20170102', '20201231', '137********');
  await pane.getByRole('textbox', { name: '备注' }).fill('张小小尚未报户口，无身份证号码，因国扶系统无法录入，暂时系统外管理。');
  await page.keyboard.press('Control+s');
  await pane.getByText(/已保存/).waitFor();
  await pane.evaluate(() => Excel.run(async (context) => { context.workbook.worksheets.getItem('家庭成员').activate(); await context.sync(); }));
  await shot('roster-form');
  await menu('打印');
  await pane.getByRole('radio', { name: '单独的 Excel 文件' }).check();
  await shot('roster-print', paneOnly);
  const [download] = await Promise.all([page.waitForEvent('download'), button('做 1 户').click()]);
  const printed = join(folder, 'printed.xlsx');
  await download.saveAs(printed);
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'pdf', '--outdir', folder, printed], { stdio: 'ignore' });
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '60', join(folder, 'printed.pdf'), `${root}docs/guide/images/printed-page`]);
  await button('返回').click();
  await menu('读入表格');
  await pane.locator('input[type=file]').setInputFiles(printed);
  await pane.getByText(/读到 1 户/).waitFor();
  await shot('roster-import', paneOnly);
}

await classifying();
await functions();
await roster();
await browser.close();
server.close();
