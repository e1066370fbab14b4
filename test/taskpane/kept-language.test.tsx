/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { keepLanguage, keptLanguage } from '../../src/taskpane/kept-language';
import { drawPane } from './draw-pane';

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
});

test('the language chosen in the menu, by keyboard, is kept for the next opening', async () => {
  const { user } = await drawPane();
  expect(keptLanguage()).toBeUndefined();
  screen.getByRole('button', { name: '更多' }).focus();
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('menuitemradio', { name: '中文' })).getAttribute('aria-checked')).toBe('true');
  screen.getByRole('menuitemradio', { name: '中文' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('menuitemradio', { name: 'English' }));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('menuitemradio', { name: '中文' }));
  await user.keyboard('{ArrowUp}{Enter}');
  expect(await screen.findByRole('button', { name: 'More' })).toBeTruthy();
  expect(keptLanguage()).toBe('en-US');
});

test('what is kept and is no language of ours is passed over', () => {
  for (const text of ['fr', 'toString', '']) {
    localStorage.setItem('household-roster.language', text);
    expect(keptLanguage()).toBeUndefined();
  }
});

test('where the host forbids storage, the pane works without', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  expect(() => keepLanguage('en-US')).not.toThrow();
  expect(keptLanguage()).toBeUndefined();
});
