import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

const root = join(__dirname, '..');
const names = readdirSync(join(root, 'docs/functions')).map((name) => name.replace('.md', ''));

/** The renderer is the build's own, an ES module: Node itself runs it. */
const script = `
  import { readFileSync } from 'node:fs';
  import { helpPage } from './.config/help-page.js';
  const sources = ['docs/functions.md', ...process.argv.slice(1).map((name) => 'docs/functions/' + name + '.md')];
  process.stdout.write(JSON.stringify(sources.map((source) => helpPage(readFileSync(source)))));
`;
const [index, ...pages] = (JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script, '--', ...names], { cwd: root, encoding: 'utf8' })) as string[]).map((html) => new JSDOM(html).window.document);

test.each([['index', index] as const, ...names.map((name, at) => [name, pages[at]] as const)])('%s: titled, its tables drawn, nothing loaded from elsewhere, every link a page that is there', (name, page) => {
  expect(page.title).toBe(name === 'index' ? '自定义函数' : `ROSTER.${name}`);
  expect(page.querySelectorAll('table').length).toBeGreaterThan(0);
  expect(page.body.textContent).not.toMatch(/\|---/);
  expect(page.querySelectorAll('script, img, link, iframe').length).toBe(0);
  const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => ![...names, 'index'].some((known) => link === `${known}.html`))).toEqual([]);
});

test('the index leads to every page', () => {
  const links = [...index.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  for (const name of names) expect(links).toContain(`${name}.html`);
});
