/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { classify, drawPane, header, sample } from './draw-pane';

const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });

test('says where one is: table, rows, columns understood', async () => {
  const { container } = await drawPane();
  expect(await screen.findByRole('heading', { name: '表“脱贫分析”，6 行，12/24 列已识别' })).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});

test('a missing column says what is lost without it, and can be mended from the columns of the table', async () => {
  const sheet = sample();
  sheet.rows[1] = header.map((text) => (text === '工资性收入' ? '打工所得' : text));
  const { user, workbook } = await drawPane([sheet]);
  await user.click(await screen.findByRole('button', { name: /没有找到的 13 列/ }));
  const mend = screen.getByRole('combobox', { name: '“工资性收入”对应表中的列' });
  expect(mend.closest('li')?.textContent).toContain('规则 1、2、3、4、5、6 可能无法判断');
  await user.selectOptions(mend, screen.getAllByRole('option', { name: 'I　打工所得' }).filter((option) => mend.contains(option)));
  expect(await screen.findByRole('heading', { name: /12\/24/ })).toBeTruthy();
  await user.click(button('记入工作簿'));
  expect(await screen.findByText(/已记入工作表“政策参数”/)).toBeTruthy();
  expect([...workbook.settings.mended]).toEqual([['打工所得', 'wage']]);
});

test('what the workbook remembers is used at the next opening', async () => {
  const sheet = sample();
  sheet.rows[1] = header.map((text) => (text === '工资性收入' ? '打工所得' : text));
  await drawPane([sheet], { before: (workbook) => (workbook.settings = { ...workbook.settings, mended: new Map([['打工所得', 'wage']]) }) });
  expect(await screen.findByRole('heading', { name: /12\/24/ })).toBeTruthy();
});

test('two columns for one header stop the work until one is chosen', async () => {
  const sheet = sample();
  sheet.rows[1] = header.map((text) => (text === '转移性收入' ? '务工收入（元）' : text));
  const { user, container } = await drawPane([sheet]);
  expect(await screen.findByText('“工资性收入”和“务工收入（元）”两列都对应“工资性收入”。')).toBeTruthy();
  expect(button('归类').disabled).toBe(true);
  expect((await axe(container)).violations).toEqual([]);
  await user.click(button('用“工资性收入”'));
  expect(button('归类').disabled).toBe(false);
});

test('merged cells among data that the rules need are named and can be shown', async () => {
  const merged = { row: 2, column: 8, rows: 2, columns: 1 };
  const { user, workbook } = await drawPane([{ ...sample(), merged: [merged] }]);
  expect(await screen.findByText('数据中有合并单元格：I3:I4。')).toBeTruthy();
  expect(button('归类').disabled).toBe(true);
  await user.click(button('选中 I3:I4'));
  expect(workbook.selected).toEqual([{ ...merged, sheetId: '脱贫分析' }]);
});

test('merged cells among columns the rules do not need are no hindrance', async () => {
  await drawPane([{ ...sample(), merged: [{ row: 2, column: 1, rows: 3, columns: 1 }] }]);
  await waitFor(() => expect(button('归类').disabled).toBe(false));
});

test('an empty workbook is one sentence and one button', async () => {
  const { workbook, user, container } = await drawPane([]);
  expect(await screen.findByText('工作簿里还没有数据。')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  workbook.sheets.push(sample());
  await user.click(button('再试一次'));
  expect(await screen.findByRole('heading', { name: /6 行/ })).toBeTruthy();
});

test('data that came into an empty workbook is taken when the user goes there', async () => {
  const { workbook } = await drawPane([]);
  await screen.findByText('工作簿里还没有数据。');
  workbook.sheets.push(sample());
  act(() => workbook.goTo('脱贫分析', 2, 1));
  expect(await screen.findByRole('heading', { name: /12\/24/ })).toBeTruthy();
});

test('a sheet without headers is told with its place and a remedy, and another may be chosen', async () => {
  const { user } = await drawPane([{ name: '杂项', rows: [['甲', '乙'], [1, 2]] }, sample()]);
  expect(await screen.findByText('在“杂项”的 A1:B2中没有找到表头。')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: '选择表' }), 'sheet:脱贫分析');
  expect(await screen.findByRole('heading', { name: /12\/24/ })).toBeTruthy();
});

test('the table the user goes to is offered and not taken', async () => {
  const { workbook, user } = await drawPane([sample(), { ...sample(), name: '第二张' }]);
  await screen.findByRole('heading', { name: /脱贫分析/ });
  act(() => workbook.goTo('第二张', 3, 1));
  const offer = await screen.findByRole('button', { name: '改用选区所在的“第二张”' });
  expect(screen.getByRole('heading', { name: /脱贫分析/ })).toBeTruthy();
  await user.click(offer);
  expect(await screen.findByRole('heading', { name: /第二张/ })).toBeTruthy();
});

test('the defaults say that they are ours; a value that is not known is refused in its field', async () => {
  const { user } = await drawPane();
  await user.click(await screen.findByRole('button', { name: '口径 · 本工具默认，非官方规定' }));
  const rise = screen.getByRole('textbox', { name: '明显增加幅度' });
  await user.type(rise, '很多');
  expect(screen.getByText(/口径“明显增加幅度”的值“很多”不认识/)).toBeTruthy();
  expect(button('归类').disabled).toBe(true);
  await user.clear(rise);
  await user.type(rise, '20%');
  expect(screen.getByRole('button', { name: '口径 · 本单位口径 1 项' })).toBeTruthy();
  expect(button('归类').disabled).toBe(false);
});

test('a policy mistyped on the sheet stops the work with its place, until the defaults are chosen', async () => {
  const { user } = await drawPane([sample()], { before: (workbook) => (workbook.recallSettings = async () => ({ fault: { kind: 'name', text: '主要收人口径' }, address: 'A2:B2', mended: new Map() })) });
  expect(await screen.findByText('工作表“政策参数”的 A2:B2')).toBeTruthy();
  expect(button('归类').disabled).toBe(true);
  await user.click(button('改用默认口径'));
  await waitFor(() => expect(button('归类').disabled).toBe(false));
});

test('an older host is told plainly what to do', async () => {
  const { container } = await drawPane([sample()], { supported: false });
  expect(screen.getByRole('alert').textContent).toContain('请用 Excel 2021、Microsoft 365 或本工具的网页版');
  expect((await axe(container)).violations).toEqual([]);
});

test('a cell being edited is a message with a way to try again', async () => {
  const pane = await drawPane();
  await waitFor(() => expect(button('归类').disabled).toBe(false));
  pane.workbook.failNext('readRows', { kind: 'cellEdit' });
  await pane.user.click(button('归类'));
  expect(await screen.findByText('有单元格正在编辑。')).toBeTruthy();
  await pane.user.click(button('再试一次'));
  expect(await screen.findByText('主导帮扶措施类别')).toBeTruthy();
});

test('the language changes without losing the place', async () => {
  const pane = await drawPane();
  await classify(pane);
  await pane.user.click(button('更多'));
  await pane.user.click(await screen.findByRole('menuitemradio', { name: 'English' }));
  expect(await screen.findByText('Leading measure')).toBeTruthy();
  expect(document.documentElement.lang).toBe('en-US');
});
