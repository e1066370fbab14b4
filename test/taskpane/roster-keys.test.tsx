/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { button, drawRoster, field } from './roster-pane';

const named = (element: Element | null): string => (element?.id ? (document.querySelector(`label[for="${element.id}"]`)?.textContent ?? '') : '') || element?.getAttribute('aria-label') || element?.textContent || '';
const focused = (): string => named(document.activeElement);

test('Enter goes along the fields in the order of Attachment 1, Shift+Enter back; in a longer text Enter breaks the line', async () => {
  const { user } = await drawRoster();
  await user.click(field('所在地'));
  const seen = [focused()];
  for (let at = 0; at < 11; at++) {
    await user.keyboard('{Enter}');
    seen.push(focused());
  }
  expect(seen).toEqual(['所在地', '户主姓名', '民族', '出生时间', '联系电话', '识别标准', '贫困户属性', '脱贫属性', '主要致贫原因', '住房面积', '人均收入年度', '人均收入']);
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  expect(focused()).toBe('人均收入年度');
  await user.click(field('帮扶成效'));
  await user.keyboard('增收{Enter}明显{Control>}{Enter}{/Control}备注');
  expect(field('帮扶成效').value).toBe('增收\n明显');
  expect(field('备注').value).toBe('备注');
});

test('Enter unfolds a line, goes through it, and folds it again behind; Esc folds it', async () => {
  const { user } = await drawRoster();
  await user.click(field('人均收入'));
  await user.keyboard('{Enter}');
  expect(focused()).toContain('王水生 · 户主');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toBe('姓名'));
  for (let at = 0; at < 7; at++) await user.keyboard('{Enter}');
  expect(focused()).toContain('王小李 · 之子');
  expect(screen.queryByRole('textbox', { name: '证件号码' })).toBeNull();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toBe('姓名'));
  await user.keyboard('{Escape}');
  expect(focused()).toContain('王小李');
  expect(screen.queryByRole('textbox', { name: '证件号码' })).toBeNull();
});

test('an Enter that ends a word of an input method does not leave the field', async () => {
  const { user } = await drawRoster();
  await user.click(field('户主姓名'));
  fireEvent.keyDown(field('户主姓名'), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field('户主姓名'), { key: 'Process', keyCode: 229 });
  expect(focused()).toBe('户主姓名');
});

test('the shortcuts: save, new, next, previous, lines, search, and the list of them', async () => {
  const { user, workbook, container } = await drawRoster();
  await user.click(field('联系电话'));
  await user.keyboard('5{Control>}s{/Control}');
  await waitFor(() => expect(workbook.roster.households[0].phone).toBe('199000000015'));
  await user.keyboard('{Alt>}{PageDown}{/Alt}');
  await screen.findByRole('heading', { name: '李木根 · 第 2 / 3 户' });
  expect(focused()).toBe('联系电话');
  await user.keyboard('{Alt>}{PageUp}{/Alt}');
  await screen.findByRole('heading', { name: '王水生 · 第 1 / 3 户' });
  await user.click(button(/^林某/));
  await waitFor(() => expect(focused()).toBe('姓名'));
  await user.keyboard('{Alt>}{Insert}{/Alt}');
  await waitFor(() => expect(screen.getByRole('button', { name: '责任人 2', expanded: true })).toBeTruthy());
  await waitFor(() => expect((document.activeElement as HTMLInputElement).value).toBe(''));
  await user.keyboard('陈某{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
  await waitFor(() => expect(document.activeElement?.id).toBe('field-officers-0-name'));
  expect((document.activeElement as HTMLInputElement).value).toBe('陈某');
  await user.keyboard('{Alt>}{Delete}{/Alt}');
  expect(screen.getByText('已移除“陈某”。')).toBeTruthy();
  expect(focused()).toBe('添加责任人');
  await user.keyboard('?');
  expect(screen.getByRole('region', { name: '快捷键' })).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: '快捷键' })).toBeNull();
  await user.keyboard('{Control>}{Alt>}f{/Alt}{/Control}');
  expect(focused()).toBe('查找户');
  await user.keyboard('{Escape}{Control>}{Alt>}n{/Alt}{/Control}');
  expect(await screen.findByRole('heading', { name: '新户' })).toBeTruthy();
});
