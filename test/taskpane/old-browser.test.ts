/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

const source = readFileSync(join(__dirname, '../../src/taskpane/old-browser.js'), 'utf8');

function openIn(userAgent: string): string {
  document.body.innerHTML = '<div id="pane"></div>';
  Object.defineProperty(navigator, 'userAgent', { value: userAgent, configurable: true });
  // What a script element does with the file.
  new Function(source)();
  return document.body.textContent ?? '';
}

test('is plain ES5, as its readers are', () => {
  expect(() => parse(source, { ecmaVersion: 5 })).not.toThrow();
  expect(() => parse('const a = 1;', { ecmaVersion: 5 })).toThrow();
});

test.each([
  ['Internet Explorer 11', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko'],
  ['the first Edge', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/64.0 Safari/537.36 Edge/17.17134'],
])('in %s says what to do', (_name, userAgent) => {
  expect(openIn(userAgent)).toContain('用 Chrome 或 Edge 浏览器打开本工具的网页版');
});

test('says nothing in WebView2', () => {
  expect(openIn('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0')).toBe('');
});
