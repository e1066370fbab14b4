/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { classify, drawPane } from './draw-pane';

const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });

test('counts every category and what needs a look; a blank row is no household', async () => {
  const pane = await drawPane();
  await classify(pane);
  expect(screen.getByRole('heading', { name: '表“脱贫分析”，5 户，另有 1 个空行' })).toBeTruthy();
  expect(button(/^发展生产脱贫 1 20%$/)).toBeTruthy();
  expect(button(/^促进就业脱贫 1 20%$/)).toBeTruthy();
  expect(button(/^发展教育脱贫 1 20%$/)).toBeTruthy();
  expect(button(/^易地扶贫搬迁脱贫 0 0%$/).disabled).toBe(true);
  expect(button(/^数据不足\s*1$/)).toBeTruthy();
  expect(button(/^数据有误\s*1$/)).toBeTruthy();
  expect(button(/^并存\s*1$/)).toBeTruthy();
  expect((await axe(pane.container)).violations).toEqual([]);
});

test('a household opens from the list: its row is selected, its card says why', async () => {
  const pane = await drawPane();
  await classify(pane);
  await pane.user.click(button(/^并存/));
  const list = screen.getByRole('listbox');
  expect(within(list).getByText('永安市 青水乡 三溪村 · 李木根')).toBeTruthy();
  expect((await axe(pane.container)).violations).toEqual([]);
  await pane.user.click(within(list).getByRole('option'));
  expect(await screen.findByRole('heading', { name: '永安市 青水乡 三溪村 · 李木根' })).toBe(document.activeElement);
  expect(pane.workbook.selected).toEqual([{ sheetId: '脱贫分析', row: 4, column: 0, rows: 1, columns: 16 }]);
  expect(screen.getByText('发展教育脱贫')).toBeTruthy();
  expect(screen.getByText(/教育支出 6,000 元，上年 9,500 元，减少/).closest('li')?.textContent).toContain('✓');
  await pane.user.click(button('也符合：促进就业脱贫'));
  await pane.user.click(screen.getAllByRole('button', { name: /依据：附件2 第4条/ })[0]);
  expect(screen.getByText(/主要致贫原因为“因学”，且/)).toBeTruthy();
  expect((await axe(pane.container)).violations).toEqual([]);
});

test('by keyboard: arrows move in the list, Enter opens, Esc goes back to the same household', async () => {
  const pane = await drawPane();
  await classify(pane);
  pane.workbook.selected.length = 0;
  await pane.user.click(button(/^促进就业脱贫/));
  await pane.user.keyboard('{Escape}');
  await pane.user.click(button(/^数据有误/));
  screen.getByRole('listbox').focus();
  await pane.user.keyboard('{End}{Enter}');
  expect(await screen.findByRole('heading', { name: /巫福旺/ })).toBeTruthy();
  await pane.user.keyboard('{Escape}');
  expect(await screen.findByRole('option', { selected: true })).toBeTruthy();
  await pane.user.keyboard('{Escape}');
  expect(await screen.findByText('主导帮扶措施类别')).toBeTruthy();
});

test('a text where an amount belongs names the cell and can be shown', async () => {
  const pane = await drawPane();
  await classify(pane);
  await pane.user.click(button(/^数据有误/));
  expect(screen.getByRole('option').textContent).toContain('“不详”不是金额');
  await pane.user.click(screen.getByRole('option'));
  await pane.user.click(await screen.findByRole('button', { name: '选中 I6' }));
  expect(pane.workbook.selected.at(-1)).toEqual({ sheetId: '脱贫分析', row: 5, column: 8, rows: 1, columns: 1 });
});

test('insufficient data says what to fill', async () => {
  const pane = await drawPane();
  await classify(pane);
  await pane.user.click(button(/^数据不足/));
  await pane.user.click(screen.getByRole('option'));
  expect(await screen.findByText(/即可得出结论/)).toBeTruthy();
});

test('the list is searched by name, place or row', async () => {
  const pane = await drawPane([{ name: '表', rows: [['户主姓名', '工资性收入', '上年工资性收入', '产业项目帮扶', '易地搬迁'], ...Array.from({ length: 30 }, (_, at) => [`户主${at + 1}`, 9000, 100, '否', '否'])] }]);
  await classify(pane);
  await pane.user.click(button(/^数据不足\s*30$/));
  expect(screen.getByText('30 户')).toBeTruthy();
  await pane.user.type(screen.getByRole('searchbox'), '户主12');
  expect(await screen.findByText('1 / 30 户')).toBeTruthy();
  await pane.user.clear(screen.getByRole('searchbox'));
  await pane.user.type(screen.getByRole('searchbox'), '31');
  expect(await screen.findByText('户主30')).toBeTruthy();
});

test('a change of the sheet is a quiet hint, and classifying again takes it in', async () => {
  const pane = await drawPane();
  await classify(pane);
  pane.workbook.sheets[0].rows[5] = pane.workbook.sheets[0].rows[2];
  act(() => pane.workbook.change());
  expect(await screen.findByText('归类之后表有改动。')).toBeTruthy();
  await pane.user.click(screen.getAllByRole('button', { name: '重新归类' })[0]);
  await waitFor(() => expect(button(/^发展生产脱贫 2 40%$/)).toBeTruthy());
  expect(screen.queryByText('归类之后表有改动。')).toBeNull();
});

test('long work shows how far it is and can be cancelled; nothing is kept of it', async () => {
  const pane = await drawPane();
  await waitFor(() => expect(button('归类').disabled).toBe(false));
  let go = (): void => undefined;
  pane.workbook.paused = new Promise((resolve) => (go = resolve));
  await pane.user.click(button('归类'));
  expect(await screen.findByRole('progressbar', { name: '已归类 0 / 6 行' })).toBeTruthy();
  expect((await axe(pane.container)).violations).toEqual([]);
  await pane.user.click(button('取消'));
  go();
  expect(await screen.findByText('已取消。')).toBeTruthy();
  expect(screen.queryByText('主导帮扶措施类别')).toBeNull();
});

test('the summary that is copied counts and names nobody', async () => {
  const pane = await drawPane();
  await classify(pane);
  await pane.user.click(button('复制汇总'));
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain('发展生产脱贫\t1\n');
  expect(copied).toContain('本工具默认，非官方规定');
  expect(copied).not.toContain('赖水生');
});

test('an unknown error gives a detail to copy that holds no cell', async () => {
  const pane = await drawPane();
  await classify(pane);
  pane.workbook.failNext('readSomeRows', { kind: 'unknown', detail: 'GeneralException @ Range.values' });
  await pane.user.click(button(/^发展生产脱贫/));
  await pane.user.click(screen.getByRole('option'));
  expect(await screen.findByText('没有成功（GeneralException @ Range.values）。')).toBeTruthy();
  await pane.user.click(button('复制'));
  expect(await navigator.clipboard.readText()).toBe('GeneralException @ Range.values');
});
