import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { startBrowserEdition } from '../test/browser/browser-edition';
import { headers, makeHouseholds } from './households';

/** Where the browser edition is served from. */
const distFolder = join(__dirname, '../../dist');
const ROWS = 20_000;
const GOAL = 1_000;

declare global {
  /** What the page's own watch saw since it was last asked: the longest task, and the longest time its clock stood still. */
  var freeze: { task: number; gap: number };
}

const run = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'large.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: [{ name: '名册', rows: [[...headers], ...(makeHouseholds(ROWS) as (string | number | null)[][])] }] }));
  const edition = await startBrowserEdition();
  try {
    const { page, pane: first, errors } = await edition.open();
    await first.getByRole('button', { name: '归类', exact: true }).waitFor();
    await page.waitForTimeout(3_000);
    await page.evaluate(() => {
      globalThis.freeze = { task: 0, gap: 0 };
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) freeze.task = Math.max(freeze.task, duration);
      }).observe({ type: 'longtask' });
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        freeze.gap = Math.max(freeze.gap, now - last - 16);
        last = now;
      }, 16);
    });
    const measure = async (name: string, work: () => Promise<unknown>) => {
      await page.evaluate(() => Object.assign(freeze, { task: 0, gap: 0 }));
      const start = performance.now();
      await work();
      const whole = performance.now() - start;
      // What the work left behind, such as drawing, belongs to it.
      await page.waitForTimeout(1_500);
      const { task, gap } = await page.evaluate(() => freeze);
      const longest = Math.max(task, gap);
      console.log(`${name}: frozen for at most ${Math.round(longest)} ms (longest task ${Math.round(task)} ms, heartbeat gap ${Math.round(gap)} ms) of ${(whole / 1000).toFixed(1)} s; goal under ${GOAL.toLocaleString('en-US')} ms ${longest < GOAL ? 'met' : 'NOT met'}`);
      if (longest >= GOAL) process.exitCode = 1;
    };

    let pane = first;
    await measure('opening, until the pane lists the sheet', async () => {
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('#file-name', { hasText: 'large.xlsx' }).waitFor({ timeout: 60_000 });
      for (;;) {
        const next = page.frames().find((frame) => frame !== first && frame.url().includes('pane.html'));
        if (next) {
          pane = next;
          break;
        }
        await page.waitForTimeout(50);
      }
      await pane.getByRole('button', { name: '归类', exact: true }).waitFor({ timeout: 60_000 });
    });
    const classify = pane.getByRole('button', { name: '归类', exact: true });
    const write = pane.getByRole('button', { name: '写入结果' });
    await measure('classifying in the pane', async () => {
      await classify.click();
      await write.waitFor({ timeout: 60_000 });
    });
    await measure('planning where results go', async () => {
      await write.click();
      await pane.getByRole('button', { name: /^写入/ }).last().waitFor({ timeout: 60_000 });
    });
    await measure('writing 4 result columns', async () => {
      await pane.getByRole('button', { name: /^写入/ }).last().click();
      await write.waitFor({ timeout: 60_000 });
    });
    for (const error of errors) console.log(`error on the page: ${error}`);
  } finally {
    await edition.close();
    rmSync(folder, { recursive: true });
  }
};

if (existsSync(join(distFolder, 'index.html'))) {
  console.log(`A sheet of ${ROWS.toLocaleString('en-US')} rows × ${headers.length} columns in the built page, Chromium`);
  await run();
} else console.log(`${distFolder} holds no built page: run npm run build first. Nothing is measured.`);
