/** @jest-environment jsdom */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Language } from '../../src/labels/language';
import { drawPane, type DrawnPane } from './draw-pane';
import type { MemorySheet } from './memory-workbook';

const people = (): MemorySheet => ({ name: '成员', rows: [['姓名', '证件号码'], ['赖水生', '350481197303049816'], ['邱秀兰', '无']] });

async function openTab(language: Language = 'zh-CN', sheets: MemorySheet[] = [people()]): Promise<DrawnPane> {
  const drawn = await drawPane(sheets, { language });
  await drawn.user.click(screen.getByRole('tab', { name: language === 'zh-CN' ? '函数' : 'Functions' }));
  await screen.findByRole('button', { name: /CLASSIFY_MEASURE/ });
  return drawn;
}
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
const open = async ({ user }: DrawnPane, id: string): Promise<void> => {
  await user.click(button(new RegExp(`^${id}`)));
  await screen.findByRole('heading', { name: new RegExp(id) });
};

afterEach(cleanup);

const all = ['CLASSIFY_MEASURE', 'MEASURE_REPORT', 'EXPLAIN_MEASURE', 'INCOME_SHARES', 'MAIN_INCOME', 'CHECK_ROSTER', 'IDENTIFY_STANDARD', 'ID_CHECK', 'ID_BIRTHDATE', 'ID_SEX', 'AGE_ON', 'MASK_ID', 'MASK_PHONE', 'MASK_NAME', 'REPORT_DUE'];

test.each(['zh-CN', 'en-US'] as const)('%s: every function stands with a sentence and a way to its help', async (language) => {
  const { container } = await openTab(language);
  for (const id of all) {
    expect(button(new RegExp(`^${id}.+`))).toBeTruthy();
    expect(screen.getByRole('link', { name: new RegExp(`${id}`) }).getAttribute('href')).toBe(`help/${id}.html`);
  }
  expect((await axe(container)).violations).toEqual([]);
});

test.each(['zh-CN', 'en-US'] as const)('%s: a function’s view has no barrier', async (language) => {
  const drawn = await openTab(language);
  await open(drawn, 'AGE_ON');
  expect((await axe(drawn.container)).violations).toEqual([]);
});

test('the column is found by its header, and the values are written', async () => {
  const drawn = await openTab();
  await open(drawn, 'ID_SEX');
  expect((screen.getByLabelText('哪一列') as HTMLSelectElement).value).toBe('1');
  await waitFor(() => expect(button('写入').disabled).toBe(false));
  await drawn.user.click(button('写入'));
  await screen.findByText(/已写入/);
  expect(drawn.workbook.written).toEqual({ headers: ['ID_SEX 证件号码'], rows: [['男'], [expect.stringContaining('没有证件号码')]] });
});

test('a function that needs a date writes nothing before it has one', async () => {
  const drawn = await openTab();
  await open(drawn, 'AGE_ON');
  expect(button('写入').disabled).toBe(true);
  await drawn.user.type(screen.getByLabelText('日期'), '2018-12-31{Enter}');
  await waitFor(() => expect(button('写入').disabled).toBe(false));
  await drawn.user.click(button('写入'));
  await screen.findByText(/已写入/);
  expect(drawn.workbook.written?.rows[0]).toEqual([45]);
});

test('a row that is not one of the table’s is said beside the field', async () => {
  const drawn = await openTab();
  await open(drawn, 'EXPLAIN_MEASURE');
  const field = screen.getByLabelText('第几行');
  await drawn.user.clear(field);
  await drawn.user.type(field, '99{Enter}');
  expect(await screen.findByText('请填 2 至 3 之间的行号。')).toBeTruthy();
  expect(button('写入').disabled).toBe(true);
});

test('a table without a column that is needed says so in words', async () => {
  const drawn = await openTab();
  await open(drawn, 'CLASSIFY_MEASURE');
  expect((await screen.findByRole('alert')).textContent).toContain('表头中没有一列是归类所需要的');
  expect(button('写入').disabled).toBe(true);
});

test('where writing is stopped, the reason stands there with a way to try again', async () => {
  const drawn = await openTab();
  await open(drawn, 'ID_SEX');
  await waitFor(() => expect(button('写入').disabled).toBe(false));
  drawn.workbook.failNext('writeBeside', { kind: 'protected' });
  await drawn.user.click(button('写入'));
  expect((await screen.findByRole('alert')).textContent).toContain('工作表受保护');
  await drawn.user.click(button('再试一次'));
  await waitFor(() => expect(button('写入').disabled).toBe(false));
  expect(drawn.workbook.written).toBeNull();
});

test('Esc leads back to the list', async () => {
  const drawn = await openTab();
  await open(drawn, 'ID_SEX');
  await drawn.user.keyboard('{Escape}');
  expect(button(/^CLASSIFY_MEASURE/)).toBeTruthy();
});

test('the policy sheet is made, how a function takes it is said, and the sheet is shown when asked for', async () => {
  const drawn = await openTab();
  await drawn.user.click(button('建政策参数表'));
  expect((await screen.findByRole('status')).textContent).toContain('政策参数!A2:B17');
  expect(drawn.workbook.selected).toEqual([]);
  await drawn.user.click(button('看这张表'));
  await waitFor(() => expect(drawn.workbook.selected.at(-1)).toMatchObject({ sheetId: '政策参数', row: 1, rows: 16, columns: 2 }));
  expect((await axe(drawn.container)).violations).toEqual([]);
});

test.each([
  ['写成普通公式', '写公式'],
  ['冻结为数值', '查找公式'],
  ['SQL 语句', '返回'],
])('“%s” opens from the list, has no barrier, and leads back to it', async (title, shows) => {
  const drawn = await openTab();
  await drawn.user.click(button(new RegExp(`^${title}`)));
  await screen.findByRole('heading', { name: title });
  expect(await screen.findByRole('button', { name: shows })).toBeTruthy();
  expect((await axe(drawn.container)).violations).toEqual([]);
  await drawn.user.click(button('返回'));
  await screen.findByRole('button', { name: /CLASSIFY_MEASURE/ });
});
