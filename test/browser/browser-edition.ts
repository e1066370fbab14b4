import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import sirv from 'sirv';

const dist = join(__dirname, '../../dist');

export interface BrowserEdition {
  readonly origin: string;
  readonly browser: Browser;
  /** A fresh page on the sample workbook, its pane ready. Requests beyond the origin and errors on the page are kept. */
  open(options?: { width?: number; height?: number; language?: string; dark?: boolean }): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface OpenedPage {
  readonly page: Page;
  readonly pane: Frame;
  readonly foreignRequests: string[];
  readonly errors: string[];
}

/** The built browser edition in the system's Chromium. */
export async function startBrowserEdition(): Promise<BrowserEdition> {
  // Any web server will do: these are files.
  const server = createServer(sirv(dist));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  const origin = `http://127.0.0.1:${port}`;
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
  return {
    origin,
    browser,
    async open({ width = 1366, height = 768, language = 'zh-CN', dark = false } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, locale: language, colorScheme: dark ? 'dark' : 'light', acceptDownloads: true });
      const page = await context.newPage();
      const foreignRequests: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) foreignRequests.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${origin}/${language.startsWith('zh') ? '' : '?lang=en'}`);
      await page.waitForSelector('iframe');
      const pane = page.frames().find((frame) => frame.url().includes('pane.html'));
      if (!pane) throw new Error('The page has no pane.');
      await pane.waitForSelector('#pane *', { timeout: 60_000 });
      return { page, pane, foreignRequests, errors };
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Asks again until the answer holds, for ten seconds; the last answer is given either way. */
export async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const answer = await ask();
    if (holds(answer) || tries >= 100) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What axe finds wrong in a frame, once no colour is on its way to another. */
export async function violations(frame: Frame, context: object = {}): Promise<unknown> {
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(async (where) => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
    return (globalThis as unknown as { axe: typeof axe }).axe.run(where as never);
  }, context);
  return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }));
}
